//! A company without a work account creates one on the way.

use super::super::condition::Condition::{All, Is};
use super::super::example::enrolment::{bare, create_account};
use super::super::example::{Example, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{DIRECTORY_TENANTS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-WORKACCT-NEW",
    topic: Topic::Enrolment,
    on: &[ActionKind::CreateWorkAccount],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 3", on(2021, 1, 25)),
        source(RESELLER_TASKS, "Before you begin", on(2021, 1, 25)),
        source(DIRECTORY_TENANTS, "", on(2019, 11, 25)),
    ],
    reading: Reading::Documented,
    notes: &["work-account-known"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorBelongs),
        Is(Fact::Enrolment(EnrolmentFact::WorkAccount(false))),
    ]),
    permits: worked(Example {
        given: bare,
        actor: "eva",
        action: || create_account(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || create_account(),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
