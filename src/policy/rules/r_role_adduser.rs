//! Who adds users.

use super::super::condition::Condition::{All, Before, Is, Since};
use super::super::example::accounts::add;
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{FIND_ROLE, USERS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

/// Since when an account admin has to hold a directory role as well.
const DIRECTORY_ROLE: Date = on(2020, 2, 26);

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-ADDUSER",
    topic: Topic::Roles,
    on: &[ActionKind::AddPerson],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(USERS, "", on(2020, 10, 12)),
        source(FIND_ROLE, "Who assigns roles", on(2020, 10, 12)),
    ],
    reading: Reading::Documented,
    notes: &["user-roles"],
    alternatives: &[],
    condition: All(&[
        Before(
            DIRECTORY_ROLE,
            &Is(Fact::ActorHolds(&[
                Role::GlobalAdmin,
                Role::UserManagementAdmin,
                Role::AccountAdmin,
            ])),
        ),
        Since(
            DIRECTORY_ROLE,
            &Is(Fact::ActorHolds(&[
                Role::GlobalAdmin,
                Role::UserManagementAdmin,
            ])),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || add("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "jun",
        action: || add("contoso"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
