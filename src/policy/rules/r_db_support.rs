//! A direct bill partner has a paid support plan.

use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{all_but, become_direct, prepared};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{DIRECT_REQUIREMENTS, OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, DirectBillStep, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-SUPPORT",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::BecomeDirectBillPartner,
        ActionKind::LiftRestriction,
    ],
    begins: Begins::InForceSince(on(2018, 8, 31)),
    until: None,
    sources: &[
        source(OVERVIEW, "Requirements", on(2020, 10, 29)),
        source(
            DIRECT_REQUIREMENTS,
            "Minimum requirements",
            on(2018, 10, 29),
        ),
    ],
    reading: Reading::Documented,
    notes: &["enrolled-partners"],
    alternatives: &[Way::StayReseller, Way::BecomeReseller],
    condition: Is(Fact::DirectBill(DirectBillFact::PlanBought)),
    permits: worked(Example {
        given: prepared,
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| all_but(givens, DirectBillStep::Advanced),
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
