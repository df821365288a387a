//! The contact has no address of a web-mail service.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::enroll_but;
use super::super::example::{Example, enroll, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{DIRECTORY_TENANTS, LOCATIONS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-WEBMAIL",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2017, 9, 15)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 4, note", on(2021, 1, 25)),
        source(DIRECTORY_TENANTS, "", on(2019, 11, 25)),
        source(LOCATIONS, "", on(2021, 5, 1)),
    ],
    reading: Reading::Documented,
    notes: &["web-mail-list"],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::NotWebMail)),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || enroll(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || enroll_but(|form| form.email = "tom@Mail.Yahoo.co.uk"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
