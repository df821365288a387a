//! The reseller ticks the box and authorises a provider it is not connected with yet.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::{Example, authorize, invited, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-AUTHORIZE",
    topic: Topic::Partnership,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::AuthorizeIndirectProvider,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(RESELLER_TASKS, "Workflow, step 3", on(2021, 1, 25))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(&[ActionKind::AuthorizeIndirectProvider], &Is(Fact::Ticked)),
        Is(Fact::NotConnected),
    ]),
    permits: worked(Example {
        given: invited,
        actor: "ana",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: invited,
        actor: "ana",
        action: || authorize(false),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
