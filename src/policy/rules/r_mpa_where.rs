//! The agreement is signed on the Overview page of an enrolled partner.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::{Example, newcomer, sign, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PARTNER_AGREEMENT, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-WHERE",
    topic: Topic::Agreements,
    on: &[ActionKind::SignPartnerAgreement],
    begins: Begins::FirstStated(on(2020, 4, 1)),
    until: None,
    sources: &[
        source(
            RESELLER_TASKS,
            "All indirect resellers, step 3",
            on(2021, 1, 25),
        ),
        source(PARTNER_AGREEMENT, "Sign the agreement", on(2021, 1, 25)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::HasAccount(Party::Organisation)),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || sign("wingtip"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
