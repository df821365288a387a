//! A provider's reseller is not also its customer in the same tenant.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Any, Is, On};
use super::super::example::customers::{ask, own_use_of_reseller};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RELATIONSHIPS, on, source};
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, TenantKind, Verdict};

const NOT_BOTH: Condition = Any(&[
    All(&[
        Is(Fact::Customer(CustomerFact::NotItsReseller(Party::Partner))),
        Is(Fact::Customer(CustomerFact::NotItsReseller(
            Party::Provider,
        ))),
    ]),
    Is(Fact::Customer(CustomerFact::OwnUseTenant)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-PR-CUSTOMER-XOR",
    topic: Topic::Partnership,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::AcceptResellerRelationship,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ExtendRelationship,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[source(RELATIONSHIPS, "Sample scenario 6", on(2020, 5, 12))],
    reading: Reading::Ours,
    notes: &["same-tenant", "provider-sells"],
    alternatives: &[
        Way::SeparateTenant,
        Way::AnotherProvider,
        Way::ResellElsewhere,
    ],
    condition: All(&[
        On(
            &[
                ActionKind::RequestResellerRelationship,
                ActionKind::InviteCustomerJointly,
                ActionKind::AcceptResellerRelationship,
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::ExtendRelationship,
            ],
            &NOT_BOTH,
        ),
        moving!(NOT_BOTH),
    ]),
    permits: worked(Example {
        given: |givens| own_use_of_reseller(givens, TenantKind::InternalUse),
        actor: "jun",
        action: || ask("contoso", "own", "ana", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| own_use_of_reseller(givens, TenantKind::Customer),
        actor: "jun",
        action: || ask("contoso", "own", "ana", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
