//! Nor a change of seats, nor since 1 February 2020 a renewal by hand.

use super::super::condition::Condition::{self, All, Any, Is, On, Since};
use super::super::example::customers::{change_seats, market, sold};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, ERROR_CODES, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Offer, Reading, Verdict};

const AGREED: Condition = Any(&[
    Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
    Is(Fact::Customer(CustomerFact::OwnSharedServices)),
    Is(Fact::Customer(CustomerFact::CustomerAgreed)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-SCOPE",
    topic: Topic::Agreements,
    on: &[
        ActionKind::ChangeSeats,
        ActionKind::BuyAddOn,
        ActionKind::RenewSubscription,
    ],
    begins: Begins::InForceSince(on(2018, 11, 7)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-02, item 2", on(2020, 2, 1)),
        source(ERROR_CODES, "13605", on(2020, 11, 13)),
    ],
    reading: Reading::Documented,
    notes: &["agreement-renewals", "agreement-public-cloud"],
    alternatives: &[],
    condition: All(&[
        On(&[ActionKind::ChangeSeats, ActionKind::BuyAddOn], &AGREED),
        On(
            &[ActionKind::RenewSubscription],
            &Since(on(2020, 2, 1), &AGREED),
        ),
    ]),
    permits: worked(Example {
        given: sold,
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            market(givens)
                .related("proseware", "bank", on(2018, 6, 1), true)
                .subscribed("seats", "proseware", "bank", Offer::License, on(2018, 6, 1))
        },
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
