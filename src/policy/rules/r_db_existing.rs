//! Since January 2021 direct bill partners need the revenue too, by their next renewal.

use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{lift, restricted_at};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, DIRECT_REQUIREMENTS, TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-EXISTING",
    topic: Topic::DirectBill,
    on: &[ActionKind::LiftRestriction],
    begins: Begins::InForceSince(on(2021, 1, 1)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-10, item 13", on(2020, 10, 27)),
        source(DIRECT_REQUIREMENTS, "", on(2020, 10, 9)),
        source(TRANSITION, "", on(2020, 6, 5)),
    ],
    reading: Reading::Ours,
    notes: &["bar-of-existing"],
    alternatives: &[Way::BecomeReseller],
    condition: Is(Fact::DirectBill(DirectBillFact::BarOfExisting)),
    permits: worked(Example {
        given: |givens| restricted_at(givens, 300_000),
        actor: "robin",
        action: lift,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| restricted_at(givens, 299_999),
        actor: "robin",
        action: lift,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
