//! Whoever is in the programme gives support details only.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::enrolment::{another, another_of};
use super::super::example::{Example, newcomer, usual, worked};
use super::super::fact::{EnrolmentFact, Fact, Typed};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-ALREADY",
    topic: Topic::Enrolment,
    on: &[ActionKind::EnrolAnotherAccount],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(RESELLER_TASKS, "Enroll, note", on(2021, 1, 25))],
    reading: Reading::Documented,
    notes: &["short-form"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::Enrolment(EnrolmentFact::Given(Typed::Support))),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || another("FR", "+33 20 30 40 50"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || another_of("wingtip", "FR", "+33 20 30 40 50"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
