//! In some countries a partner gives its registration number.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::{enroll_but, hungarian_newcomer};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, REGISTRATION_NUMBERS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-REGID",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrolAnotherAccount,
    ],
    begins: Begins::InForceSince(on(2021, 4, 19)),
    until: None,
    sources: &[
        source(ENROLLING, "", on(2021, 4, 19)),
        source(REGISTRATION_NUMBERS, "", on(2021, 5, 10)),
    ],
    reading: Reading::Documented,
    notes: &["registration-countries"],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::RegistrationGiven)),
    permits: worked(Example {
        given: hungarian_newcomer,
        actor: "eva",
        action: || {
            enroll_but(|form| {
                form.country = "HU";
                form.registration = "0123456789";
            })
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: hungarian_newcomer,
        actor: "eva",
        action: || enroll_but(|form| form.country = "HU"),
        date: on(2021, 4, 19),
        verdict: Verdict::Blocked,
    }),
};
