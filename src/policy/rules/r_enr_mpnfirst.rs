//! Enrolment needs an MPN ID first.

use super::super::condition::Condition::Is;
use super::super::example::{Example, enroll, newcomer, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ENROLLING, OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNFIRST",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: None,
    sources: &[
        source(ENROLLING, "Get started", on(2017, 11, 20)),
        source(OVERVIEW, "Indirect model", on(2020, 10, 29)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::JoinMpn],
    condition: Is(Fact::HasMpnId),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| newcomer(givens).but("wingtip", |it| it.mpn_ids.clear()),
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
