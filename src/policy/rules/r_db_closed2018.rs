//! From 19 February to 30 August 2018 direct bill takes no applications.

use super::super::condition::Condition;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::direct_bill::{apply, seller};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

const APPLYING: &[ActionKind] = &[
    ActionKind::AnswerQuestionnaire,
    ActionKind::ApplyForDirectBill,
    ActionKind::EnrollAsDirectBillPartner,
];

const OPEN_AGAIN: Condition = Is(Fact::PolicyDateFrom(on(2018, 8, 31)));

pub(super) static RULE: Rule = Rule {
    id: "R-DB-CLOSED2018",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::AnswerQuestionnaire,
        ActionKind::ApplyForDirectBill,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::ChooseModel,
    ],
    begins: Begins::InForceSince(on(2018, 2, 19)),
    // It asks for the day on which direct bill opens again, so it says that from then on.
    until: None,
    sources: &[
        source(ENROLLING, "", on(2018, 2, 19)),
        source(ENROLLING, "", on(2018, 5, 31)),
    ],
    reading: Reading::Documented,
    notes: &["closed-2018"],
    alternatives: &[Way::AsReseller],
    condition: All(&[
        On(APPLYING, &OPEN_AGAIN),
        On(
            &[ActionKind::ChooseModel],
            // Of the other places in the programme nothing is asked.
            &Any(&[
                Is(Fact::Enrolment(EnrolmentFact::NotDirectBill)),
                OPEN_AGAIN,
            ]),
        ),
    ]),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: on(2018, 8, 30),
        verdict: Verdict::Blocked,
    }),
};
