//! An active subscription can be suspended.

use super::super::change::ORDERERS;
use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{sold, suspend_seats};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CREATE_A_NEW_SUBSCRIPTION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-SUSPEND",
    topic: Topic::Transactions,
    on: &[ActionKind::SuspendSubscription],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        CREATE_A_NEW_SUBSCRIPTION,
        "Suspend",
        on(2021, 5, 17),
    )],
    reading: Reading::Documented,
    notes: &["suspended-data"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(ORDERERS)),
        Is(Fact::Customer(CustomerFact::SubscriptionActive)),
    ]),
    permits: worked(Example {
        given: sold,
        actor: "ida",
        action: || suspend_seats(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: sold,
        actor: "max",
        action: || suspend_seats(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    })),
};
