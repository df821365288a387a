//! Software is returned while the announced period lasts: sixty days before June 2021.

use super::super::condition::Condition::{All, Is};
use super::super::example::dealings::{return_software, software};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Event, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-RETURN",
    topic: Topic::Transactions,
    on: &[ActionKind::ReturnSoftware],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(ANNOUNCEMENTS, "2021-04, item 8", on(2021, 4, 1))],
    reading: Reading::Ours,
    notes: &["return-counted"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Dealing(DealingFact::IsSoftware)),
        Is(Fact::Customer(CustomerFact::SubscriptionActive)),
        Is(Fact::Dealing(DealingFact::WithinReturn)),
    ]),
    permits: worked(Example {
        given: |givens| software(givens, on(2021, 4, 1)),
        actor: "ida",
        action: || return_software(),
        date: on(2021, 5, 31),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            software(givens, on(2021, 5, 10)).event(Event::SoftwareReturned {
                subscription: "software".into(),
                date: on(2021, 5, 20),
            })
        },
        actor: "ida",
        action: || return_software(),
        date: on(2021, 5, 31),
        verdict: Verdict::Forbidden,
    }),
};
