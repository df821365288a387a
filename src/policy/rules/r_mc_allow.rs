//! A customer has subscriptions that it bought elsewhere managed by a partner.

use super::super::condition::Condition::Always;
use super::super::example::customers::{accept, requested};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{OTHER_PARTNERS, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MC-ALLOW",
    topic: Topic::Customers,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 3", on(2020, 5, 12)),
        source(OTHER_PARTNERS, "Multi-channel support", on(2020, 11, 29)),
    ],
    reading: Reading::Documented,
    notes: &["one-partner-per-service"],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: requested,
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: None,
};
