//! The application has a legal profile, a contact and support details.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::enrolment::enroll_but;
use super::super::example::{Example, enroll, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact, Typed};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-PROFILE",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::ChangeSupport,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 4", on(2021, 1, 25)),
        source(ENROLLING, "Get started", on(2017, 11, 20)),
    ],
    reading: Reading::Documented,
    notes: &["bank-details"],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::EnrollAsIndirectReseller,
                ActionKind::EnrollAsDirectBillPartner,
            ],
            &All(&[
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::LegalName))),
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::LegalAddress))),
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::Email))),
            ]),
        ),
        Is(Fact::Enrolment(EnrolmentFact::Given(Typed::Support))),
    ]),
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
        action: || enroll_but(|form| form.legal_name = ""),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
