//! When a review takes more than five business days, a ticket asks about it.

use super::super::condition::Condition::{All, Is};
use super::super::example::enrolment::{APPLIED, applied_on, ask_about};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-REVIEW35",
    topic: Topic::Enrolment,
    on: &[ActionKind::AskAboutReview],
    begins: Begins::FirstStated(on(2021, 1, 27)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 6", on(2021, 1, 27)),
        source(AGREEMENT_FAQ, "Verification", on(2021, 1, 22)),
    ],
    reading: Reading::Documented,
    notes: &["review-days", "business-days"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::AwaitsReview),
        Is(Fact::Enrolment(EnrolmentFact::FiveDaysPassed)),
    ]),
    permits: worked(Example {
        given: |givens| applied_on(givens, Enrolment::InReview, |_| {}),
        actor: "eva",
        action: || ask_about(),
        date: APPLIED.plus_business_days(6),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| applied_on(givens, Enrolment::InReview, |_| {}),
        actor: "eva",
        action: || ask_about(),
        date: APPLIED.plus_business_days(5),
        verdict: Verdict::Blocked,
    }),
};
