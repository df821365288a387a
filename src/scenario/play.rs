//! A scenario being played: its start, its history and the World they lead to.

use super::history::{Entry, History, Step};
use super::port::{Policy, PolicyError};
use crate::domain::fields::stored;
use crate::domain::{
    Action, ConsequenceError, Date, Decision, Event, Outcome, PersonId, Question, World,
    WorldError, consequences,
};

/// A fact that a scenario starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The fact, as the event that would have made it.
    pub event: Event,
    /// The rule that it stands in spite of.
    pub despite: Option<String>,
}

/// Where a scenario starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The bundled scenario it was opened from.
    pub bundled: String,
    /// That scenario's revision.
    pub revision: u32,
    /// The first policy date.
    pub date: Date,
    /// The facts it starts from.
    pub givens: Vec<Given>,
}

stored!(Given { event, despite });
stored!(Start {
    bundled,
    revision,
    date,
    givens,
});

/// Why a step was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlayError {
    /// The policy did not answer, so nothing may happen.
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// The events do not fit the World.
    #[error(transparent)]
    World(#[from] WorldError),
    /// The action was permitted and still has no consequences.
    #[error(transparent)]
    Consequence(#[from] ConsequenceError),
    /// There is nothing to undo or redo.
    #[error("there is nothing to undo or redo")]
    Nothing,
}

/// A scenario being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    start: Start,
    history: History,
    world: World,
}

impl Scenario {
    /// Opens a scenario: folds its entries and asks nobody.
    pub fn open(start: Start, entries: Vec<Entry>) -> Result<Self, WorldError> {
        let mut history = History::default();
        for entry in entries {
            history.push(entry);
        }
        let world = fold(&start, &history)?;
        Ok(Self {
            start,
            history,
            world,
        })
    }

    /// Where it started.
    pub const fn start(&self) -> &Start {
        &self.start
    }

    /// What happened.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The World now.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// Every event from the givens on that counts.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.start
            .givens
            .iter()
            .map(|given| &given.event)
            .chain(self.history.events())
    }

    /// Brings the policy's world to this one.
    pub fn load_into(&self, policy: &mut dyn Policy) -> Result<(), PolicyError> {
        let events: Vec<_> = self.events().cloned().collect();
        policy.load(self.start.date, &events)
    }

    /// Tries an action. A permitted one happens; a refused one changes nothing but is kept in the
    /// history. Answers the decision.
    pub fn act(
        &mut self,
        policy: &mut dyn Policy,
        actor: &PersonId,
        action: Action,
    ) -> Result<Decision, PlayError> {
        let question = Question {
            actor: actor.clone(),
            action: action.clone(),
            as_of: None,
        };
        let mut decisions = policy.decide(std::slice::from_ref(&question))?;
        let decision = decisions
            .pop()
            .ok_or_else(|| PolicyError("no decision".to_owned()))?;
        let revision = policy.revision();
        if decision.is_permitted() {
            let events = consequences(&self.world, actor, &action, self.history.next_number())?;
            let world = after(&self.world, &events)?;
            policy.apply(&events)?;
            self.world = world;
            self.record(
                actor,
                decision.date,
                Step::Acted {
                    action,
                    revision,
                    events,
                },
            );
        } else {
            let rules = decision
                .findings
                .iter()
                .filter(|finding| matches!(finding.outcome, Outcome::Fails | Outcome::Unknown))
                .map(|finding| finding.rule.to_string())
                .collect();
            let verdict = decision.verdict;
            self.record(
                actor,
                decision.date,
                Step::Refused {
                    action,
                    verdict,
                    rules,
                    revision,
                },
            );
        }
        Ok(decision)
    }

    /// Takes back the latest action that counts.
    pub fn undo(&mut self, policy: &mut dyn Policy, actor: &PersonId) -> Result<(), PlayError> {
        let entry = self.history.to_undo().ok_or(PlayError::Nothing)?.number;
        self.turn(policy, actor, Step::Undone { entry })
    }

    /// Does the latest undone action again.
    pub fn redo(&mut self, policy: &mut dyn Policy, actor: &PersonId) -> Result<(), PlayError> {
        let entry = self.history.to_redo().ok_or(PlayError::Nothing)?.number;
        self.turn(policy, actor, Step::Redone { entry })
    }

    /// Takes over entries that another tab has made.
    pub fn catch_up(
        &mut self,
        policy: &mut dyn Policy,
        entries: Vec<Entry>,
    ) -> Result<(), PlayError> {
        let mut history = self.history.clone();
        for entry in entries {
            history.push(entry);
        }
        self.settle(policy, history)
    }

    /// Takes over an entry that was made elsewhere, and asks nobody. After an error it is to be thrown
    /// away.
    pub(super) fn take_over(&mut self, entry: Entry) -> Result<(), WorldError> {
        if let Step::Acted { events, .. } = &entry.step {
            for event in events {
                self.world.apply(event.clone())?;
            }
        }
        let turned = matches!(entry.step, Step::Undone { .. } | Step::Redone { .. });
        self.history.push(entry);
        if turned {
            self.world = fold(&self.start, &self.history)?;
        }
        Ok(())
    }

    fn turn(
        &mut self,
        policy: &mut dyn Policy,
        actor: &PersonId,
        step: Step,
    ) -> Result<(), PlayError> {
        let mut history = self.history.clone();
        let number = history.next_number();
        history.push(Entry {
            number,
            date: self.world.date,
            actor: actor.clone(),
            step,
        });
        self.settle(policy, history)
    }

    fn settle(&mut self, policy: &mut dyn Policy, history: History) -> Result<(), PlayError> {
        let world = fold(&self.start, &history)?;
        let settled = Self {
            start: self.start.clone(),
            history,
            world,
        };
        settled.load_into(policy)?;
        *self = settled;
        Ok(())
    }

    fn record(&mut self, actor: &PersonId, date: Date, step: Step) {
        let number = self.history.next_number();
        self.history.push(Entry {
            number,
            date,
            actor: actor.clone(),
            step,
        });
    }
}

fn fold(start: &Start, history: &History) -> Result<World, WorldError> {
    let givens = start.givens.iter().map(|given| &given.event);
    World::after(start.date, givens.chain(history.events()))
}

fn after(world: &World, events: &[Event]) -> Result<World, WorldError> {
    let mut world = world.clone();
    for event in events {
        world.apply(event.clone())?;
    }
    Ok(world)
}
