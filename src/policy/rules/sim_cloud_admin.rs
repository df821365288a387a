//! A global admin applies for a cloud, as it enrols the company.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::clouds::apply;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-CLOUD-ADMIN",
    topic: Topic::Simulator,
    on: &[ActionKind::ApplyForCloud, ActionKind::CompleteCloudStep],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: a document says who applies for a national cloud (R-NC-APPLY), and nothing of the
    // offer and the steps.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::CompleteCloudStep],
            &Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
        ),
        On(
            &[ActionKind::ApplyForCloud],
            &Any(&[
                Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
                Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || apply("proseware", Cloud::Gcc),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || apply("proseware", Cloud::Gcc),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
