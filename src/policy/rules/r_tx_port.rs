//! The reseller is recorded by its MPN ID.

use super::super::condition::Condition::{All, Is, Since, Unless};
use super::super::example::customers::{order_for_reseller, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, MpnKind, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-PORT",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "CSP program requirements", on(2020, 5, 12)),
        source(PROVIDER_TASKS, "Connect", on(2020, 2, 4)),
    ],
    reading: Reading::Ours,
    notes: &["mpn-location"],
    alternatives: &[],
    condition: Unless(&[
        Is(Fact::Customer(CustomerFact::NoMpnGiven)),
        All(&[
            Is(Fact::Customer(CustomerFact::MpnInMarket)),
            Since(on(2020, 2, 4), &Is(Fact::MpnIsLocation)),
        ]),
    ]),
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| served(givens).mpn("fabrikam", "4200003", MpnKind::Location, "CA"),
        actor: "jun",
        action: || order_for_reseller("4200003"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
