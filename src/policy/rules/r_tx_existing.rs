//! A reseller can be recorded on a subscription later.

use super::super::condition::Condition::Always;
use super::super::example::customers::{record, sold_by_provider};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// What names the reseller that a sale is recorded for: later it is bound as on the order.
pub(super) const NAMING_RESELLER: &[ActionKind] = &[
    ActionKind::PlaceOrderForReseller,
    ActionKind::AddResellerToSubscription,
];

pub(super) static RULE: Rule = Rule {
    id: "R-TX-EXISTING",
    topic: Topic::Transactions,
    on: &[ActionKind::AddResellerToSubscription],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(PROVIDER_TASKS, "Connect", on(2020, 2, 4))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: sold_by_provider,
        actor: "jun",
        action: || record("fabrikam", "4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // The provider enters its own MPN ID.
    denies: worked(Example {
        given: sold_by_provider,
        actor: "jun",
        action: || record("fabrikam", "4100001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
