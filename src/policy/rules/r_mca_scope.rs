//! Nor a change of seats.

use super::super::condition::Condition::{Any, Is};
use super::super::example::customers::{change_seats, market, sold};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, ERROR_CODES, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-SCOPE",
    topic: Topic::Agreements,
    on: &[ActionKind::ChangeSeats, ActionKind::BuyAddOn],
    begins: Begins::InForceSince(on(2018, 11, 7)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-02, item 2", on(2020, 2, 1)),
        source(ERROR_CODES, "13605", on(2020, 11, 13)),
    ],
    reading: Reading::Documented,
    notes: &["agreement-renewals", "own-azure", "agreement-public-cloud"],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::Customer(CustomerFact::CustomerAgreed)),
        Is(Fact::Customer(CustomerFact::OwnSharedServices)),
        Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
    ]),
    permits: worked(Example {
        given: sold,
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: |givens| {
            market(givens)
                .related("proseware", "bank", on(2018, 6, 1), true)
                .subscribed("seats", "proseware", "bank", Offer::License, on(2018, 6, 1))
        },
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    })),
};
