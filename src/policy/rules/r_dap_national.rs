//! In the US Government and Germany clouds a request always includes admin rights.

use super::super::condition::Condition::{Any, Is};
use super::super::example::clouds::national;
use super::super::example::customers::ask;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DAP-NATIONAL",
    topic: Topic::Clouds,
    on: &[ActionKind::RequestResellerRelationship],
    begins: Begins::FirstStated(on(2018, 11, 1)),
    until: None,
    sources: &[source(
        REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER,
        "Note",
        on(2020, 6, 17),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Any(&[
        Is(Fact::Cloud(CloudFact::NotIn(Cloud::RIGHTS_ALWAYS))),
        Is(Fact::Cloud(CloudFact::RightsAsked)),
    ]),
    permits: worked(Example {
        given: |givens| national(givens, Cloud::Germany),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| national(givens, Cloud::Germany),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", false),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
