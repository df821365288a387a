//! Enrolment is done with the work account of a global admin.

use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, enroll, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-WORKACCT",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::EnrolAnotherAccount,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Get started, step 3",
        on(2021, 1, 25),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Enrolment(EnrolmentFact::WorkAccount(true))),
        Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    ]),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "tom",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
