//! Until 28 October 2020 a questionnaire comes before the application.

use super::super::condition::Condition::{Is, On};
use super::super::example::direct_bill::{apply, seller};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, DirectBillStep, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-QUESTIONNAIRE",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::AnswerQuestionnaire,
        ActionKind::ApplyForDirectBill,
        ActionKind::EnrollAsDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2019, 2, 4)),
    until: Some(on(2020, 10, 29)),
    sources: &[
        source(ENROLLING, "", on(2019, 2, 4)),
        source(ENROLLING, "", on(2020, 10, 6)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: On(
        &[
            ActionKind::ApplyForDirectBill,
            ActionKind::EnrollAsDirectBillPartner,
        ],
        &Is(Fact::DirectBill(DirectBillFact::Taken(
            DirectBillStep::Questionnaire,
        ))),
    ),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: on(2020, 10, 26),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens,
        actor: "ana",
        action: apply,
        date: on(2019, 9, 2),
        verdict: Verdict::Blocked,
    }),
};
