//! The primary contact is a person at the company.

use super::super::condition::Condition::Is;
use super::super::example::{Example, enroll, enroll_of, newcomer, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-PRIMARY",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Get started, step 4",
        on(2021, 1, 25),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::ContactBelongs),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || enroll_of("ana"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
