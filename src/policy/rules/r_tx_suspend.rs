//! An active subscription can be suspended, and a suspended one reactivated while it is there.

use super::super::change::ORDERERS;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{reactivate_seats, stopped};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{CREATE_A_NEW_SUBSCRIPTION, on, source};
use crate::domain::{ActionKind, Begins, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-SUSPEND",
    topic: Topic::Transactions,
    on: &[
        ActionKind::SuspendSubscription,
        ActionKind::ReactivateSubscription,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        CREATE_A_NEW_SUBSCRIPTION,
        "Suspend",
        on(2021, 5, 17),
    )],
    reading: Reading::Documented,
    notes: &["suspended-data"],
    alternatives: &[Way::OrderAgain],
    condition: All(&[
        Is(Fact::ActorHolds(ORDERERS)),
        On(
            &[ActionKind::SuspendSubscription],
            &Is(Fact::Customer(CustomerFact::SubscriptionActive)),
        ),
        On(
            &[ActionKind::ReactivateSubscription],
            &All(&[
                Is(Fact::Dealing(DealingFact::NotBoughtOnce)),
                Is(Fact::Customer(CustomerFact::SubscriptionSuspended)),
                Is(Fact::Customer(CustomerFact::SubscriptionKept)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: stopped,
        actor: "ida",
        action: || reactivate_seats(),
        date: on(2021, 5, 2),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: stopped,
        actor: "max",
        action: || reactivate_seats(),
        date: on(2021, 5, 2),
        verdict: Verdict::Blocked,
    }),
};
