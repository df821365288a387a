//! Only a global admin signs the Microsoft Partner Agreement.

use super::super::condition::Condition::Is;
use super::super::example::{Example, sign, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, PARTNER_AGREEMENT, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-SIGNER",
    topic: Topic::Agreements,
    on: &[ActionKind::SignPartnerAgreement],
    begins: Begins::FirstStated(on(2020, 4, 1)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "April 2020, item 1", on(2020, 4, 1)),
        source(
            RESELLER_TASKS,
            "All indirect resellers, step 3",
            on(2021, 1, 25),
        ),
        source(PARTNER_AGREEMENT, "Sign the agreement", on(2020, 4, 3)),
    ],
    reading: Reading::Documented,
    notes: &["signer-before"],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
