//! Business in another region takes an account of its own there.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::another;
use super::super::example::{Example, usual, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, LOCATIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, MpnKind, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-NEWREGION",
    topic: Topic::Enrolment,
    on: &[ActionKind::EnrolAnotherAccount],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(LOCATIONS, "Prerequisites", on(2021, 2, 8)),
        source(AGREEMENT_FAQ, "Regional authorization", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &["new-credentials"],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::MpnInCountry)),
    permits: worked(Example {
        given: |givens| givens.mpn("fabrikam", "4200002", MpnKind::Location, "CA"),
        actor: "ana",
        action: || another("CA", "+1 613 555 0100"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || another("CA", "+1 613 555 0100"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
