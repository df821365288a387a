//! Delegated admin privileges can be left out of the request.

use super::super::change::{RIGHTS_OPTIONAL, RIGHTS_REQUESTERS};
use super::super::condition::Condition::{All, Any, Is};
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
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
    condition: All(&[
        Any(&[
            Is(Fact::Customer(CustomerFact::NoRightsAsked)),
            Is(Fact::ActorHolds(RIGHTS_REQUESTERS)),
        ]),
        // Before, each request included them.
        Any(&[
            Is(Fact::Cloud(CloudFact::RightsAsked)),
            Is(Fact::PolicyDateFrom(RIGHTS_OPTIONAL)),
        ]),
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
