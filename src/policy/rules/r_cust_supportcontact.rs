//! The support contact is the seller, or a reseller with delegated admin privileges.

use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{sold_by_provider, support_by};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ASSIGN_SUPPORT_CONTACTS, PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-SUPPORTCONTACT",
    topic: Topic::Customers,
    on: &[ActionKind::SetSupportContact],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(ASSIGN_SUPPORT_CONTACTS, "", on(2020, 5, 4)),
        source(PROVIDER_TASKS, "", on(2021, 3, 23)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::ContactHasRights)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::AdminAgent,
            Role::HelpdeskAgent,
        ])),
    ]),
    permits: worked(Example {
        given: sold_by_provider,
        actor: "jun",
        action: || support_by("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: sold_by_provider,
        actor: "jun",
        action: || support_by("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
