//! Nor to an affiliate.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{direct, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RELATIONSHIPS, on, source};
use super::r_tr_transfer::moving;
use super::r_tx_addon::adding;
use super::r_tx_existing::NAMING_RESELLER;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-SC5-AFFIL",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[source(RELATIONSHIPS, "Sample scenario 5", on(2020, 5, 12))],
    reading: Reading::Documented,
    notes: &["affiliates"],
    alternatives: &[Way::UnrelatedPartner],
    condition: All(&[
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AskForAzureTransfer,
                ActionKind::RequestAzureTransfer,
            ],
            &Is(Fact::Customer(CustomerFact::NotAffiliated(Party::Partner))),
        ),
        On(
            NAMING_RESELLER,
            &Is(Fact::Customer(CustomerFact::NotAffiliated(Party::Reseller))),
        ),
        adding!(Is(Fact::Customer(CustomerFact::NotAffiliated(
            Party::Partner
        )))),
        moving!(All(&[
            Is(Fact::Customer(CustomerFact::NotAffiliated(Party::Provider))),
            Is(Fact::Customer(CustomerFact::NotAffiliated(Party::Partner))),
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
        given: |givens| direct(givens).but("woodgrove", |it| it.group = Some("proseware".into())),
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
