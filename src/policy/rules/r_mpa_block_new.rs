//! Until the reseller has signed, a provider does no new business with it.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::{Example, business, connected, ready, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-BLOCK-NEW",
    topic: Topic::Agreements,
    on: &[
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
    ],
    begins: Begins::InForceSince(on(2020, 2, 1)),
    until: None,
    sources: &[source(
        RELATIONSHIPS,
        "CSP program requirements",
        on(2020, 5, 12),
    )],
    reading: Reading::Documented,
    notes: &["agreement-enforcement", "not-offboarded"],
    alternatives: &[],
    condition: Is(Fact::AgreementSigned(Party::Reseller)),
    permits: worked(Example {
        given: ready,
        actor: "ana",
        action: business,
        date: on(2020, 2, 1),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| connected(givens).signed("contoso", on(2019, 11, 4)),
        actor: "jun",
        action: business,
        date: on(2020, 2, 1),
        verdict: Verdict::Blocked,
    }),
};
