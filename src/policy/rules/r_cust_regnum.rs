//! In some countries a customer gives a registration number and a phone number.

use super::super::change::ORDERERS;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{hungarian, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, ERROR_CODES, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-REGNUM",
    topic: Topic::Customers,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ChangeSeats,
        ActionKind::BuyAddOn,
        ActionKind::SuspendSubscription,
        ActionKind::ReactivateSubscription,
        ActionKind::RenewSubscription,
        ActionKind::AddResellerToSubscription,
        ActionKind::SetSupportContact,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::ReturnSoftware,
        ActionKind::RecordRegistration,
    ],
    begins: Begins::InForceSince(on(2020, 11, 17)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-11, item 11", on(2020, 11, 17)),
        source(ANNOUNCEMENTS, "2021-04, item 2", on(2021, 4, 1)),
        source(ERROR_CODES, "Codes 600049 to 600051", on(2020, 11, 13)),
    ],
    reading: Reading::Documented,
    notes: &["registration-roles"],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::ChangeSeats,
                ActionKind::BuyAddOn,
                ActionKind::SuspendSubscription,
                ActionKind::ReactivateSubscription,
                ActionKind::RenewSubscription,
                ActionKind::AddResellerToSubscription,
                ActionKind::SetSupportContact,
                ActionKind::ReturnSoftware,
            ],
            &Is(Fact::Customer(CustomerFact::RegistrationGiven)),
        ),
        // Who takes it over has a new subscription then.
        On(
            TAKING_OVER,
            &Is(Fact::Customer(CustomerFact::RegistrationGiven)),
        ),
        moving!(Is(Fact::Customer(CustomerFact::RegistrationGiven))),
        On(
            &[ActionKind::RecordRegistration],
            &All(&[
                Is(Fact::Customer(CustomerFact::NumberGiven)),
                Is(Fact::Customer(CustomerFact::NumberReadable)),
                Is(Fact::Customer(CustomerFact::NumberFits)),
                Is(Fact::Customer(CustomerFact::PhoneGiven)),
                Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
                Is(Fact::ActorHolds(ORDERERS)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| {
            hungarian(givens).but("woodgrove", |it| {
                it.registration = Some("1234567890".to_owned());
            })
        },
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: hungarian,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: on(2020, 11, 17),
        verdict: Verdict::Blocked,
    }),
};
