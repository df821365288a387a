//! Who manages a partner's profile.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is};
use super::super::example::accounts::{legal, rename};
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PERMISSIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-ACC",
    topic: Topic::Roles,
    on: &[ActionKind::ChangeLegalInfo, ActionKind::ChangeSupport],
    begins: Begins::FirstStated(on(2018, 9, 4)),
    until: None,
    sources: &[source(PERMISSIONS, "Account admin", on(2020, 10, 30))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        // What it applies with has a profile too.
        Any(&[
            Is(Fact::HasAccount(Party::Organisation)),
            Is(Fact::AwaitsEmail),
            Is(Fact::AwaitsReview),
        ]),
        Is(Fact::ActorHolds(&[Role::GlobalAdmin, Role::AccountAdmin])),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || legal("fabrikam", "Fabrikam", "Lille", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || rename("fabrikam", "Fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
