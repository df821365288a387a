//! From 29 June 2020 an admin agent of the provider removes a reseller in the portal and confirms.

use super::super::change::PORTAL_REMOVAL;
use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, connected, remove, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-END-SELF",
    topic: Topic::Partnership,
    on: &[ActionKind::RemovePartnership],
    begins: Begins::InForceSince(PORTAL_REMOVAL),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "June 2020, item 5", on(2020, 6, 29)),
        source(PROVIDER_TASKS, "Remove partnership", on(2020, 7, 1)),
    ],
    reading: Reading::Documented,
    notes: &["removal-leaves"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(&[Role::AdminAgent])),
        Is(Fact::Confirmed),
    ]),
    permits: worked(Example {
        given: connected,
        actor: "jun",
        action: || remove(true),
        date: on(2020, 6, 29),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: connected,
        actor: "mia",
        action: || remove(true),
        date: on(2020, 6, 29),
        verdict: Verdict::Blocked,
    }),
};
