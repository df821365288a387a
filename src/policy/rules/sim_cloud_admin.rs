//! A global admin applies for a cloud, as it enrols the company.

use super::super::condition::Condition::Is;
use super::super::example::clouds::apply;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-CLOUD-ADMIN",
    topic: Topic::Simulator,
    on: &[ActionKind::ApplyForCloud, ActionKind::CompleteCloudStep],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: no document says who applies for a cloud.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || apply("proseware", Cloud::Germany),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: market,
        actor: "max",
        action: || apply("proseware", Cloud::Germany),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    })),
};
