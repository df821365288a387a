//! Conditions: static data with one meaning and several readers.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::{Value as Json, json};

use super::case::Case;
#[cfg(not(target_arch = "wasm32"))]
use super::case::Party;
use super::change;
use super::fact::Fact;
use crate::domain::{ActionKind, Date, Outcome};

/// What must be so for a rule to hold.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    /// A fact is so.
    Is(Fact),
    /// Every part holds.
    All(&'static [Condition]),
    /// One part holds.
    Any(&'static [Condition]),
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
    pub(super) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        match self {
            Self::Is(fact) => fact.outcome(case),
            Self::All(parts) => parts
                .iter()
                .map(|part| part.evaluate(case))
                .min()
                .unwrap_or(Outcome::Holds),
            Self::Any(parts) => parts
                .iter()
                .map(|part| part.evaluate(case))
                .max()
                .unwrap_or(Outcome::Fails),
            _ => self
                .part(case)
                .map_or(Outcome::Holds, |part| part.evaluate(case)),
        }
    }

    /// The part that is asked for on the day and for the action of the case; none when nothing is.
    pub(super) fn part(&self, case: &Case<'_>) -> Option<&'static Self> {
        match self {
            Self::Since(date, part) => (case.date >= *date).then_some(part),
            Self::Before(date, part) => (case.date < *date).then_some(part),
            Self::On(kinds, part) => kinds.contains(&case.action.kind()).then_some(part),
            Self::Is(_) | Self::All(_) | Self::Any(_) | Self::Always => None,
        }
    }

    /// Whether a failure of it can be repaired in this world: of an All, every failing part; of
    /// an Any, one part.
    pub(super) fn repairable(&self, case: &Case<'_>) -> bool {
        match self {
            Self::Is(fact) => change::is_changeable(*fact, case),
            Self::All(parts) => parts
                .iter()
                .filter(|part| part.evaluate(case) == Outcome::Fails)
                .all(|part| part.repairable(case)),
            Self::Any(parts) => parts.iter().any(|part| part.repairable(case)),
            Self::Since(_, part) | Self::On(_, part) => part.repairable(case),
            // Waiting until the date ends the demand.
            Self::Before(..) | Self::Always => true,
        }
    }

    /// The facts that made it come out as it did.
    pub(super) fn grounds(&self, case: &Case<'_>, outcome: Outcome, into: &mut dyn FnMut(Fact)) {
        match self {
            Self::Is(fact) if fact.outcome(case) == outcome => into(*fact),
            Self::All(parts) => {
                for part in parts.iter().filter(|part| part.evaluate(case) == outcome) {
                    part.grounds(case, outcome, into);
                }
            }
            Self::Any(parts) => {
                // Of several ways that all fail, those that can be repaired are worth naming.
                let ways: Vec<_> = parts
                    .iter()
                    .filter(|part| part.evaluate(case) == outcome)
                    .collect();
                let open = ways.iter().any(|part| part.repairable(case));
                for part in ways
                    .into_iter()
                    .filter(|part| !open || part.repairable(case))
                {
                    part.grounds(case, outcome, into);
                }
            }
            Self::Is(_) => {}
            _ => {
                if let Some(part) = self.part(case) {
                    part.grounds(case, outcome, into);
                }
            }
        }
    }

    /// The dates that it turns on.
    pub(super) fn dates(&self, into: &mut dyn FnMut(Date)) {
        match self {
            Self::Is(Fact::PolicyDateFrom(date)) => into(*date),
            Self::All(parts) | Self::Any(parts) => {
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
            Self::Is(fact) => match party(*fact) {
                Some(party) => json!({ "is": fact.id(), "of": party }),
                None => json!({ "is": fact.id() }),
            },
            Self::All(parts) => json!({ "all": each(parts) }),
            Self::Any(parts) => json!({ "any": each(parts) }),
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

/// Whom a fact speaks of, when it says so itself. Facts are enums of several topics, each with
/// parties in some of them; how they are written in messages is what all have in common.
#[cfg(not(target_arch = "wasm32"))]
fn party(fact: Fact) -> Option<&'static str> {
    let told = format!("{fact:?}");
    [
        (Party::Provider, "provider"),
        (Party::Reseller, "reseller"),
        (Party::Organisation, "organisation"),
        (Party::Partner, "partner"),
    ]
    .into_iter()
    .find_map(|(party, name)| told.contains(&format!("({party:?}")).then_some(name))
}
