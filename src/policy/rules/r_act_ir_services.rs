//! A reseller offers managed services, support and billing of its own to its customers.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::customers::{market, served};
use super::super::example::dealings::offer_support;
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ACT-IR-SERVICES",
    topic: Topic::Actors,
    on: &[ActionKind::OfferService],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[source(
        RELATIONSHIPS,
        "Types of partner relationships",
        on(2020, 5, 12),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
    permits: worked(Example {
        given: served,
        actor: "ana",
        action: || offer_support("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "ana",
        action: || offer_support("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
