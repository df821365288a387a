//! What has ended neither ends again nor changes, a subscription goes one way at a time, and nobody
//! asks twice for what waits already.

use super::super::condition::Condition::{self, All, Is, On};
use super::super::example::dealings::{azure_of_two, request_azure_transfer};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, AzureTransferState, Begins, Date, Offer, Reading, Verdict};

const KEPT: Condition = Is(Fact::Customer(CustomerFact::SubscriptionKept));

pub(super) static RULE: Rule = Rule {
    id: "SIM-ONCE",
    topic: Topic::Simulator,
    on: &[
        ActionKind::OpenSupportTicket,
        ActionKind::AskToRemoveCustomer,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::CancelOutsideService,
        ActionKind::ChangeSeats,
        ActionKind::AddResellerToSubscription,
        ActionKind::SetSupportContact,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::RenewSubscription,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::OpenSupportTicket,
                ActionKind::AskToRemoveCustomer,
            ],
            &Is(Fact::Dealing(DealingFact::NoTicketWaits)),
        ),
        On(
            &[
                ActionKind::AskForAzureTransfer,
                ActionKind::RequestAzureTransfer,
            ],
            &All(&[
                Is(Fact::Customer(CustomerFact::SubscriptionActive)),
                Is(Fact::Dealing(DealingFact::NoTransferOpen)),
            ]),
        ),
        On(
            &[ActionKind::CancelOutsideService],
            &Is(Fact::Dealing(DealingFact::ServiceStands)),
        ),
        On(
            &[
                ActionKind::ChangeSeats,
                ActionKind::AddResellerToSubscription,
                ActionKind::SetSupportContact,
                ActionKind::AcceptAzureTransfer,
                ActionKind::CompleteAzureTransfer,
            ],
            &KEPT,
        ),
        On(
            &[ActionKind::ChangeSeats],
            &Is(Fact::Dealing(DealingFact::SeatsCounted)),
        ),
        moving!(KEPT),
        On(
            &[ActionKind::RenewSubscription],
            &All(&[
                Is(Fact::Dealing(DealingFact::NotBoughtOnce)),
                Is(Fact::Customer(CustomerFact::SubscriptionActive)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| azure_of_two(givens, Offer::AzurePlan),
        actor: "nia",
        action: || request_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            azure_of_two(givens, Offer::AzurePlan).transferring(
                "moving",
                "azure",
                ("proseware", "northwind"),
                on(2021, 5, 3),
                AzureTransferState::Pending,
            )
        },
        actor: "nia",
        action: || request_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
