//! What a provider may do for its reseller.

use super::super::condition::Condition::Always;
use super::super::example::customers::{order_for_reseller, served};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Event, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-AFTER",
    topic: Topic::Partnership,
    on: &[
        ActionKind::AddCustomerForReseller,
        ActionKind::PlaceOrderForReseller,
        ActionKind::SetSupportContact,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        PROVIDER_TASKS,
        "Connect with indirect resellers, step 4",
        on(2021, 3, 23),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // Their partnership has ended.
    denies: worked(Example {
        given: |givens| {
            served(givens).event(Event::PartnershipRemoved {
                provider: "contoso".into(),
                reseller: "fabrikam".into(),
                date: on(2020, 12, 1),
            })
        },
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
