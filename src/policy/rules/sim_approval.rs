//! What Microsoft decides about an indirect provider changes whether it is approved.

use super::super::condition::Condition::Is;
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-APPROVAL",
    topic: Topic::Simulator,
    on: &[ActionKind::DecideProviderApproval],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::ApprovalChanges),
    permits: worked(Example {
        given: usual,
        actor: "robin",
        action: || decide("contoso", false),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "robin",
        action: || decide("fabrikam", true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};

fn decide(organisation: &str, approved: bool) -> Action {
    Action::DecideProviderApproval {
        organisation: Some(organisation.into()),
        approved: Some(approved),
    }
}
