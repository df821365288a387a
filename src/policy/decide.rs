//! From a question to a verdict: every rule about the action is applied; one failure denies, and
//! an action that no rule speaks of is denied.

use super::case::Case;
use super::explain::explain;
use super::rules::{Known, known};
use crate::domain::{Decision, Outcome, Question, Verdict, World};

/// The verdict with its reasons.
pub fn decide(world: &World, question: &Question) -> Decision {
    let case = Case::of(world, question);
    let (verdict, outcomes) = weigh(&case);
    Decision {
        verdict,
        findings: outcomes
            .into_iter()
            .map(|(known, outcome)| explain(known.rule, outcome, &case))
            .collect(),
        date: case.date,
    }
}

/// The verdict alone.
pub fn verdict(world: &World, question: &Question) -> Verdict {
    judged(&Case::of(world, question))
}

/// The verdict of a case alone.
pub(super) fn judged(case: &Case<'_>) -> Verdict {
    judge(case, |_, _| {})
}

/// How a rule came out.
pub(super) type Weighed = (&'static Known, Outcome);

/// The verdict with how each rule came out: failed ones first, otherwise in the order of the
/// registry.
pub(super) fn weigh(case: &Case<'_>) -> (Verdict, Vec<Weighed>) {
    let mut outcomes = Vec::with_capacity(known(case.action.kind()).len());
    let verdict = judge(case, |rule, outcome| outcomes.push((rule, outcome)));
    let mut sorted = Vec::with_capacity(outcomes.len());
    for outcome in Outcome::ALL {
        sorted.extend(outcomes.iter().filter(|it| it.1 == outcome).copied());
    }
    (verdict, sorted)
}

fn judge(case: &Case<'_>, mut seen: impl FnMut(&'static Known, Outcome)) -> Verdict {
    let mut worst = None;
    let mut forbidden = false;
    for known in known(case.action.kind()) {
        let rule = known.rule;
        if !rule.counts_on(case.date) {
            continue;
        }
        let outcome = rule.condition.evaluate(case);
        if outcome == Outcome::Fails {
            // A rule that ends one day can be waited out.
            forbidden |= rule.until.is_none() && !rule.condition.repairable(case);
        }
        worst = Some(worst.map_or(outcome, |worst: Outcome| worst.min(outcome)));
        seen(known, outcome);
    }
    match worst {
        _ if forbidden => Verdict::Forbidden,
        None => Verdict::Forbidden,
        Some(Outcome::Fails) => Verdict::Blocked,
        Some(Outcome::Unknown) => Verdict::Unknown,
        Some(Outcome::Open | Outcome::Holds) => Verdict::Permitted,
    }
}
