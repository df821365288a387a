//! The contact's mail domain is the company's own.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::{applied_on, review};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{VERIFICATION, on, source};
use crate::domain::{ActionKind, Begins, Date, Enrolment, Reading, ReviewFinding, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-VER-EMPLOY",
    topic: Topic::Enrolment,
    on: &[ActionKind::ReviewApplication, ActionKind::ApproveEnrolment],
    begins: Begins::FirstStated(on(2019, 6, 12)),
    until: None,
    sources: &[source(VERIFICATION, "", on(2020, 4, 3))],
    reading: Reading::Documented,
    notes: &["documents-settle"],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::DomainOwned)),
    permits: worked(Example {
        given: |givens| applied_on(givens, Enrolment::InReview, |_| {}),
        actor: "robin",
        action: || review(ReviewFinding::Employed),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            applied_on(givens, Enrolment::InReview, |it| {
                "tom@fabrikam.example".clone_into(&mut it.email);
            })
        },
        actor: "robin",
        action: || review(ReviewFinding::Employed),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
