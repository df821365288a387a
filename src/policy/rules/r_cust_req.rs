//! A partner asks a customer for a reseller relationship.

use super::super::case::Party;
use super::super::change::REQUESTERS;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    CONNECT_WITH_YOUR_CUSTOMERS, ENROLLING, REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-REQ",
    topic: Topic::Customers,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(ENROLLING, "Enroll as a direct partner", on(2017, 11, 20)),
        source(REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, "", on(2020, 6, 17)),
        source(CONNECT_WITH_YOUR_CUSTOMERS, "", on(2020, 10, 12)),
    ],
    reading: Reading::Ours,
    notes: &["request-roles"],
    alternatives: &[],
    condition: All(&[
        Any(&[
            Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
            Is(Fact::Enrolled(Party::Partner)),
        ]),
        On(
            &[ActionKind::RequestResellerRelationship],
            &All(&[
                Is(Fact::Customer(CustomerFact::RecipientAtCustomer)),
                Is(Fact::LinkKept),
                Is(Fact::ActorHolds(REQUESTERS)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
