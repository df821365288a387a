//! An Azure subscription goes from one partner to another by a ticket; an Azure plan, with the tool.

use super::super::case::Party;
use super::super::change::CONFIRMERS;
use super::super::condition::Condition::{All, Is, On, Since, Unless};
use super::super::example::dealings::{ask_for_azure_transfer, azure_of_two};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{
    ANNOUNCEMENTS, SWITCH_AZURE_SUBSCRIPTIONS, TRANSFER_AZURE_PLAN, on, source,
};
use crate::domain::{ActionKind, Begins, Cloud, Date, Offer, Reading, Role, Verdict};

/// What brings Azure to another partner, which is bound then as who orders it.
pub(super) const TAKING_OVER: &[ActionKind] = &[
    ActionKind::AskForAzureTransfer,
    ActionKind::RequestAzureTransfer,
    ActionKind::AcceptAzureTransfer,
    ActionKind::CompleteAzureTransfer,
];

pub(super) static RULE: Rule = Rule {
    id: "R-MC-AZTRANSFER",
    topic: Topic::Customers,
    on: &[
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CancelAzureTransfer,
        ActionKind::CompleteAzureTransfer,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(SWITCH_AZURE_SUBSCRIPTIONS, "", on(2021, 2, 9)),
        source(ANNOUNCEMENTS, "2020-09, item 15", on(2020, 9, 30)),
        source(TRANSFER_AZURE_PLAN, "", on(2020, 7, 29)),
    ],
    reading: Reading::Documented,
    notes: &["two-transfer-routes"],
    alternatives: &[Way::TransferRoute, Way::AskProvider, Way::NewRequest],
    condition: All(&[
        On(
            &[ActionKind::AskForAzureTransfer],
            &All(&[
                Is(Fact::Dealing(DealingFact::IsOldAzure)),
                Since(
                    on(2018, 9, 13),
                    &Is(Fact::Customer(CustomerFact::CustomerInMarket(
                        Party::Partner,
                    ))),
                ),
                Since(
                    on(2018, 10, 25),
                    &Is(Fact::Dealing(DealingFact::SameCountry)),
                ),
                Since(
                    on(2018, 9, 5),
                    &Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
                ),
            ]),
        ),
        On(
            &[ActionKind::RequestAzureTransfer],
            &All(&[
                Is(Fact::PolicyDateFrom(on(2020, 9, 30))),
                Is(Fact::Dealing(DealingFact::IsAzurePlan)),
                Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
                Is(Fact::AgreementSigned(Party::Partner)),
                Is(Fact::Dealing(DealingFact::Talked)),
            ]),
        ),
        // What the tool asks before the request is there to the end.
        On(
            &[
                ActionKind::RequestAzureTransfer,
                ActionKind::AcceptAzureTransfer,
                ActionKind::CompleteAzureTransfer,
            ],
            &Unless(&[
                Is(Fact::Dealing(DealingFact::IsOldAzure)),
                All(&[
                    Unless(&[
                        Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
                        Is(Fact::Customer(CustomerFact::CustomerAgreed)),
                    ]),
                    Is(Fact::Dealing(DealingFact::HasAzurePlan)),
                ]),
            ]),
        ),
        On(
            &[
                ActionKind::AskForAzureTransfer,
                ActionKind::RequestAzureTransfer,
            ],
            &Is(Fact::Dealing(DealingFact::NewPartner)),
        ),
        // No document says who does it; we take who may ask for a transfer to a provider and answer.
        On(
            &[
                ActionKind::RequestAzureTransfer,
                ActionKind::CancelAzureTransfer,
            ],
            &Is(Fact::ActorHolds(&[Role::AdminAgent])),
        ),
        On(
            &[ActionKind::AcceptAzureTransfer],
            &Is(Fact::ActorHolds(CONFIRMERS)),
        ),
        // Nobody sells without a relationship, so none takes over without it either.
        On(
            TAKING_OVER,
            &Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
        ),
        On(
            &[ActionKind::AcceptAzureTransfer],
            &All(&[
                Is(Fact::Dealing(DealingFact::AzureTransferWaits)),
                Is(Fact::Dealing(DealingFact::FormSigned)),
            ]),
        ),
        On(
            &[ActionKind::CancelAzureTransfer],
            &Is(Fact::Dealing(DealingFact::RequestPending)),
        ),
        On(
            &[ActionKind::CompleteAzureTransfer],
            &Is(Fact::Dealing(DealingFact::AzureTransferAgreed)),
        ),
    ]),
    permits: worked(Example {
        given: |givens| azure_of_two(givens, Offer::Azure),
        actor: "uma",
        action: || ask_for_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| azure_of_two(givens, Offer::AzurePlan),
        actor: "uma",
        action: || ask_for_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
