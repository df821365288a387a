//! Microsoft Cloud Germany takes no new customers any more.

use super::super::condition::Condition::{Is, Since};
use super::super::example::clouds::{SINCE, add_in};
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{GERMANY, NATIONAL_CLOUDS, on, source};
use crate::domain::{ActionKind, Begins, Cloud, CloudState, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-NC-DE-CLOSED",
    topic: Topic::Clouds,
    on: &[ActionKind::AddCustomerInCloud],
    begins: Begins::FirstStated(on(2018, 10, 29)),
    until: None,
    sources: &[
        source(NATIONAL_CLOUDS, "", on(2020, 5, 5)),
        source(GERMANY, "", on(2020, 10, 12)),
    ],
    reading: Reading::Ours,
    notes: &["germany-closed"],
    alternatives: &[Way::PublicCloudGermany],
    condition: Since(
        on(2018, 10, 29),
        &Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::Germany]))),
    ),
    permits: worked(Example {
        given: |givens| {
            market(givens).applied("proseware", Cloud::Germany, CloudState::Active, SINCE)
        },
        actor: "ida",
        action: || add_in(Cloud::Germany),
        date: on(2018, 10, 28),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            market(givens).applied("proseware", Cloud::Germany, CloudState::Active, SINCE)
        },
        actor: "ida",
        action: || add_in(Cloud::Germany),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
