//! A customer takes back delegated admin privileges.

use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{direct, take_back};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CUSTOMERS_REVOKE_ADMIN_PRIVILEGES, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DAP-REMOVE",
    topic: Topic::Customers,
    on: &[ActionKind::RemoveDelegatedAdmin],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[source(
        CUSTOMERS_REVOKE_ADMIN_PRIVILEGES,
        "Customers can manage a partner’s delegated admin privileges",
        on(2020, 12, 2),
    )],
    reading: Reading::Documented,
    notes: &["rights-azure"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
        Is(Fact::Customer(CustomerFact::AdminRights)),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "uma",
        action: || take_back("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "ben",
        action: || take_back("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
