//! An application for a cloud goes step by step, is rejected for a reason, and is made again after
//! that only.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::clouds::{apply, national};
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-CLOUD",
    topic: Topic::Simulator,
    on: &[
        ActionKind::ApplyForCloud,
        ActionKind::DecideCloudApplication,
        ActionKind::CompleteCloudStep,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::ApplyForCloud],
            &Is(Fact::Cloud(CloudFact::NotApplied)),
        ),
        On(
            &[ActionKind::DecideCloudApplication],
            &All(&[
                Is(Fact::Cloud(CloudFact::AwaitsMicrosoft)),
                Is(Fact::Cloud(CloudFact::ReasonFits)),
            ]),
        ),
        On(
            &[ActionKind::CompleteCloudStep],
            &Is(Fact::Cloud(CloudFact::StepIsNext)),
        ),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || apply("proseware", Cloud::Germany),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| national(givens, Cloud::Germany),
        actor: "ida",
        action: || apply("proseware", Cloud::Germany),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
