//! The shared services tenant takes Azure only.

use super::super::case::Party;
use super::super::change::REQUESTERS;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{SHARED_SERVICES, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, TenantKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-APSS",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::CreateTenant,
    ],
    begins: Begins::FirstStated(on(2017, 11, 3)),
    until: None,
    sources: &[source(SHARED_SERVICES, "", on(2020, 11, 11))],
    reading: Reading::Ours,
    notes: &["own-azure"],
    alternatives: &[Way::BuyFromAnother],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
            &Is(Fact::Customer(CustomerFact::OfferFitsTenant)),
        ),
        On(
            &[ActionKind::PlaceOrder],
            &Any(&[
                Is(Fact::Customer(CustomerFact::BuyerIsOther(Party::Partner))),
                Is(Fact::ActorHolds(REQUESTERS)),
            ]),
        ),
        On(
            &[ActionKind::CreateTenant],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotSharedAsked)),
                Is(Fact::ActorHolds(REQUESTERS)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| market(givens).tenant("proseware", "own", TenantKind::SharedServices),
        actor: "ida",
        action: || order("proseware", "own", Offer::AzurePlan),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| market(givens).tenant("proseware", "own", TenantKind::SharedServices),
        actor: "ida",
        action: || order("proseware", "own", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
