//! The MPN ID belongs to the place in which the company wants to sell.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::enroll_but;
use super::super::example::{Example, enroll, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{MARKETS, OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNLOC",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2017, 12, 15)),
    until: None,
    sources: &[
        source(OVERVIEW, "Indirect model", on(2020, 10, 29)),
        source(MARKETS, "Introduction", on(2018, 12, 20)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::MpnInCountry)),
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
        action: || enroll_but(|form| form.country = "BE"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
