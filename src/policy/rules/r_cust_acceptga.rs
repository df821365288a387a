//! A global admin of the customer accepts.

use super::super::condition::Condition::Is;
use super::super::example::customers::{accept, requested};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-ACCEPTGA",
    topic: Topic::Customers,
    on: &[ActionKind::AcceptResellerRelationship],
    begins: Begins::FirstStated(on(2020, 9, 23)),
    until: None,
    sources: &[source(
        REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER,
        "Note and table",
        on(2020, 6, 17),
    )],
    reading: Reading::Documented,
    notes: &["accepted-where"],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    permits: worked(Example {
        given: requested,
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: requested,
        actor: "ben",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
