//! The shared services tenant takes Azure only.

use super::super::condition::Condition::Is;
use super::super::example::Example;
use super::super::example::customers::{market, order};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{SHARED_SERVICES, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, TenantKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-APSS",
    topic: Topic::Transactions,
    on: &[ActionKind::PlaceOrder],
    begins: Begins::FirstStated(on(2017, 11, 3)),
    until: None,
    sources: &[source(SHARED_SERVICES, "", on(2020, 11, 11))],
    reading: Reading::Documented,
    notes: &["own-azure"],
    alternatives: &["internal-use-tenant"],
    condition: Is(Fact::Customer(CustomerFact::OfferFitsTenant)),
    permits: Example {
        given: |givens| market(givens).tenant("proseware", "own", TenantKind::SharedServices),
        actor: "ida",
        action: || order("proseware", "own", Offer::AzurePlan),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    },
    denies: Some(Example {
        given: |givens| market(givens).tenant("proseware", "own", TenantKind::SharedServices),
        actor: "ida",
        action: || order("proseware", "own", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
