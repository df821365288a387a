//! Orders are placed by those who buy from Microsoft; a reseller asks its provider.

use super::super::condition::Condition::Is;
use super::super::example::customers::{order, order_for_reseller, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-ORDER",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AskForAzureTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            RESELLER_TASKS,
            "Workflow, Note and Important",
            on(2021, 1, 25),
        ),
        source(RESELLER_TASKS, "Introduction", on(2021, 1, 25)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::AskProvider],
    condition: Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "ana",
        action: || order("fabrikam", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
