//! Who may create and change subscriptions.

use super::super::change::ORDERERS;
use super::super::condition::Condition::Is;
use super::super::example::customers::{direct, order};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{CREATE_A_NEW_SUBSCRIPTION, PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-ADDSUB",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ChangeSeats,
        ActionKind::RenewSubscription,
        ActionKind::AddResellerToSubscription,
        ActionKind::ReturnSoftware,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(PROVIDER_TASKS, "Add new subscriptions", on(2020, 7, 1)),
        source(CREATE_A_NEW_SUBSCRIPTION, "", on(2020, 7, 22)),
    ],
    reading: Reading::Documented,
    notes: &["orderers"],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(ORDERERS)),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "max",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
