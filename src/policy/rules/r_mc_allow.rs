//! A customer has subscriptions that it bought elsewhere managed by a partner: until September 2018 by
//! one for each service.

use super::super::condition::Condition::{Before, Is, On};
use super::super::example::customers::{accept, requested};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    OTHER_PARTNERS, RELATIONSHIPS, REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source,
};
use crate::domain::{ActionKind, Begins, Channel, Date, Givens, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MC-ALLOW",
    topic: Topic::Customers,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, "", on(2018, 9, 4)),
        source(RELATIONSHIPS, "Sample scenario 3", on(2020, 5, 12)),
        source(OTHER_PARTNERS, "Multi-channel support", on(2020, 11, 29)),
    ],
    reading: Reading::Ours,
    notes: &["one-partner-per-service"],
    alternatives: &[],
    condition: On(
        &[ActionKind::AcceptResellerRelationship],
        &Before(
            on(2018, 9, 5),
            &Is(Fact::Customer(CustomerFact::SoleAdministrator)),
        ),
    ),
    permits: worked(Example {
        given: administered,
        actor: "uma",
        action: || accept(true),
        date: on(2018, 9, 5),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: administered,
        actor: "uma",
        action: || accept(true),
        date: on(2018, 9, 4),
        verdict: Verdict::Blocked,
    }),
};

/// Contoso administers what the customer bought elsewhere, and Proseware asks too.
fn administered(givens: Givens) -> Givens {
    requested(givens)
        .related("contoso", "bank", on(2018, 6, 1), true)
        .bought_elsewhere(
            "old",
            "bank",
            (Channel::Microsoft, Offer::License),
            Date::USUAL,
        )
}
