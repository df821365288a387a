//! The reseller may take back the provider's admin access to its work account; the partnership stays.

use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, connected, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-ADMINREMOVE",
    topic: Topic::Partnership,
    on: &[ActionKind::RemoveAdminAccess],
    begins: Begins::FirstStated(on(2018, 1, 18)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Workflow, step 3, note",
        on(2021, 1, 25),
    )],
    reading: Reading::Documented,
    notes: &["admin-access-role", "admin-access-ordering"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::AdminAccessStands),
        Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    ]),
    permits: worked(Example {
        given: connected,
        actor: "ana",
        action: || Action::RemoveAdminAccess {
            provider: Some("contoso".into()),
            reseller: Some("fabrikam".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: connected,
        actor: "leo",
        action: || Action::RemoveAdminAccess {
            provider: Some("contoso".into()),
            reseller: Some("fabrikam".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
