//! Conditions: static data with one meaning and several readers.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::{Value as Json, json};

use super::case::Case;
use super::change;
#[cfg(not(target_arch = "wasm32"))]
use super::fact::CloudFact;
use super::fact::Fact;
use crate::domain::{ActionKind, Date, Outcome};

/// What must be so for a rule to hold.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    /// A fact is so.
    Is(Fact),
    /// Every part holds.
    All(&'static [Condition]),
    /// One part holds. A part that takes the case out of the rule stands first: of those that hold,
    /// the first is told.
    Any(&'static [Condition]),
    /// Like Any. The first part only says of whom nothing is asked, so that it fails is no reason.
    Unless(&'static [Condition]),
    /// From a date on the part must hold; before it, nothing is asked.
    Since(Date, &'static Condition),
    /// Until a date the part must hold; from then on, nothing is asked.
    Before(Date, &'static Condition),
    /// Of a rule about several actions: asked for these only.
    On(&'static [ActionKind], &'static Condition),
    /// Nothing is asked: the rule only says that something is allowed.
    Always,
}

impl Condition {
    /// How it comes out. The order of [`Outcome`] makes this three-valued logic: a failure
    /// outranks a missing fact, which outranks an open parameter.
    pub(super) fn evaluate(&'static self, case: &Case<'_>) -> Outcome {
        match self {
            Self::Is(fact) => fact.outcome(case),
            Self::Any(parts) | Self::Unless(parts) => parts
                .iter()
                .map(|part| part.evaluate(case))
                .max()
                .unwrap_or(Outcome::Fails),
            _ => {
                let mut worst = Outcome::Holds;
                self.demands(case, &mut |part| worst = worst.min(part.evaluate(case)));
                worst
            }
        }
    }

    /// The parts that must all hold for an action, each on its days.
    pub(super) fn asked_of(&'static self, kind: ActionKind, into: &mut dyn FnMut(&'static Self)) {
        match self {
            Self::All(parts) => parts.iter().for_each(|part| part.asked_of(kind, into)),
            Self::On(kinds, part) if kinds.contains(&kind) => part.asked_of(kind, into),
            Self::On(..) | Self::Always => {}
            _ => into(self),
        }
    }

    /// The parts that must all hold on the day and for the action of the case: facts, and choices
    /// among several ways.
    pub(super) fn demands(&'static self, case: &Case<'_>, into: &mut dyn FnMut(&'static Self)) {
        match self {
            Self::Is(_) | Self::Any(_) | Self::Unless(_) => into(self),
            Self::All(parts) => parts.iter().for_each(|part| part.demands(case, into)),
            _ => {
                if let Some(part) = self.part(case) {
                    part.demands(case, into);
                }
            }
        }
    }

    /// The part that is asked for on the day and for the action of the case; none when nothing is.
    pub(super) fn part(&self, case: &Case<'_>) -> Option<&'static Self> {
        match self {
            Self::Since(date, part) => (case.date >= *date).then_some(part),
            Self::Before(date, part) => (case.date < *date).then_some(part),
            Self::On(kinds, part) => kinds.contains(&case.action.kind()).then_some(part),
            Self::Is(_) | Self::All(_) | Self::Any(_) | Self::Unless(_) | Self::Always => None,
        }
    }

    /// Every fact that it asks for in a case, whatever comes out.
    #[cfg(test)]
    pub(super) fn facts(&self, case: &Case<'_>, into: &mut Vec<Fact>) {
        match self {
            Self::Is(fact) => into.push(*fact),
            Self::All(parts) | Self::Any(parts) | Self::Unless(parts) => {
                parts.iter().for_each(|part| part.facts(case, into));
            }
            _ => {
                if let Some(part) = self.part(case) {
                    part.facts(case, into);
                }
            }
        }
    }

    /// Whether a failure of it can be repaired in this world: of an All, every failing part; of
    /// an Any, one part.
    pub(super) fn repairable(&'static self, case: &Case<'_>) -> bool {
        match self {
            Self::Is(fact) => change::is_changeable(*fact, case),
            Self::All(parts) => parts
                .iter()
                .filter(|part| part.evaluate(case) == Outcome::Fails)
                .all(|part| part.repairable(case)),
            Self::Any(parts) | Self::Unless(parts) => {
                parts.iter().any(|part| part.repairable(case))
            }
            Self::Since(_, part) | Self::On(_, part) => part.repairable(case),
            // Waiting until the date ends the demand.
            Self::Before(..) | Self::Always => true,
        }
    }

    /// The facts that made it come out as it did.
    pub(super) fn grounds(
        &'static self,
        case: &Case<'_>,
        outcome: Outcome,
        into: &mut dyn FnMut(&'static Fact),
    ) {
        match self {
            Self::Is(fact) => into(fact),
            Self::Any(parts) | Self::Unless(parts) => {
                let guarded = outcome == Outcome::Fails && matches!(self, Self::Unless(_));
                // One way that holds is enough. Of several that all fail, those that can be
                // repaired are worth naming.
                let most = if outcome == Outcome::Holds {
                    1
                } else {
                    parts.len()
                };
                let ways: Vec<_> = parts
                    .iter()
                    .skip(usize::from(guarded))
                    .filter(|part| part.evaluate(case) == outcome)
                    .take(most)
                    .collect();
                let open = ways.iter().any(|part| part.repairable(case));
                for part in ways
                    .into_iter()
                    .filter(|part| !open || part.repairable(case))
                {
                    part.grounds(case, outcome, into);
                }
            }
            // Of what must all hold, the parts that came out worst.
            _ => self.demands(case, &mut |part| {
                if part.evaluate(case) == outcome {
                    part.grounds(case, outcome, into);
                }
            }),
        }
    }

    /// The dates that it turns on.
    pub(super) fn dates(&self, into: &mut dyn FnMut(Date)) {
        match self {
            Self::Is(Fact::PolicyDateFrom(date)) => into(*date),
            Self::All(parts) | Self::Any(parts) | Self::Unless(parts) => {
                for part in *parts {
                    part.dates(into);
                }
            }
            Self::Since(date, part) | Self::Before(date, part) => {
                into(*date);
                part.dates(into);
            }
            Self::On(_, part) => part.dates(into),
            Self::Is(_) | Self::Always => {}
        }
    }

    /// It as data, for the list of rules.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn describe(&self) -> Json {
        let each = |parts: &[Self]| parts.iter().map(Self::describe).collect::<Vec<_>>();
        match self {
            Self::Is(Fact::ActorHolds(roles)) => json!({ "is": "actor-holds", "roles": roles }),
            Self::Is(Fact::PolicyDateFrom(date)) => {
                json!({ "is": "policy-date-from", "date": date })
            }
            Self::Is(
                fact @ Fact::Cloud(
                    CloudFact::In(clouds)
                    | CloudFact::NotIn(clouds)
                    | CloudFact::Admitted(_, clouds),
                ),
            ) => json!({ "is": fact.id(), "clouds": clouds }),
            Self::Is(fact) => match fact.party() {
                Some(party) => json!({ "is": fact.id(), "of": party.id() }),
                None => json!({ "is": fact.id() }),
            },
            Self::All(parts) => json!({ "all": each(parts) }),
            Self::Any(parts) | Self::Unless(parts) => json!({ "any": each(parts) }),
            Self::Since(date, part) => json!({ "since": date, "part": part.describe() }),
            Self::Before(date, part) => json!({ "before": date, "part": part.describe() }),
            Self::On(kinds, part) => {
                let kinds: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
                json!({ "on": kinds, "part": part.describe() })
            }
            Self::Always => json!({ "always": true }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::case::Party;
    use super::super::rules::RULES;
    use super::Condition::{All, Always, Any, Before, Is, On, Since, Unless};
    use super::*;
    use crate::domain::{Cloud, World};

    const BEFORE: Date = Date::ymd(2021, 5, 18);
    const TODAY: Date = Date::ymd(2021, 5, 19);
    const AFTER: Date = Date::ymd(2021, 5, 20);
    const HERE: &[ActionKind] = &[ActionKind::DoNewBusiness];
    const ELSEWHERE: &[ActionKind] = &[ActionKind::PlaceOrder];
    const SO: Condition = Is(Fact::Connected);
    const NOT_SO: Condition = Is(Fact::NotConnected);

    /// The facts that a condition names for an outcome, of a provider and a reseller who are
    /// connected.
    fn named(condition: &'static Condition, outcome: Outcome) -> Vec<Fact> {
        let rule = RULES.iter().find(|it| it.id == "R-PR-NEEDED").unwrap();
        let world = World::after(TODAY, &rule.permits.events()).unwrap();
        let question = rule.permits.question();
        let mut facts = Vec::new();
        condition.grounds(&Case::of(&world, &question), outcome, &mut |fact| {
            facts.push(*fact);
        });
        facts
    }

    #[test]
    fn what_was_not_asked_is_no_reason() {
        use Outcome::{Fails, Holds};
        for (condition, count) in [
            (&SO, 1),
            (&Always, 0),
            (&Since(BEFORE, &SO), 1),
            (&Since(TODAY, &SO), 1),
            (&Since(AFTER, &SO), 0),
            (&Before(AFTER, &SO), 1),
            (&Before(TODAY, &SO), 0),
            (&Before(BEFORE, &SO), 0),
            (&On(HERE, &SO), 1),
            (&On(ELSEWHERE, &SO), 0),
            (&All(&[SO, Since(AFTER, &SO), On(HERE, &SO)]), 2),
            (&Any(&[SO, NOT_SO]), 1),
            (&Any(&[SO, Always, All(&[SO, SO])]), 1),
            (&Any(&[NOT_SO, All(&[SO, SO]), SO]), 2),
        ] {
            assert_eq!(named(condition, Holds).len(), count, "{condition:?}");
        }
        assert_eq!(named(&All(&[SO]), Fails), []);
        assert_eq!(named(&Any(&[NOT_SO, NOT_SO]), Fails).len(), 2);
        assert_eq!(named(&Unless(&[NOT_SO, NOT_SO]), Fails).len(), 1);
        assert_eq!(named(&Unless(&[SO, SO]), Holds).len(), 1);
        assert_eq!(named(&All(&[SO, NOT_SO]), Fails), [Fact::NotConnected]);
    }

    #[test]
    fn what_is_asked_of_an_action_is_listed_part_by_part() {
        const PARTS: Condition = All(&[
            SO,
            On(HERE, &All(&[NOT_SO])),
            On(ELSEWHERE, &SO),
            Always,
            Since(AFTER, &SO),
        ]);
        let mut listed = Vec::new();
        let mut list = |part: &Condition| listed.push(part.describe());
        PARTS.asked_of(ActionKind::DoNewBusiness, &mut list);
        let later: Condition = Since(AFTER, &SO);
        assert_eq!(listed, [&SO, &NOT_SO, &later].map(Condition::describe));
    }

    #[test]
    fn a_condition_tells_its_dates_and_itself() {
        let condition = All(&[
            Since(BEFORE, &Before(AFTER, &SO)),
            On(HERE, &Is(Fact::PolicyDateFrom(TODAY))),
            Is(Fact::Cloud(CloudFact::In(&[Cloud::Germany]))),
            Is(Fact::Enrolled(Party::Reseller)),
        ]);
        let mut dates = Vec::new();
        condition.dates(&mut |date| dates.push(date));
        assert_eq!(dates, [BEFORE, AFTER, TODAY]);
        let told = json!({ "all": [
            { "since": BEFORE, "part": { "before": AFTER, "part": { "is": "connected" } } },
            { "on": ["DoNewBusiness"], "part": { "is": "policy-date-from", "date": TODAY } },
            { "is": "in-cloud", "clouds": ["germany"] },
            { "is": "enrolled", "of": "reseller" },
        ] });
        assert_eq!(condition.describe(), told);
    }
    /// The facts of a condition, on any day and for any action.
    fn facts(condition: &Condition, into: &mut dyn FnMut(Fact)) {
        match condition {
            Is(fact) => into(*fact),
            All(parts) | Any(parts) | Unless(parts) => {
                parts.iter().for_each(|part| facts(part, into));
            }
            Since(_, part) | Before(_, part) | On(_, part) => facts(part, into),
            Always => {}
        }
    }

    #[test]
    fn each_fact_of_a_rule_that_holds_a_party_tells_it() {
        let mut told = 0;
        for rule in RULES {
            facts(&rule.condition, &mut |fact| {
                // Only a test may read how a fact is written: `Related(Partner)`.
                let written = format!("{fact:?}");
                let held = Party::ALL
                    .into_iter()
                    .find(|it| written.contains(&format!("({it:?})")));
                assert_eq!(fact.party(), held, "{}: {written}", rule.id);
                told += usize::from(held.is_some());
            });
        }
        assert!(told > 100, "{told}");
    }
}
