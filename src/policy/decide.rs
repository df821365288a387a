//! From a question to a verdict: every rule about the action is applied; one failure denies, and
//! an action that no rule speaks of is denied.

use super::case::Case;
use super::explain::{Ground, explain, grounds};
use super::rule::Rule;
use super::rules::{Known, known};
use crate::domain::{Date, Decision, Outcome, Question, Verdict, World};

/// The verdict with its reasons, to keep.
pub fn decide(world: &World, question: &Question) -> Decision {
    let weighed = Weighed::of(world, question);
    let mut findings = Vec::new();
    weighed.outcomes(&mut |known, outcome| {
        findings.push(explain(known.rule, outcome, &weighed.case));
    });
    Decision {
        verdict: weighed.verdict,
        findings,
        date: weighed.date(),
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

/// A question that is decided. Its reasons are told where they stand in the World.
#[derive(Debug)]
pub struct Weighed<'a> {
    pub(super) case: Case<'a>,
    verdict: Verdict,
    /// How each rule came out, in the order of the registry.
    outcomes: Vec<(&'static Known, Outcome)>,
}

impl<'a> Weighed<'a> {
    /// Decides a question.
    pub fn of(world: &'a World, question: &'a Question) -> Self {
        let case = Case::of(world, question);
        let mut outcomes = Vec::with_capacity(known(case.action.kind()).len());
        let verdict = judge(&case, |rule, outcome| outcomes.push((rule, outcome)));
        Self {
            case,
            verdict,
            outcomes,
        }
    }

    /// The verdict.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The policy date that it was decided for.
    pub const fn date(&self) -> Date {
        self.case.date
    }

    /// Tells how each rule came out: failed ones first, otherwise in the order of the registry.
    pub(super) fn outcomes(&self, into: &mut dyn FnMut(&'static Known, Outcome)) {
        for outcome in Outcome::ALL {
            for (known, came) in &self.outcomes {
                if *came == outcome {
                    into(known, outcome);
                }
            }
        }
    }

    /// Tells why each rule came out as it did.
    pub fn reasons(&self, into: &mut dyn FnMut(&'static Rule, &Ground<'_>)) {
        self.outcomes(&mut |known, outcome| {
            grounds(known.rule, outcome, &self.case, &mut |ground| {
                into(known.rule, ground);
            });
        });
    }
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
