//! The old Azure offer goes on only where the customer has it already.

use super::super::condition::Condition::Is;
use super::super::example::customers::{direct, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact, OLD_AZURE_CLOSED};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-LEGACYAZ",
    topic: Topic::Transactions,
    on: &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
    begins: Begins::InForceSince(OLD_AZURE_CLOSED),
    until: None,
    sources: &[source(ANNOUNCEMENTS, "2021-01, item 11", on(2021, 1, 1))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::AzurePlan],
    condition: Is(Fact::Customer(CustomerFact::OldAzureKnown)),
    permits: worked(Example {
        given: |givens| {
            direct(givens).subscribed("old", "proseware", "bank", Offer::Azure, on(2020, 3, 2))
        },
        actor: "ida",
        action: || order("proseware", "bank", Offer::Azure),
        date: on(2021, 7, 21),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::Azure),
        date: on(2021, 7, 21),
        verdict: Verdict::Blocked,
    }),
};
