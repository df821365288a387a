//! Provider and reseller lie in the same market; the legal business country decides.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{AGREEMENT_FAQ, MARKETS, RELATIONSHIPS, RESELLER_TASKS, on, source};
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-REGION",
    topic: Topic::Partnership,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::AuthorizeIndirectProvider,
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 8", on(2020, 5, 12)),
        source(MARKETS, "", on(2020, 6, 5)),
        source(RESELLER_TASKS, "Your CSP country", on(2021, 1, 25)),
        source(AGREEMENT_FAQ, "Regional authorization", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &["market-groups"],
    alternatives: &[Way::ProviderInMarket, Way::AccountInMarket],
    condition: All(&[
        On(
            &[
                ActionKind::RequestPartnership,
                ActionKind::AuthorizeIndirectProvider,
                ActionKind::DoNewBusiness,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddCustomerForReseller,
                ActionKind::AddResellerToSubscription,
            ],
            &Is(Fact::SameMarket),
        ),
        // What has moved is resold by the partner that it came from.
        moving!(Is(Fact::SameMarket)),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "kim",
        action: || invite("tailspin", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
