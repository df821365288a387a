//! A customer works with several partners at once.

use super::super::condition::Condition::Always;
use super::super::example::customers::{accept, market, requested};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{OTHER_PARTNERS, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MP-ALLOW",
    topic: Topic::Customers,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 2", on(2020, 5, 12)),
        source(OTHER_PARTNERS, "Multi-partner support", on(2020, 11, 29)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: |givens| requested(givens).related("contoso", "bank", on(2018, 6, 1), false),
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // The second partner lies in another market.
    denies: worked(Example {
        given: |givens| {
            market(givens)
                .related("proseware", "bank", on(2018, 6, 1), false)
                .requested("asked", ("tailspin", None), ("bank", "uma"), on(2018, 9, 3))
        },
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
