//! Delegated admin privileges can be left out of the request.

use super::super::change::RIGHTS_REQUESTERS;
use super::super::condition::Condition::{Any, Is};
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DAP-OPTIONAL",
    topic: Topic::Customers,
    on: &[ActionKind::RequestResellerRelationship],
    begins: Begins::FirstStated(on(2018, 11, 1)),
    until: None,
    sources: &[source(
        REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER,
        "",
        on(2020, 6, 17),
    )],
    reading: Reading::Ours,
    notes: &["rights-roles", "rights-since"],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::Customer(CustomerFact::NoRightsAsked)),
        Is(Fact::ActorHolds(RIGHTS_REQUESTERS)),
    ]),
    permits: worked(Example {
        given: market,
        actor: "leo",
        action: || ask("fabrikam", "bank", "uma", false),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "leo",
        action: || ask("fabrikam", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
