//! Nobody becomes an advisor any more.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::choose;
use super::super::example::{Example, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ADVISORS, on, source};
use crate::domain::{ActionKind, Begins, Date, Model, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-ADVISOR",
    topic: Topic::Enrolment,
    on: &[ActionKind::ChooseModel],
    begins: Begins::FirstStated(on(2021, 5, 13)),
    until: None,
    sources: &[source(ADVISORS, "", on(2021, 5, 13))],
    reading: Reading::Documented,
    notes: &["advisor-overridden"],
    alternatives: &[Way::StartAsReseller],
    condition: Is(Fact::Enrolment(EnrolmentFact::NotAdvisor)),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || choose(Model::IndirectReseller),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || choose(Model::Advisor),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
