//! The way into the US Government cloud: an address there, an MPN ID, and steps in their order.

use super::super::condition::Condition::{All, Is, On, Unless};
use super::super::example::clouds::{american, apply};
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{US_GOVERNMENT_ENROLMENT, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-NC-USGOV",
    topic: Topic::Clouds,
    on: &[ActionKind::ApplyForCloud, ActionKind::CompleteCloudStep],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(US_GOVERNMENT_ENROLMENT, "", on(2020, 10, 5))],
    reading: Reading::Documented,
    notes: &["us-government-steps"],
    alternatives: &[Way::AccountInUs],
    condition: Unless(&[
        Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::UsGovernment]))),
        All(&[
            On(
                &[ActionKind::ApplyForCloud],
                &All(&[Is(Fact::Cloud(CloudFact::UsAddress)), Is(Fact::HasMpnId)]),
            ),
            On(
                &[ActionKind::CompleteCloudStep],
                &Is(Fact::Cloud(CloudFact::StepIsNext)),
            ),
        ]),
    ]),
    permits: worked(Example {
        given: american,
        actor: "ida",
        action: || apply("proseware", Cloud::UsGovernment),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "ida",
        action: || apply("proseware", Cloud::UsGovernment),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
