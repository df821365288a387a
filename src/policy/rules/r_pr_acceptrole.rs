//! A global admin of the reseller signs in, follows the link and authorises.

use super::super::condition::Condition::Is;
use super::super::example::{Example, authorize, invited, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-ACCEPTROLE",
    topic: Topic::Partnership,
    on: &[ActionKind::AuthorizeIndirectProvider],
    begins: Begins::FirstStated(on(2017, 9, 15)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Appropriate roles", on(2021, 1, 25)),
        source(
            TRANSITION,
            "Accept a partnership invitation",
            on(2020, 6, 5),
        ),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    permits: worked(Example {
        given: invited,
        actor: "ana",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: invited,
        actor: "leo",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
