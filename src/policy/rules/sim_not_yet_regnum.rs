//! Registration numbers are recorded from the day on which orders ask for them.

use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{hungarian, record_registration};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-NOT-YET-REGNUM",
    topic: Topic::Simulator,
    on: &[ActionKind::RecordRegistration],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(ANNOUNCEMENTS, "2020-11, item 11", on(2020, 11, 17))],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        // Resellers give none at any date.
        Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
        Is(Fact::PolicyDateFrom(on(2020, 11, 17))),
    ]),
    permits: worked(Example {
        given: hungarian,
        actor: "ida",
        action: || record_registration(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: hungarian,
        actor: "ida",
        action: || record_registration(),
        date: on(2020, 11, 16),
        verdict: Verdict::Blocked,
    }),
};
