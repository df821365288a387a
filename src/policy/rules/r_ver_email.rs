//! The verification mail is sent once more after a business day.

use super::super::condition::Condition::{All, Is};
use super::super::example::enrolment::{APPLIED, applied_on, resend};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, VERIFICATION, on, source};
use crate::domain::{ActionKind, Begins, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-VER-EMAIL",
    topic: Topic::Enrolment,
    on: &[ActionKind::ResendVerification],
    begins: Begins::FirstStated(on(2019, 6, 12)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Verification mail", on(2021, 1, 25)),
        source(VERIFICATION, "", on(2021, 1, 14)),
    ],
    reading: Reading::Documented,
    notes: &["resend-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::AwaitsEmail),
        Is(Fact::Enrolment(EnrolmentFact::DayPassed)),
    ]),
    permits: worked(Example {
        given: |givens| applied_on(givens, Enrolment::EmailPending, |_| {}),
        actor: "eva",
        action: || resend(),
        date: APPLIED.plus_business_days(1),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| applied_on(givens, Enrolment::EmailPending, |_| {}),
        actor: "eva",
        action: || resend(),
        date: APPLIED,
        verdict: Verdict::Blocked,
    }),
};
