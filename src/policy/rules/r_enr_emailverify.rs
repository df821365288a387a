//! The primary contact confirms the mail; only then the review goes on.

use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, applied, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-EMAILVERIFY",
    topic: Topic::Enrolment,
    on: &[ActionKind::ConfirmEmail],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Get started, step 4, Important",
        on(2021, 1, 25),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[Is(Fact::AwaitsEmail), Is(Fact::ActorIsContact)]),
    permits: worked(Example {
        given: |givens| applied(givens, Enrolment::EmailPending),
        actor: "tom",
        action: || Action::ConfirmEmail {
            organisation: Some("wingtip".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| applied(givens, Enrolment::EmailPending),
        actor: "eva",
        action: || Action::ConfirmEmail {
            organisation: Some("wingtip".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
