//! No order before the customer has accepted its agreement.

use super::super::condition::Condition::{Any, Is};
use super::super::example::customers::{direct, market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    AGREEMENTS, CONFIRM_CONSENT, CONFIRM_CONSENT_FAQ, MARKETS, OVERVIEW, on, source,
};
use crate::domain::{ActionKind, Begins, Cloud, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-BEFORE",
    topic: Topic::Agreements,
    on: &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
    begins: Begins::InForceSince(on(2018, 11, 7)),
    until: None,
    sources: &[
        source(OVERVIEW, "Where can I sell", on(2020, 10, 29)),
        source(AGREEMENTS, "", on(2020, 6, 19)),
        source(MARKETS, "", on(2020, 6, 5)),
        source(CONFIRM_CONSENT_FAQ, "", on(2019, 3, 15)),
        source(CONFIRM_CONSENT, "", on(2018, 11, 7)),
    ],
    reading: Reading::Documented,
    notes: &["agreement-cloud", "agreement-public-cloud"],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
        Is(Fact::Customer(CustomerFact::OwnSharedServices)),
        Is(Fact::Customer(CustomerFact::CustomerAgreed)),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| market(givens).related("proseware", "bank", on(2018, 6, 1), true),
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
