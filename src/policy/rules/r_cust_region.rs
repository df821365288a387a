//! A customer that is asked lies in the partner's market.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On, Unless};
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RELATIONSHIPS, REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-REGION",
    topic: Topic::Customers,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::AcceptResellerRelationship,
        ActionKind::ExtendRelationship,
    ],
    begins: Begins::FirstStated(on(2019, 1, 16)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 7", on(2020, 5, 12)),
        source(
            REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER,
            "Invite",
            on(2020, 6, 17),
        ),
    ],
    reading: Reading::Documented,
    notes: &["market-groups"],
    alternatives: &[Way::AccountInCustomerMarket],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::CustomerInMarket(
            Party::Partner,
        ))),
        On(
            &[
                ActionKind::InviteCustomerJointly,
                ActionKind::ExtendRelationship,
            ],
            &Is(Fact::Customer(CustomerFact::CustomerInMarket(
                Party::Provider,
            ))),
        ),
        // What the customer accepts then makes both relationships.
        On(
            &[ActionKind::AcceptResellerRelationship],
            &Unless(&[
                Is(Fact::Customer(CustomerFact::AskedAlone)),
                Is(Fact::Customer(CustomerFact::CustomerInMarket(
                    Party::Provider,
                ))),
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
        actor: "kim",
        action: || ask("tailspin", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
