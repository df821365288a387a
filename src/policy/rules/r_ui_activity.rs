//! Who opens the activity log.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::accounts::view;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ACTIVITY_LOGS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-UI-ACTIVITY",
    topic: Topic::Roles,
    on: &[ActionKind::ViewActivityLog],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[source(ACTIVITY_LOGS, "", on(2020, 5, 13))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::UserManagementAdmin,
            Role::BillingAdmin,
            Role::AdminAgent,
            Role::SalesAgent,
            Role::HelpdeskAgent,
        ])),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || view(ActionKind::ViewActivityLog, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || view(ActionKind::ViewActivityLog, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
