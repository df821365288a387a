//! A new request brings delegated admin privileges back.

use super::super::condition::Condition::Always;
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{REVOKE_REINSTATE_CSP, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DAP-RESTORE",
    topic: Topic::Customers,
    on: &[ActionKind::RequestResellerRelationship],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[source(REVOKE_REINSTATE_CSP, "", on(2021, 5, 27))],
    reading: Reading::Documented,
    notes: &["rights-azure"],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: |givens| market(givens).related("proseware", "bank", on(2018, 6, 1), false),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // Who asks for them is a sales agent.
    denies: worked(Example {
        given: |givens| {
            market(givens)
                .related("proseware", "bank", on(2018, 6, 1), false)
                .person("sam", "Sam Roth", "proseware", &[Role::SalesAgent])
        },
        actor: "sam",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
