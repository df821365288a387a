//! Customers that a direct partner served before are linked to its account first.

use super::super::case::Party;
use super::super::condition::Condition::{Any, Is};
use super::super::example::customers::{direct, market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-DIRECT-ASSOC",
    topic: Topic::Customers,
    on: &[ActionKind::PlaceOrder],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: Some(on(2018, 12, 20)),
    sources: &[source(
        ENROLLING,
        "Enroll as a direct partner",
        on(2017, 11, 20),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
        Is(Fact::Customer(CustomerFact::OwnSharedServices)),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: on(2018, 6, 1),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: on(2018, 6, 1),
        verdict: Verdict::Blocked,
    }),
};
