//! What would turn a verdict: small sets of changes, at most sixteen, and the day on which time
//! alone does it.
//!
//! Each set that is told turns the verdict, and none of its changes can be left out. Where fewer
//! than sixteen are told, no set of one or two changes is missing, as a test sees of every worked
//! example; of a verdict with more ways than [`KEPT`], small ones may be.

use super::answer::{self, turned};
use super::case::Case;
use super::change::is_changeable;
use super::condition::Condition;
use super::decide::judged;
use super::fact::Fact;
use super::module::{Module, refusal};
use super::rules::about;
use crate::domain::{Date, Outcome, Question, RequestError, Verdict, question, read};

/// How many sets are told.
const TOLD: usize = 16;
/// How many are kept while they are combined; the smallest ones stay. A set that would have become
/// small by a change that it shares with a later rule can be gone by then.
const KEPT: usize = 64;

/// Facts that would all have to change, as the bits of their places in a list of at most 128. What
/// would come after those is no way; no worked example has half as many.
pub(super) type Changes = u128;

impl Module {
    /// Small sets of changes that would turn the verdict of a request, at most sixteen. The request is that of an evaluation.
    pub fn flips(&self, body: &str) -> String {
        let asked = read(body).map_err(|error| RequestError::at("request", &error));
        match asked.and_then(question) {
            Ok(question) => turned(&Turned::of(&Case::of(&self.world, &question), &question)),
            Err(error) => refusal(&error),
        }
    }
}

/// What would turn a verdict.
pub(super) struct Turned<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) verdict: Verdict,
    /// The sets, smallest first.
    pub(super) sets: Vec<Changes>,
    facts: Vec<String>,
    /// The first day on which it turns when nobody does anything.
    pub(super) waiting: Option<Date>,
}

impl<'a> Turned<'a> {
    fn of(case: &'a Case<'a>, question: &Question) -> Self {
        let verdict = judged(case);
        let mut search = Search::of(case);
        let sets = search.sets(verdict);
        Self {
            case,
            verdict,
            sets,
            facts: search.facts,
            waiting: waiting(case, question, verdict),
        }
    }

    /// The facts of a set, as they are told.
    pub(super) fn facts_of(&self, set: Changes) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().enumerate();
        facts
            .filter(move |(place, _)| set & (1 << place) != 0)
            .map(|(_, fact)| fact.as_str())
    }
}

/// The search for sets of changes, with the facts that it has met, as they are told: two that are
/// told alike are one change.
struct Search<'a> {
    case: &'a Case<'a>,
    facts: Vec<String>,
}

impl<'a> Search<'a> {
    const fn of(case: &'a Case<'a>) -> Self {
        Self {
            case,
            facts: Vec::new(),
        }
    }

    fn sets(&mut self, verdict: Verdict) -> Vec<Changes> {
        let rules = about(self.case.action.kind()).filter(|rule| rule.counts_on(self.case.date));
        let permitted = verdict == Verdict::Permitted;
        // One rule that fails is enough; to be permitted, every one must hold.
        let mut sets = if permitted { Vec::new() } else { vec![0] };
        for rule in rules {
            if permitted {
                let ways = self.ways(&rule.condition, Outcome::Fails);
                sets = either(sets, &ways);
            } else {
                let ways = self.ways(&rule.condition, Outcome::Holds);
                sets = both(&sets, &ways);
            }
        }
        // Nothing at all turns no verdict: no rule speaks of the action.
        sets.retain(|set| *set != 0);
        sets.truncate(TOLD);
        sets
    }

    /// The sets of changes that make a condition come out as wanted: Holds or Fails. The empty set
    /// is the way of one that comes out so already.
    fn ways(&mut self, condition: &Condition, wanted: Outcome) -> Vec<Changes> {
        let (parts, every) = match condition {
            Condition::Is(fact) => return self.leaf(*fact, wanted),
            Condition::All(parts) => (*parts, wanted == Outcome::Holds),
            Condition::Any(parts) | Condition::Unless(parts) => (*parts, wanted == Outcome::Fails),
            _ => match condition.part(self.case) {
                Some(part) => return self.ways(part, wanted),
                // Nothing is asked.
                None => return way(wanted == Outcome::Holds, 0),
            },
        };
        let mut sets = way(every, 0);
        for part in parts {
            let ways = self.ways(part, wanted);
            sets = if every {
                both(&sets, &ways)
            } else {
                either(sets, &ways)
            };
        }
        sets
    }

    fn leaf(&mut self, fact: Fact, wanted: Outcome) -> Vec<Changes> {
        let now = fact.outcome(self.case);
        // What is still open in a form stands in no one's way, and turns nothing.
        if now == wanted || (now == Outcome::Open && wanted == Outcome::Holds) {
            return way(true, 0);
        }
        let fixed = now == Outcome::Fails && !is_changeable(fact, self.case);
        let told = answer::fact(&fact, now, self.case);
        let known = self.facts.iter().position(|it| *it == told);
        let place = known.unwrap_or(self.facts.len());
        if known.is_none() {
            self.facts.push(told);
        }
        way(
            now != Outcome::Open && !fixed && place < 128,
            1 << (place % 128),
        )
    }
}

/// A way, or none.
fn way(is_one: bool, set: Changes) -> Vec<Changes> {
    if is_one { vec![set] } else { Vec::new() }
}

/// Every set of the one together with every set of the other.
fn both(one: &[Changes], other: &[Changes]) -> Vec<Changes> {
    let mut sets = Vec::new();
    for a in one {
        for b in other {
            sets.push(a | b);
        }
    }
    smallest(&sets)
}

/// The sets of the one and those of the other.
fn either(mut one: Vec<Changes>, other: &[Changes]) -> Vec<Changes> {
    one.extend(other);
    smallest(&one)
}

/// Without the sets that hold another one whole; smallest first.
fn smallest(sets: &[Changes]) -> Vec<Changes> {
    let mut kept: Vec<Changes> = Vec::new();
    for length in 0..=128 {
        for set in sets.iter().filter(|set| set.count_ones() == length) {
            if kept.len() < KEPT && !kept.iter().any(|small| small & set == *small) {
                kept.push(*set);
            }
        }
    }
    kept
}

/// The first later day of the calendar on which it is permitted, or no longer.
fn waiting(case: &Case<'_>, question: &Question, now: Verdict) -> Option<Date> {
    let mut date = case.date;
    while date < Date::LAST {
        date = date.plus_days(1);
        let then = judged(&Case::on(case.world, question, date));
        if (then == Verdict::Permitted) != (now == Verdict::Permitted) {
            return Some(date);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::rules::RULES;
    use super::*;

    /// A fact as it is told.
    fn told(fact: Fact, case: &Case<'_>) -> String {
        answer::fact(&fact, fact.outcome(case), case)
    }

    /// How a condition comes out once the facts of a set are as wanted. Written apart from the
    /// search.
    fn supposed(condition: &Condition, case: &Case<'_>, set: &[&str], wanted: Outcome) -> Outcome {
        let each = |part: &Condition| supposed(part, case, set, wanted);
        match condition {
            Condition::Is(fact) if set.contains(&&*told(*fact, case)) => wanted,
            Condition::Is(fact) => fact.outcome(case),
            Condition::All(parts) => parts.iter().map(each).min().unwrap(),
            Condition::Any(parts) | Condition::Unless(parts) => {
                parts.iter().map(each).max().unwrap()
            }
            _ => condition.part(case).map_or(Outcome::Holds, each),
        }
    }

    fn permitted(case: &Case<'_>, set: &[&str], wanted: Outcome) -> bool {
        let counted = about(case.action.kind()).filter(|rule| rule.counts_on(case.date));
        counted
            .map(|rule| supposed(&rule.condition, case, set, wanted))
            .all(|outcome| outcome >= Outcome::Open)
    }

    /// Every change that could be made, as it is told: what is open turns nothing, and what nobody
    /// changes is no way.
    fn changes(case: &Case<'_>, wanted: Outcome) -> Vec<String> {
        let mut all = Vec::new();
        for rule in about(case.action.kind()) {
            if rule.counts_on(case.date) {
                rule.condition.facts(case, &mut all);
            }
        }
        let can = |fact: &Fact| {
            let now = fact.outcome(case);
            now != wanted
                && now != Outcome::Open
                && (now != Outcome::Fails || is_changeable(*fact, case))
        };
        let mut told: Vec<_> = all
            .into_iter()
            .filter(can)
            .map(|fact| told(fact, case))
            .collect();
        told.sort();
        told.dedup();
        told
    }

    /// Every set of one or two of them.
    fn pairs(all: &[String]) -> Vec<Vec<&str>> {
        let mut sets: Vec<Vec<&str>> = all.iter().map(|one| vec![&**one]).collect();
        for (place, one) in all.iter().enumerate() {
            sets.extend(all.iter().skip(place + 1).map(|other| vec![&**one, other]));
        }
        sets
    }

    #[test]
    fn each_set_turns_the_verdict_none_can_be_smaller_and_no_small_one_is_left_out() {
        let mut turned = 0;
        for rule in RULES {
            for example in [&rule.permits, &rule.denies] {
                let (world, question) = example.played();
                let case = Case::of(&world, &question);
                let before = judged(&case) == Verdict::Permitted;
                let wanted = if before {
                    Outcome::Fails
                } else {
                    Outcome::Holds
                };
                let found = Turned::of(&case, &question);
                assert!(found.facts.len() <= 64, "{} has too many facts", rule.id);
                let sets = found.sets.iter();
                let sets: Vec<Vec<&str>> = sets.map(|set| found.facts_of(*set).collect()).collect();
                let changes = changes(&case, wanted);
                for (place, set) in sets.iter().enumerate() {
                    turned += 1;
                    for fact in set {
                        assert!(changes.iter().any(|it| it == fact), "{} {fact}", rule.id);
                    }
                    assert!(!sets[..place].contains(set), "{} {set:?} twice", rule.id);
                    assert_ne!(permitted(&case, set, wanted), before, "{} {set:?}", rule.id);
                    for left_out in set {
                        let rest: Vec<_> =
                            set.iter().copied().filter(|it| it != left_out).collect();
                        assert_eq!(permitted(&case, &rest, wanted), before, "{}", rule.id);
                    }
                }
                if sets.len() < TOLD {
                    for set in pairs(&changes) {
                        let turns = permitted(&case, &set, wanted) != before;
                        let known = sets
                            .iter()
                            .any(|it| it.iter().all(|fact| set.contains(fact)));
                        assert_eq!(turns, known, "{} {set:?}", rule.id);
                    }
                }
            }
        }
        assert!(turned > 400, "{turned}");
    }

    #[test]
    fn the_smallest_sets_are_kept() {
        let singles: Vec<Changes> = (0..100).map(|place| 1 << place).collect();
        assert_eq!(smallest(&singles), singles[..KEPT]);
        assert_eq!(smallest(&[0b111, 0b101, 0b110, 0b1]), [0b1, 0b110]);
    }

    #[test]
    fn waiting_alone_turns_a_verdict_on_the_day_the_rule_begins() {
        let removed = RULES
            .iter()
            .find(|rule| rule.id == "R-PR-END-SELF")
            .unwrap();
        let (world, mut question) = removed.permits.played();
        question.as_of = Some(Date::ymd(2020, 5, 1));
        let case = Case::of(&world, &question);
        let told = Turned::of(&case, &question);
        assert_ne!(told.verdict, Verdict::Permitted);
        assert_eq!(told.waiting, Some(Date::ymd(2020, 6, 29)));
        let case = Case::on(&world, &question, Date::LAST);
        assert_eq!(Turned::of(&case, &question).waiting, None);
    }
}
