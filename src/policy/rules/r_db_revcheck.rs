//! Microsoft can review the sales and ask for evidence.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::direct_bill::{applied, step};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, DirectBillStep, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-REVCHECK",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::AskForEvidence,
        ActionKind::GiveEvidence,
        ActionKind::ConfirmEligibility,
    ],
    begins: Begins::InForceSince(on(2020, 10, 27)),
    until: None,
    sources: &[source(OVERVIEW, "Requirements", on(2020, 10, 29))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AskForEvidence],
            &Is(Fact::DirectBill(DirectBillFact::Taken(
                DirectBillStep::Applied,
            ))),
        ),
        On(
            &[ActionKind::GiveEvidence],
            &Is(Fact::DirectBill(DirectBillFact::Taken(
                DirectBillStep::EvidenceAsked,
            ))),
        ),
        On(
            &[ActionKind::ConfirmEligibility],
            &Is(Fact::DirectBill(DirectBillFact::EvidenceComplete)),
        ),
    ]),
    permits: worked(Example {
        given: applied,
        actor: "robin",
        action: || step(ActionKind::ConfirmEligibility),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            applied(givens).steps(
                "fabrikam",
                on(2020, 11, 2),
                &[DirectBillStep::EvidenceAsked],
            )
        },
        actor: "robin",
        action: || step(ActionKind::ConfirmEligibility),
        date: on(2020, 11, 3),
        verdict: Verdict::Blocked,
    }),
};
