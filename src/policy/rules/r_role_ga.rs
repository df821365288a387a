//! A global admin has full access and gives roles to people; company roles are given by an account admin too.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{DIRECT_REQUIREMENTS, FIND_ROLE, PERMISSIONS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-GA",
    topic: Topic::Roles,
    on: &[
        ActionKind::AssignRole,
        ActionKind::RemoveRole,
        ActionKind::SetMultiFactor,
        ActionKind::AssociateTenant,
        ActionKind::ReleaseTenant,
        ActionKind::ApplyForDirectBill,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(PERMISSIONS, "Global admin", on(2020, 10, 30)),
        source(FIND_ROLE, "Who assigns roles", on(2020, 10, 12)),
        source(DIRECT_REQUIREMENTS, "", on(2020, 12, 15)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AssignRole, ActionKind::RemoveRole],
            &Is(Fact::ActorMayChangeRole),
        ),
        On(
            &[
                ActionKind::SetMultiFactor,
                ActionKind::AssociateTenant,
                ActionKind::ReleaseTenant,
                ActionKind::ApplyForDirectBill,
            ],
            &Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || Action::AssignRole {
            person: Some("leo".into()),
            role: Some(Role::GlobalAdmin),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || Action::AssignRole {
            person: Some("leo".into()),
            role: Some(Role::GlobalAdmin),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
