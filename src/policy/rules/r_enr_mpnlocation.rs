//! The MPN ID to associate is of a location, not the global one.

use super::super::condition::Condition::Is;
use super::super::example::{Example, associate, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, LOCATIONS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNLOCATION",
    topic: Topic::Enrolment,
    on: &[ActionKind::AssociateMpnId],
    begins: Begins::FirstStated(on(2019, 3, 27)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Get started, step 5", on(2021, 1, 27)),
        source(LOCATIONS, "", on(2021, 2, 8)),
        source(AGREEMENT_FAQ, "", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::MpnIsLocation),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || associate("4200000"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
