//! Whoever is new to the programme starts as an indirect reseller.

use super::super::condition::Condition::Is;
use super::super::example::enrolment::choose;
use super::super::example::{Example, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Model, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-OCT2020",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::ChooseModel,
        ActionKind::AnswerQuestionnaire,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::InForceSince(on(2020, 10, 1)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Before you begin", on(2021, 1, 25)),
        source(ANNOUNCEMENTS, "2020-10, item 13", on(2020, 10, 27)),
    ],
    reading: Reading::Documented,
    notes: &["newcomers-october"],
    alternatives: &[Way::StartAsReseller],
    condition: Is(Fact::Enrolment(EnrolmentFact::OpenToNewcomers)),
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
        action: || choose(Model::DirectBill),
        date: on(2020, 10, 1),
        verdict: Verdict::Forbidden,
    }),
};
