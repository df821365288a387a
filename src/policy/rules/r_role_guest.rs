//! Guests hold a few company roles only.

use super::super::condition::Condition::Is;
use super::super::example::accounts::{give, guest};
use super::super::example::{Example, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{PERMISSIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-GUEST",
    topic: Topic::Roles,
    on: &[ActionKind::AssignRole, ActionKind::ProveDomain],
    begins: Begins::FirstStated(on(2019, 3, 5)),
    until: None,
    sources: &[
        source(PERMISSIONS, "Guest users", on(2020, 10, 30)),
        source(PERMISSIONS, "Guest users", on(2020, 5, 19)),
    ],
    reading: Reading::Documented,
    notes: &["guest-roles"],
    alternatives: &[],
    condition: Is(Fact::Account(AccountFact::GuestMayHold)),
    permits: worked(Example {
        given: guest,
        actor: "ana",
        action: || give("gus", Role::ReferralsAdmin),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: guest,
        actor: "ana",
        action: || give("gus", Role::AdminAgent),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
