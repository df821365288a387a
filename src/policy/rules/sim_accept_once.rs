//! A request to a customer or a reseller is accepted once; what is gone comes back by a new one.

use super::super::condition::Condition::Is;
use super::super::example::customers::{accept, requested};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Date, Event, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-ACCEPT-ONCE",
    topic: Topic::Simulator,
    on: &[
        ActionKind::AcceptResellerRelationship,
        ActionKind::AuthorizeIndirectProvider,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: no document says whether a link can be used again. The provider starts a partnership
    // (R-PR-INITIATOR), so the link of one that was ended starts none.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[Way::NewRequest],
    condition: Is(Fact::Customer(CustomerFact::RequestWaits)),
    permits: worked(Example {
        given: requested,
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            requested(givens).event(Event::CustomerInvitationAccepted {
                invitation: "asked".into(),
            })
        },
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
