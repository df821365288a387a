//! A reseller's admin agent removes a customer.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is};
use super::super::example::customers::{drop_customer, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    ANNOUNCEMENTS, CONNECT_WITH_YOUR_CUSTOMERS, RESELLER_TASKS, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-REMOVE-IR",
    topic: Topic::Customers,
    on: &[ActionKind::RemoveCustomer],
    begins: Begins::InForceSince(on(2020, 6, 29)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-06, item 5", on(2020, 6, 29)),
        source(RESELLER_TASKS, "Remove a relationship", on(2020, 7, 14)),
        source(
            CONNECT_WITH_YOUR_CUSTOMERS,
            "Remove a relationship with a customer",
            on(2020, 10, 12),
        ),
    ],
    reading: Reading::Documented,
    notes: &["removal-leaves-rights"],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::NotReseller(Party::Partner)),
        All(&[
            Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
            Is(Fact::ActorHolds(&[Role::AdminAgent])),
        ]),
    ]),
    permits: worked(Example {
        given: served,
        actor: "ana",
        action: || drop_customer("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "leo",
        action: || drop_customer("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
