//! Each step is taken once, and not before it is described.

use super::super::case::Party;
use super::super::condition::Condition;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::direct_bill::{declare, prepared, seller};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Date, DirectBillStep, Reading, Verdict};

/// What a reseller, a direct bill partner or who is about to become one does.
const COMPANY: &[ActionKind] = &[
    ActionKind::DeclareCapability,
    ActionKind::GiveEvidence,
    ActionKind::BuySupportPlan,
    ActionKind::AcceptDirectBillTerms,
];

/// What is done once.
const ONCE: &[ActionKind] = &[
    ActionKind::DeclareCapability,
    ActionKind::AnswerQuestionnaire,
    ActionKind::ApplyForDirectBill,
    ActionKind::AskForEvidence,
    ActionKind::GiveEvidence,
    ActionKind::ConfirmEligibility,
    ActionKind::CheckCredit,
    ActionKind::BuySupportPlan,
    ActionKind::AcceptDirectBillTerms,
    ActionKind::BecomeDirectBillPartner,
    ActionKind::EnrollAsResellerToo,
];

/// A newcomer goes on when its application is reviewed.
const REVIEWED: Condition = Is(Fact::Enrolment(EnrolmentFact::ReviewedForDirect));

pub(super) static RULE: Rule = Rule {
    id: "SIM-DIRECT-BILL",
    topic: Topic::Simulator,
    on: &[
        ActionKind::RecordSales,
        ActionKind::DeclareCapability,
        ActionKind::AnswerQuestionnaire,
        ActionKind::ApplyForDirectBill,
        ActionKind::AskForEvidence,
        ActionKind::GiveEvidence,
        ActionKind::ConfirmEligibility,
        ActionKind::CheckCredit,
        ActionKind::BuySupportPlan,
        ActionKind::AcceptDirectBillTerms,
        ActionKind::BecomeDirectBillPartner,
        ActionKind::EnrollAsResellerToo,
        ActionKind::ExtendRelationship,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            COMPANY,
            &Any(&[
                Is(Fact::Enrolled(Party::Organisation)),
                Is(Fact::Customer(CustomerFact::DirectBill)),
                REVIEWED,
            ]),
        ),
        // Whoever is no partner yet has sold nothing.
        On(
            &[ActionKind::RecordSales],
            &Any(&[
                Is(Fact::Enrolled(Party::Organisation)),
                Is(Fact::Customer(CustomerFact::DirectBill)),
            ]),
        ),
        // A newcomer answers it before it applies.
        On(
            &[ActionKind::AnswerQuestionnaire],
            &Any(&[
                Is(Fact::Enrolled(Party::Organisation)),
                Is(Fact::Customer(CustomerFact::DirectBill)),
                Is(Fact::NotApplied),
            ]),
        ),
        On(ONCE, &Is(Fact::DirectBill(DirectBillFact::StepOpen))),
        On(
            &[ActionKind::RecordSales],
            &Is(Fact::DirectBill(DirectBillFact::SalesReadable)),
        ),
        On(
            &[ActionKind::ApplyForDirectBill],
            &Is(Fact::Enrolled(Party::Organisation)),
        ),
        On(
            &[ActionKind::BecomeDirectBillPartner],
            &Any(&[Is(Fact::Enrolled(Party::Organisation)), REVIEWED]),
        ),
        On(
            &[ActionKind::ConfirmEligibility],
            &All(&[
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::Applied,
                ))),
                Any(&[Is(Fact::Enrolled(Party::Organisation)), REVIEWED]),
            ]),
        ),
        On(
            &[ActionKind::AnswerQuestionnaire],
            &Is(Fact::DirectBill(DirectBillFact::StillAsked(on(
                2020, 10, 29,
            )))),
        ),
        On(
            &[ActionKind::AcceptDirectBillTerms],
            &Is(Fact::DirectBill(DirectBillFact::StillAsked(on(
                2019, 3, 20,
            )))),
        ),
        On(
            &[ActionKind::AskForEvidence, ActionKind::GiveEvidence],
            &Is(Fact::PolicyDateFrom(on(2020, 10, 27))),
        ),
        On(
            &[ActionKind::EnrollAsResellerToo],
            &Is(Fact::PolicyDateFrom(on(2018, 12, 18))),
        ),
        On(
            &[ActionKind::ExtendRelationship, ActionKind::RequestTransfer],
            &Is(Fact::PolicyDateFrom(on(2020, 1, 31))),
        ),
        On(
            &[ActionKind::AnswerTransfer],
            &Is(Fact::DirectBill(DirectBillFact::TransferWaits)),
        ),
    ]),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: declare,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: prepared,
        actor: "ana",
        action: declare,
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
