//! Microsoft reviews a confirmed application; that can take several days.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::{Example, applied, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, RESELLER_TASKS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-REVIEW",
    topic: Topic::Enrolment,
    on: &[ActionKind::ApproveEnrolment, ActionKind::ReviewApplication],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Before you begin", on(2021, 1, 25)),
        source(ENROLLING, "Get started", on(2017, 11, 20)),
    ],
    reading: Reading::Documented,
    notes: &["review-days", "legal-recheck"],
    alternatives: &[],
    condition: All(&[
        On(&[ActionKind::ApproveEnrolment], &Is(Fact::AwaitsReview)),
        // Changed legal info is checked again, and what is found is said in the same words.
        On(
            &[ActionKind::ReviewApplication],
            &Any(&[
                Is(Fact::AwaitsReview),
                Is(Fact::Account(AccountFact::FindingAwaited)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| applied(givens, Enrolment::InReview),
        actor: "robin",
        action: || Action::ApproveEnrolment {
            organisation: Some("wingtip".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| applied(givens, Enrolment::EmailPending),
        actor: "robin",
        action: || Action::ApproveEnrolment {
            organisation: Some("wingtip".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
