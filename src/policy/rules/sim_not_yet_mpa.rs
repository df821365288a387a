//! The partner agreement is signed from the day on which documents first speak of it.

use super::super::condition::Condition::Is;
use super::super::example::{Example, sign, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PARTNER_AGREEMENT, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-NOT-YET-MPA",
    topic: Topic::Simulator,
    on: &[ActionKind::SignPartnerAgreement],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(PARTNER_AGREEMENT, "", on(2019, 9, 4))],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::PolicyDateFrom(on(2019, 9, 4))),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: on(2019, 9, 3),
        verdict: Verdict::Blocked,
    }),
};
