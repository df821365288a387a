//! The business exists and is registered as the profile spells it.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::enrolment::{applied_on, review};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact, Typed};
use super::super::rule::{Rule, Topic};
use super::super::source::{VERIFICATION, on, source};
use crate::domain::{ActionKind, Begins, Date, Enrolment, Reading, ReviewFinding, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-VER-BUSINESS",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::ReviewApplication,
        ActionKind::ApproveEnrolment,
        ActionKind::AnswerRejection,
    ],
    begins: Begins::FirstStated(on(2019, 6, 12)),
    until: None,
    sources: &[source(VERIFICATION, "", on(2020, 6, 5))],
    reading: Reading::Documented,
    notes: &["exact-spelling", "documents-settle"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::ReviewApplication, ActionKind::ApproveEnrolment],
            &Is(Fact::Enrolment(EnrolmentFact::ProfileAsRegistered)),
        ),
        On(
            &[ActionKind::AnswerRejection],
            &All(&[
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::LegalName))),
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::LegalAddress))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| applied_on(givens, Enrolment::InReview, |_| {}),
        actor: "robin",
        action: || review(ReviewFinding::Registered),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            applied_on(givens, Enrolment::InReview, |it| {
                "Wingtip".clone_into(&mut it.legal_name);
            })
        },
        actor: "robin",
        action: || review(ReviewFinding::Registered),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
