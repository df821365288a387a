//! What was bought elsewhere and is billed by usage is ordered anew from the partner; then the
//! customer cancels the old service. Until then both can stand.

use super::super::condition::Condition::Always;
use super::super::example::dealings::{bought_elsewhere, cancel_outside};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{MULTICHANNEL, SWITCH_AZURE_SUBSCRIPTIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MC-USAGE",
    topic: Topic::Customers,
    on: &[ActionKind::CancelOutsideService],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(MULTICHANNEL, "Table", on(2020, 6, 17)),
        source(SWITCH_AZURE_SUBSCRIPTIONS, "", on(2021, 2, 9)),
    ],
    reading: Reading::Documented,
    notes: &["new-subscription-first"],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: bought_elsewhere,
        actor: "uma",
        action: || cancel_outside(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // The partner cancels what its customer bought elsewhere.
    denies: worked(Example {
        given: bought_elsewhere,
        actor: "ida",
        action: || cancel_outside(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
