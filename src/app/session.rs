//! What a person can do with an open scenario: act, undo, redo. Each step happens under the
//! scenario's lock, on top of what other tabs have done, and is kept at once.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::settings;
use super::state::{App, Open, PolicyState, Why};
use crate::domain::{Action, Decision, Event, PersonId, Question, ToJson as _, Verdict};
use crate::i18n::key;
use crate::platform::browser::{self, exclusively};
use crate::platform::policy;
use crate::platform::store::BrowserStore;
use crate::scenario::file::Portable;
use crate::scenario::store::{self, StoreError};
use crate::scenario::{Entry, PlayError, Policy, Scenario, Step, file, shelf};

impl Open {
    /// Whether steps of it are lost when the page is closed.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.trouble.is_some() && !self.scenario.history().entries().is_empty()
    }

    /// All of it, for a file.
    pub(crate) fn portable(&self) -> Portable {
        Portable {
            name: shelf::name(&BrowserStore, &self.slot).unwrap_or_default(),
            start: self.scenario.start().clone(),
            entries: self.scenario.history().entries().to_vec(),
        }
    }
}

impl App {
    /// Tries an action as a person of the scenario. `then` runs when it was permitted and has happened.
    pub(crate) fn act_as(
        self,
        actor: PersonId,
        action: Action,
        then: impl FnOnce(Decision) + 'static,
    ) {
        self.followed.set_value(String::new());
        let question = Question {
            actor: actor.clone(),
            action: action.clone(),
            as_of: None,
        };
        self.step(
            move |scenario, policy| scenario.act(policy, &actor, action).map(Some),
            move |decision| {
                let Some(decision) = decision else {
                    return;
                };
                let permitted = decision.verdict == Verdict::Permitted;
                self.why.set(Some(Why {
                    question: question.clone(),
                    done: permitted.then(|| decision.clone()),
                }));
                if permitted {
                    // The form begins anew.
                    self.untouch();
                    self.say(self.fill_one(key::SAID_DONE, "step", self.did(&question.action)));
                    then(decision);
                } else {
                    self.show_why();
                    let verdict = self.word_of("verdict", decision.verdict.id());
                    self.warn(self.fill_one(key::SAID_REFUSED, "verdict", verdict));
                }
                browser::keep_focus();
            },
        );
    }

    /// Does what a button asked about, and what follows.
    pub(crate) fn act_then(self, question: Question, then: Option<Arc<dyn Fn() + Send + Sync>>) {
        self.act_as(question.actor, question.action, move |_| {
            if let Some(then) = then {
                then();
            }
        });
    }

    /// What the latest step that counts made, by its events.
    pub(crate) fn made<R>(self, find: impl FnMut(&Event) -> Option<R>) -> Option<R> {
        self.open.with_untracked(|open| {
            let history = open.as_ref()?.scenario.history();
            let (_, events) = history.counting().last()?;
            events.iter().find_map(find)
        })
    }

    /// Takes back the latest action.
    pub(crate) fn undo(self) {
        self.turn(
            key::SAID_UNDONE,
            |scenario| {
                scenario
                    .history()
                    .to_undo()
                    .and_then(|it| it.action().cloned())
            },
            Scenario::undo,
        );
    }

    /// Does the latest undone action again.
    pub(crate) fn redo(self) {
        self.turn(
            key::SAID_REDONE,
            |scenario| {
                scenario
                    .history()
                    .to_redo()
                    .and_then(|it| it.action().cloned())
            },
            Scenario::redo,
        );
    }

    fn turn(
        self,
        said: crate::i18n::Key,
        which: fn(&Scenario) -> Option<Action>,
        turn: fn(&mut Scenario, &mut dyn Policy, &PersonId) -> Result<(), PlayError>,
    ) {
        let Some((actor, _)) = untrack(|| self.who()) else {
            return;
        };
        let step = self
            .open
            .with_untracked(|open| open.as_ref().and_then(|open| which(&open.scenario)))
            .map(|action| self.did(&action))
            .unwrap_or_default();
        self.step(
            move |scenario, policy| turn(scenario, policy, &actor).map(|()| None),
            move |_| {
                self.why.set(None);
                self.say(self.fill_one(said, "step", step));
            },
        );
    }

    /// One step: under the lock, on top of other tabs' steps, kept at once.
    fn step(
        self,
        work: impl FnOnce(&mut Scenario, &mut dyn Policy) -> Result<Option<Decision>, PlayError>
        + 'static,
        then: impl FnOnce(Option<Decision>) + 'static,
    ) {
        if self.lens.get_untracked().is_some() {
            return;
        }
        let Some(slot) = self
            .open
            .with_untracked(|open| open.as_ref().map(|open| open.slot.clone()))
        else {
            return;
        };
        spawn_local(async move {
            let name = format!("partner-lab/{slot}");
            exclusively(&name, &store::head_key(&slot), move || {
                self.follow(&slot);
                let mut result = Ok(None);
                self.open.update(|open| {
                    if let Some(open) = open.as_mut().filter(|open| open.slot == slot) {
                        result = policy::with(|policy| work(&mut open.scenario, policy));
                        keep(open);
                    }
                });
                match result {
                    Ok(decision) => then(decision),
                    Err(PlayError::Policy(error)) => self.policy.set(PolicyState::Missing(error.0)),
                    Err(error) => {
                        self.warn(self.fill_one(key::SAID_FAILED, "error", error.to_string()));
                    }
                }
            })
            .await;
        });
    }

    /// Takes over what other tabs have done in a slot.
    pub(crate) fn follow(self, slot: &str) {
        let Some(known) = self.open.with_untracked(|open| {
            open.as_ref()
                .filter(|open| open.slot == slot && open.trouble.is_none())
                .map(|open| open.kept)
        }) else {
            return;
        };
        let newer = match store::head(&BrowserStore, slot) {
            Ok(Some(head)) if head.entries > known => {
                store::entries_from(&BrowserStore, slot, known + 1, head.entries)
                    .unwrap_or_default()
            }
            _ => return,
        };
        self.open.update(|open| {
            if let Some(open) = open.as_mut() {
                let kept = newer.last().map_or(open.kept, |entry| entry.number);
                // Entries that do not fit are left alone; the next step will meet them again.
                if policy::with(|policy| open.scenario.catch_up(policy, newer)).is_ok() {
                    open.kept = kept;
                }
            }
        });
    }

    /// Another tab changed a record, or cleared them all.
    pub(crate) fn record_changed(self, record: Option<&str>) {
        let current = self
            .open
            .with_untracked(|open| open.as_ref().map(|open| open.slot.clone()));
        let of_current =
            record.is_none_or(|record| store::slot_of_head(record) == current.as_deref());
        if let (true, Some(slot)) = (of_current, current) {
            let head = store::head(&BrowserStore, &slot);
            if let Ok(None) = head {
                self.warn(self.t(key::SAID_REMOVED_ELSEWHERE));
                self.trouble(Some(StoreError::Removed));
            } else {
                // It may be back, with all that was kept of it; another one may have its place.
                let back = |open: &Option<Open>| {
                    let removed = |it: &&Open| it.trouble == Some(StoreError::Removed);
                    let kept = open.as_ref().filter(removed).map(|it| it.kept);
                    let head = head.as_ref().ok().and_then(Option::as_ref);
                    kept.zip(head)
                        .is_some_and(|(kept, head)| head.entries >= kept)
                };
                if self.open.with_untracked(back) {
                    self.trouble(None);
                }
                self.follow(&slot);
            }
        }
        if let Some((slot, number)) = record.and_then(store::entry_of_key) {
            self.give_way(slot, number);
        }
        if record == Some(settings::RECORD) {
            settings::follow(self);
        }
    }

    /// Says why the open scenario is not kept, or that it is.
    fn trouble(self, trouble: Option<StoreError>) {
        self.open.update(|open| {
            if let Some(open) = open {
                open.trouble = trouble;
            }
        });
    }

    /// Another tab has written an entry. When it took the place of one of ours, which happens when
    /// both wrote before the storage told them, its history stands and our steps follow it.
    fn give_way(self, slot: &str, number: u32) {
        let mine = self.open.with_untracked(|open| {
            let open = open
                .as_ref()
                .filter(|open| open.slot == slot && number <= open.kept)
                .filter(|open| open.trouble.is_none())?;
            let from = usize::try_from(number).ok()?.checked_sub(1)?;
            Some(open.scenario.history().entries().get(from..)?.to_vec())
        });
        let Some(mine) = mine else {
            return;
        };
        let stored = store::entries_from(&BrowserStore, slot, number, number).unwrap_or_default();
        // As they are written: comparing every kind of action and event was 3 KB of the app.
        let written = |entries: &[Entry]| entries.first().map(|entry| entry.to_json().text());
        if stored.is_empty() || written(&stored) == written(&mine) {
            return;
        }
        let Ok(stored) = store::open(&BrowserStore, slot) else {
            return;
        };
        let kept = u32::try_from(stored.entries.len()).unwrap_or(u32::MAX);
        let Ok(scenario) = Scenario::open(stored.start, stored.entries) else {
            return;
        };
        if policy::with(|policy| scenario.load_into(policy)).is_err() {
            return;
        }
        self.open.update(|open| {
            if let Some(open) = open {
                open.scenario = scenario;
                open.kept = kept;
            }
        });
        let again = move |scenario: &mut Scenario, policy: &mut dyn Policy| {
            for entry in mine {
                match entry.step {
                    Step::Acted { action, .. } => {
                        scenario.act(policy, &entry.actor, action).map(drop)?;
                    }
                    Step::Undone { .. } => scenario.undo(policy, &entry.actor)?,
                    Step::Redone { .. } => scenario.redo(policy, &entry.actor)?,
                    Step::Refused { .. } => {}
                }
            }
            Ok(None)
        };
        self.step(again, |_| {});
    }

    /// Tries to keep again what could not be kept.
    pub(crate) fn keep_again(self) {
        self.open.update(|open| {
            if let Some(open) = open {
                keep(open);
            }
        });
    }

    /// The open scenario as a file's text.
    pub(crate) fn exported(self) -> Option<String> {
        self.open.with_untracked(|open| {
            let scenario = open.as_ref()?.portable();
            let revision = policy::with(|policy| policy.revision());
            let notice = self.t(key::FOOTER_NOTICE);
            Some(file::write_one(&scenario, revision, &notice))
        })
    }
}

/// Keeps what is not kept yet. A store that lost the scenario, or was blocked, gets all of it.
pub(super) fn keep(open: &mut Open) {
    let store = &BrowserStore;
    let entries = open.scenario.history().entries();
    let kept = match store::head(store, &open.slot) {
        Ok(Some(head)) if head.entries == open.kept => Ok(open.kept),
        // What is kept is not what this tab built on: it is another history, and stays.
        Ok(Some(_)) => Err(StoreError::Lost),
        Ok(None) => store::create(store, &open.slot, open.scenario.start()).map(|()| 0),
        Err(trouble) => Err(trouble),
    };
    let done = kept.and_then(|kept| {
        let new = entries
            .get(usize::try_from(kept).unwrap_or(usize::MAX)..)
            .unwrap_or_default();
        store::append(store, &open.slot, &open.scenario.start().bundled, new)
    });
    match done {
        Ok(()) => {
            open.kept = u32::try_from(entries.len()).unwrap_or(u32::MAX);
            open.trouble = None;
            settings::changed(&open.slot);
        }
        Err(trouble) => open.trouble = Some(trouble),
    }
}
