//! Who has not accepted the customer agreement is asked for it with the request.

use super::super::condition::Condition::{Any, Is, Since};
use super::super::example::customers::{accept, requested};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-MCAPROMPT",
    topic: Topic::Customers,
    on: &[ActionKind::AcceptResellerRelationship],
    begins: Begins::FirstStated(on(2020, 1, 28)),
    until: None,
    sources: &[source(
        REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER,
        "Note",
        on(2020, 1, 28),
    )],
    reading: Reading::Documented,
    notes: &["agreement-prompt", "agreement-public-cloud"],
    alternatives: &[],
    condition: Since(
        on(2019, 10, 1),
        &Any(&[
            Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
            Is(Fact::Customer(CustomerFact::AgreementTicked)),
            Is(Fact::Customer(CustomerFact::CustomerAgreed)),
        ]),
    ),
    permits: worked(Example {
        given: requested,
        actor: "uma",
        action: || accept(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: requested,
        actor: "uma",
        action: || accept(false),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
