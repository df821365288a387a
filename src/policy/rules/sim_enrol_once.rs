//! A company applies once.

use super::super::condition::Condition::Is;
use super::super::example::{Example, applied, enroll, newcomer, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Date, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-ENROL-ONCE",
    topic: Topic::Simulator,
    on: &[ActionKind::EnrollAsIndirectReseller],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: no document is behind it.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::NotApplied),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: |givens| applied(givens, Enrolment::InReview),
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    })),
};
