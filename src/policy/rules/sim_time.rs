//! Time goes forward only, to the end of 2021.

use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-TIME",
    topic: Topic::Simulator,
    on: &[ActionKind::WaitUntil],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: no document is behind it.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[Is(Fact::DateAhead), Is(Fact::DateInYears)]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || Action::WaitUntil {
            date: Some(on(2021, 6, 1)),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || Action::WaitUntil {
            date: Some(on(2021, 5, 1)),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
