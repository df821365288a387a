//! Before new business a reseller is in Partner Center, enrolled, and has signed.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Is, On, Unless};
use super::super::example::{Example, business, connected, ready, worked};
use super::super::fact::{DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RELATIONSHIPS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

const READY: Condition = All(&[
    Is(Fact::Enrolled(Party::Reseller)),
    Is(Fact::AgreementSigned(Party::Reseller)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-IR-THREE",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::InForceSince(on(2020, 2, 1)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "CSP program requirements", on(2020, 5, 12)),
        source(RESELLER_TASKS, "All indirect resellers", on(2021, 1, 25)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::DoNewBusiness,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddCustomerForReseller,
            ],
            &READY,
        ),
        // What was ordered since then is new business, also when the reseller is recorded later.
        On(
            &[ActionKind::AddResellerToSubscription],
            &Unless(&[Is(Fact::Dealing(DealingFact::SoldBeforeAgreement)), READY]),
        ),
    ]),
    permits: worked(Example {
        given: ready,
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| connected(givens).signed("contoso", on(2019, 11, 4)),
        actor: "ana",
        action: business,
        date: on(2020, 2, 1),
        verdict: Verdict::Blocked,
    }),
};
