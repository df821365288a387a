//! A reseller may have several providers in its market; nothing limits their number.

use super::super::condition::Condition::Always;
use super::super::example::{Example, authorize, connected, invited, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, Kind, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-MANY",
    topic: Topic::Partnership,
    on: &[ActionKind::AuthorizeIndirectProvider],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            RELATIONSHIPS,
            "Sample scenario 6, option 3",
            on(2020, 5, 12),
        ),
        source(AGREEMENT_FAQ, "Several providers", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: |givens| {
            invited(givens)
                .organisation("litware", "Litware", Kind::IndirectProvider, ("Graz", "AT"))
                .connected("litware", "fabrikam", on(2019, 4, 1))
        },
        actor: "ana",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // The second provider lies in another market.
    denies: worked(Example {
        given: |givens| {
            connected(givens).invited("asked", "tailspin", "fabrikam", "ana", on(2019, 3, 1))
        },
        actor: "ana",
        action: || authorize(true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
