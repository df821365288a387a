//! A subscription of licences does not go to another partner during its term.

use super::super::condition::Condition::Is;
use super::super::example::dealings::{azure_of_two, request_azure_transfer};
use super::super::example::{Example, worked};
use super::super::fact::{DealingFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{MULTICHANNEL, TRANSITION_SEAT_BASED_SERVICES, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MC-LICENSE",
    topic: Topic::Customers,
    on: &[
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(MULTICHANNEL, "Table", on(2020, 6, 17)),
        source(TRANSITION_SEAT_BASED_SERVICES, "", on(2020, 6, 30)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::OrderAnew],
    condition: Is(Fact::Dealing(DealingFact::NotLicense)),
    permits: worked(Example {
        given: |givens| azure_of_two(givens, Offer::AzurePlan),
        actor: "nia",
        action: || request_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| azure_of_two(givens, Offer::License),
        actor: "nia",
        action: || request_azure_transfer("northwind"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
