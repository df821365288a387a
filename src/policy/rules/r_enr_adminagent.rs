//! Whoever finishes setting up a reseller's account, adding users included, is an admin agent.

use super::super::case::Party;
use super::super::condition::Condition::{Any, Is};
use super::super::example::accounts::add;
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, USERS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-ADMINAGENT",
    topic: Topic::Enrolment,
    on: &[ActionKind::AddPerson],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 6", on(2021, 1, 25)),
        source(USERS, "", on(2017, 7, 18)),
    ],
    reading: Reading::Ours,
    notes: &["admin-agent-users"],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::NotReseller(Party::Organisation)),
        Is(Fact::ActorHolds(&[Role::AdminAgent])),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || add("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens.person("una", "Una Cole", "fabrikam", &[Role::UserManagementAdmin]),
        actor: "una",
        action: || add("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
