//! From a question to a verdict: every rule about the action is applied; one failure denies, and
//! an action that no rule speaks of is denied.

use super::case::Case;
use super::condition::Condition;
use super::explain::{Ground, Looked, cited, explain, ground};
use super::rule::Rule;
use super::rules::{Known, known};
use crate::domain::{Date, Decision, Outcome, Question, Verdict, World};

/// The verdict with its reasons, to keep.
pub fn decide(world: &World, question: &Question) -> Decision {
    weigh(world, question, |weighed| {
        let (mut findings, mut rules) = (Vec::new(), Vec::new());
        weighed.rules(|came| {
            findings.push(explain(weighed, came));
            rules.push((came.known.rule.id.to_owned(), cited(came.known.rule)));
        });
        Decision {
            verdict: weighed.verdict,
            findings,
            rules: rules.into_iter().collect(),
            date: weighed.date(),
        }
    })
}

/// The verdict alone.
pub fn verdict(world: &World, question: &Question) -> Verdict {
    judged(&Case::of(world, question))
}

/// The verdict of a case alone.
pub(super) fn judged(case: &Case<'_>) -> Verdict {
    judge(case, &mut { NONE })
}

/// Decides a question, and hands on what came of it where it lies: moving it about took a
/// twentieth of a decision.
pub fn weigh<T>(world: &World, question: &Question, told: impl FnOnce(&Weighed<'_>) -> T) -> T {
    let case = Case::of(world, question);
    let mut weighed = Weighed {
        case: &case,
        verdict: Verdict::Forbidden,
        came: NONE,
    };
    weighed.verdict = judge(&case, &mut weighed.came);
    told(&weighed)
}

/// A question that is decided. Its reasons are told where they stand in the World.
#[derive(Debug)]
pub struct Weighed<'a> {
    case: &'a Case<'a>,
    verdict: Verdict,
    /// The rules about the action that came out in each way.
    came: CameOut,
}

/// How a rule came out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Came {
    pub(super) known: &'static Known,
    pub(super) outcome: Outcome,
}

/// For each outcome a bit for each rule about the action: a list would be allocated for each question,
/// and looked through for each outcome.
type CameOut = [u64; Outcome::ALL.len()];

const NONE: CameOut = [0; Outcome::ALL.len()];

impl Weighed<'_> {
    /// The verdict.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The policy date that it was decided for.
    pub const fn date(&self) -> Date {
        self.case.date
    }

    /// Tells how each rule came out: failed ones first, otherwise in the order of the registry.
    pub(super) fn rules(&self, mut into: impl FnMut(&Came)) {
        let about = known(self.case.action.kind());
        for (outcome, mut rules) in Outcome::ALL.into_iter().zip(self.came) {
            while let Some(known) = about.get(rules.trailing_zeros() as usize) {
                into(&Came { known, outcome });
                rules &= rules - 1;
            }
        }
    }

    /// Tells of the facts that made a rule come out as it did.
    pub(super) fn grounds(&self, found: &Came, into: &mut dyn FnMut(&Ground<'_>, &[Looked<'_>])) {
        let (case, outcome) = (self.case, found.outcome);
        let mut tell = |fact| ground(fact, outcome, case, found.known.rule.alternatives, into);
        // Of what must all hold, the parts that came out worst; where it holds, that is every one.
        found.known.demands(case, &mut |part| match part {
            _ if outcome != Outcome::Holds && part.evaluate(case) != outcome => {}
            Condition::Is(fact) => tell(fact),
            _ => part.grounds(case, outcome, &mut tell),
        });
    }

    /// Tells why each rule came out as it did, each fact with what it looked at.
    pub fn reasons(&self, mut into: impl FnMut(&'static Rule, &Ground<'_>, &[Looked<'_>])) {
        self.rules(|came| {
            self.grounds(came, &mut |ground, values| {
                into(came.known.rule, ground, values);
            });
        });
    }
}

/// Applies every rule about the action, and notes how each came out.
#[inline(never)]
fn judge(case: &Case<'_>, outcomes: &mut CameOut) -> Verdict {
    let mut worst = None;
    let mut forbidden = false;
    for (at, known) in known(case.action.kind()).iter().enumerate() {
        let rule = known.rule;
        if !rule.counts_on(case.date) {
            continue;
        }
        let mut outcome = Outcome::Holds;
        known.demands(case, &mut |part| {
            outcome = outcome.min(match part {
                // Most parts are facts: they are asked here and now.
                Condition::Is(fact) => fact.outcome(case),
                _ => part.evaluate(case),
            });
        });
        debug_assert_eq!(outcome, rule.condition.evaluate(case), "{}", rule.id);
        if outcome == Outcome::Fails {
            // A rule that ends one day can be waited out.
            forbidden |= rule.until.is_none() && !rule.condition.repairable(case);
        }
        worst = Some(worst.map_or(outcome, |worst: Outcome| worst.min(outcome)));
        if let Some(rules) = outcomes.get_mut(outcome as usize) {
            *rules |= 1 << at;
        }
    }
    match worst {
        _ if forbidden => Verdict::Forbidden,
        None => Verdict::Forbidden,
        Some(Outcome::Fails) => Verdict::Blocked,
        Some(Outcome::Unknown) => Verdict::Unknown,
        Some(Outcome::Open | Outcome::Holds) => Verdict::Permitted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ActionKind;

    #[test]
    fn no_outcome_is_lost() {
        for kind in ActionKind::ALL {
            assert!(known(*kind).len() <= u64::BITS as usize, "{kind:?}");
        }
    }
}
