//! An offering of its own is a requirement first, and a recommendation since 27 October 2020.

use super::super::condition::Condition::{Before, Is};
use super::super::example::direct_bill::{all_but, become_direct, prepared};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{DIRECT_REQUIREMENTS, OVERVIEW, on, source};
use crate::domain::{
    ActionKind, Begins, Date, DirectBillStep, MANAGED_RECOMMENDED, Reading, Verdict,
};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-MANAGED",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::BecomeDirectBillPartner,
        ActionKind::LiftRestriction,
    ],
    begins: Begins::InForceSince(on(2018, 8, 31)),
    until: None,
    sources: &[
        source(OVERVIEW, "Recommendations", on(2020, 10, 29)),
        source(DIRECT_REQUIREMENTS, "", on(2018, 10, 29)),
        source(OVERVIEW, "", on(2020, 5, 5)),
    ],
    reading: Reading::Documented,
    notes: &["managed-both"],
    alternatives: &[],
    condition: Before(
        MANAGED_RECOMMENDED,
        &Is(Fact::DirectBill(DirectBillFact::Taken(
            DirectBillStep::ManagedService,
        ))),
    ),
    permits: worked(Example {
        given: prepared,
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| all_but(givens, DirectBillStep::ManagedService),
        actor: "ana",
        action: become_direct,
        date: on(2020, 10, 26),
        verdict: Verdict::Blocked,
    }),
};
