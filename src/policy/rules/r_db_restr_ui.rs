//! Nor does it create customers or a sandbox, or ask for relationships.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{add, market, restricted};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RESTRICTED_DIRECT_BILL_CAPABILITIES, TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-RESTR-UI",
    topic: Topic::Customers,
    on: &[
        ActionKind::AddCustomer,
        ActionKind::RequestResellerRelationship,
        ActionKind::AddCustomerInCloud,
        ActionKind::CreateTenant,
    ],
    begins: Begins::FirstStated(on(2019, 3, 4)),
    until: None,
    sources: &[
        source(RESTRICTED_DIRECT_BILL_CAPABILITIES, "", on(2020, 1, 24)),
        source(TRANSITION, "", on(2019, 3, 4)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::BecomeReseller],
    condition: All(&[
        On(
            &[
                ActionKind::AddCustomer,
                ActionKind::RequestResellerRelationship,
                ActionKind::AddCustomerInCloud,
            ],
            &Is(Fact::Customer(CustomerFact::NotRestricted(Party::Partner))),
        ),
        On(
            &[ActionKind::CreateTenant],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotSandboxAsked)),
                Is(Fact::Customer(CustomerFact::NotRestricted(
                    Party::Organisation,
                ))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || add("proseware", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: restricted,
        actor: "ida",
        action: || add("proseware", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
