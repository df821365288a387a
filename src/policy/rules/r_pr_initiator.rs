//! The provider starts the connection; no document lets a reseller start it.

use super::super::condition::Condition::Is;
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-INITIATOR",
    topic: Topic::Partnership,
    on: &[ActionKind::RequestPartnership],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Workflow, step 1", on(2021, 1, 25)),
        source(
            PROVIDER_TASKS,
            "Connect with indirect resellers",
            on(2021, 3, 23),
        ),
    ],
    // The documents only tell how a provider starts it; that a reseller cannot is our reading.
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::ActorBelongs),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
