//! Nobody sells to itself.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{direct, market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RELATIONSHIPS, on, source};
use super::r_tr_transfer::moving;
use super::r_tx_addon::adding;
use super::r_tx_existing::NAMING_RESELLER;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, TenantKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-SC5",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::ExtendRelationship,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[source(RELATIONSHIPS, "Sample scenario 5", on(2020, 5, 12))],
    reading: Reading::Ours,
    notes: &["own-azure"],
    alternatives: &[Way::BuyFromAnother],
    condition: All(&[
        // What that tenant takes, and no other offer.
        On(
            &[ActionKind::PlaceOrder],
            &Any(&[
                Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
                All(&[
                    Is(Fact::Customer(CustomerFact::OwnSharedServices)),
                    Is(Fact::Customer(CustomerFact::OfferFitsTenant)),
                ]),
            ]),
        ),
        On(
            &[
                ActionKind::AskForAzureTransfer,
                ActionKind::RequestAzureTransfer,
            ],
            &Any(&[
                Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
                Is(Fact::Customer(CustomerFact::OwnSharedServices)),
            ]),
        ),
        // Nobody is its own customer, so nobody asks itself.
        On(
            &[
                ActionKind::RequestResellerRelationship,
                ActionKind::InviteCustomerJointly,
            ],
            &Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
        ),
        On(
            &[
                ActionKind::InviteCustomerJointly,
                ActionKind::ExtendRelationship,
            ],
            &Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Provider))),
        ),
        On(
            NAMING_RESELLER,
            &All(&[
                Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
                Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Reseller))),
            ]),
        ),
        adding!(Any(&[
            Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
            Is(Fact::Customer(CustomerFact::OwnSharedServices)),
        ])),
        // The provider sells it then, through the partner it comes from.
        moving!(All(&[
            Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Provider))),
            Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
        ])),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| market(givens).tenant("proseware", "own", TenantKind::InternalUse),
        actor: "ida",
        action: || order("proseware", "own", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
