//! A reading that is assumed is another one than that which counts already.

use super::super::condition::Condition::Is;
use super::super::example::clouds::{assume, read};
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, ChosenText, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-ASSUME",
    topic: Topic::Simulator,
    on: &[ActionKind::AssumeReading],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Cloud(CloudFact::ReadingIsNew)),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || assume(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| read(givens, ChosenText::First),
        actor: "ida",
        action: || assume(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
