//! Direct bill buys nothing for customers won as a reseller.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::order;
use super::super::example::direct_bill::{both, won};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{TRANSITION, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tx_addon::adding;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TR-NODIRECTBUY",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
    ],
    begins: Begins::FirstStated(on(2019, 1, 14)),
    until: None,
    sources: &[source(TRANSITION, "", on(2020, 6, 5))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::AskProvider],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrder],
            &Is(Fact::DirectBill(DirectBillFact::NotThroughProvider)),
        ),
        On(
            TAKING_OVER,
            &Is(Fact::DirectBill(DirectBillFact::NotThroughProvider)),
        ),
        adding!(Is(Fact::DirectBill(DirectBillFact::NotThroughProvider))),
    ]),
    permits: worked(Example {
        given: both,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: won,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
