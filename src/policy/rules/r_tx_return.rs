//! Software is returned within thirty days.

use super::super::condition::Condition::{All, Is};
use super::super::example::dealings::{return_software, software};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-RETURN",
    topic: Topic::Transactions,
    on: &[ActionKind::ReturnSoftware],
    begins: Begins::InForceSince(on(2021, 6, 1)),
    until: None,
    sources: &[source(ANNOUNCEMENTS, "2021-04, item 8", on(2021, 4, 1))],
    reading: Reading::Documented,
    notes: &["return-counted"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Dealing(DealingFact::IsSoftware)),
        Is(Fact::Customer(CustomerFact::SubscriptionActive)),
        Is(Fact::Dealing(DealingFact::WithinReturn)),
    ]),
    permits: worked(Example {
        given: |givens| software(givens, on(2021, 5, 10)),
        actor: "ida",
        action: || return_software(),
        date: on(2021, 6, 9),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| software(givens, on(2021, 4, 20)),
        actor: "ida",
        action: || return_software(),
        date: on(2021, 6, 10),
        verdict: Verdict::Forbidden,
    }),
};
