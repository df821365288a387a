//! Who opens the list of customers.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::accounts::view;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{CUSTOMER_LIST, MANDATING_MFA, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-UI-CUSTOMERS",
    topic: Topic::Roles,
    on: &[ActionKind::ViewCustomers],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(CUSTOMER_LIST, "", on(2020, 6, 3)),
        source(MANDATING_MFA, "", on(2020, 10, 29)),
    ],
    reading: Reading::Ours,
    notes: &["customers-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::AdminAgent,
            Role::SalesAgent,
            Role::HelpdeskAgent,
        ])),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || view(ActionKind::ViewCustomers, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || view(ActionKind::ViewCustomers, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
