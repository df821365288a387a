//! A provider sees how its resellers stand.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::accounts::view;
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_ANALYTICS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-UI-ANALYTICS",
    topic: Topic::Roles,
    on: &[ActionKind::ViewResellerAnalytics],
    begins: Begins::FirstStated(on(2018, 7, 12)),
    until: None,
    sources: &[source(RESELLER_ANALYTICS, "", on(2020, 5, 13))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ApprovedProvider(Party::Organisation)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::UserManagementAdmin,
        ])),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "mia",
        action: || view(ActionKind::ViewResellerAnalytics, "contoso"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "jun",
        action: || view(ActionKind::ViewResellerAnalytics, "contoso"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
