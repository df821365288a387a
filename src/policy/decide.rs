//! From a question to a verdict: every rule about the action is applied; one failure denies, and
//! an action that no rule speaks of is denied.

use super::case::Case;
use super::explain::explain;
use super::rule::Rule;
use super::rules::about;
use crate::domain::{Decision, Outcome, Question, Verdict, World};

/// The verdict with its reasons.
pub fn decide(world: &World, question: &Question) -> Decision {
    let case = Case::of(world, question);
    let mut findings = Vec::new();
    let verdict = judge(&case, |rule, outcome| {
        findings.push(explain(rule, outcome, &case));
    });
    // Failed ones first; within an outcome the order of the registry stays.
    let mut sorted = Vec::with_capacity(findings.len());
    for outcome in [
        Outcome::Fails,
        Outcome::Unknown,
        Outcome::Open,
        Outcome::Holds,
    ] {
        sorted.extend(findings.extract_if(.., |finding| finding.outcome == outcome));
    }
    Decision {
        verdict,
        findings: sorted,
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

fn judge(case: &Case<'_>, mut seen: impl FnMut(&'static Rule, Outcome)) -> Verdict {
    let mut worst = None;
    let mut forbidden = false;
    for rule in about(case.action.kind())
        .iter()
        .filter(|rule| rule.counts_on(case.date))
    {
        let outcome = rule.condition.evaluate(case);
        if outcome == Outcome::Fails {
            // A rule that ends one day can be waited out.
            forbidden |= rule.until.is_none() && !rule.condition.repairable(case);
        }
        worst = Some(worst.map_or(outcome, |worst: Outcome| worst.min(outcome)));
        seen(rule, outcome);
    }
    match worst {
        _ if forbidden => Verdict::Forbidden,
        None => Verdict::Forbidden,
        Some(Outcome::Fails) => Verdict::Blocked,
        Some(Outcome::Unknown) => Verdict::Unknown,
        Some(Outcome::Open | Outcome::Holds) => Verdict::Permitted,
    }
}
