//! Opening a scenario: the policy module that it needs, and the slot that keeps it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::arrival::to_heading;
use super::route::{self, Page, Place, Route};
use super::session::keep;
use super::settings;
use super::state::{App, Closed, Open, PolicyState};
use crate::i18n::key;
use crate::platform::browser;
use crate::platform::policy;
use crate::platform::store::BrowserStore;
use crate::scenario::store::{self, OpenError, StoreError};
use crate::scenario::{Policy, PolicyError, Scenario, bundled, shelf};

impl App {
    /// Loads the policy module with the texts of a scenario, and goes on when it answers.
    pub(crate) fn load_policy(self, then: impl FnOnce() + 'static) {
        self.policy.set(PolicyState::Loading);
        policy::expect();
        spawn_local(async move {
            match self.loaded().await {
                Ok(()) => {
                    self.policy.set(PolicyState::Ready);
                    then();
                    // A scenario may have been chosen meanwhile.
                    if route::begins(&browser::fragment()).is_some() {
                        self.begin();
                    }
                }
                Err(reason) => self.policy.set(PolicyState::Missing(reason)),
            }
        });
    }

    async fn loaded(self) -> Result<(), String> {
        policy::start().await.map_err(|error| error.0)?;
        loop {
            let texts = settings::inside(self.texts.get_untracked()).await?;
            // Whoever changes the language meanwhile needs the texts of that one.
            if texts.language() == self.language() {
                // The pages that need them are built later; what stands now stays, with what is typed in it.
                self.texts.update_untracked(|held| *held = texts);
                return Ok(());
            }
        }
    }

    /// Opens the scenario that is kept in a slot, or the bundled one of that name.
    pub(crate) fn open_slot(self, slot: &str) {
        if self.policy.get_untracked() != PolicyState::Ready {
            return;
        }
        self.lens.set(None);
        self.why.set(None);
        self.park();
        if let Some(open) = self.take_parked(slot) {
            self.closed.set(None);
            let removed = open.trouble == Some(StoreError::Removed);
            self.open.set(Some(open));
            // What another tab deleted is kept again by the next step, not by a look.
            if !removed {
                self.keep_again();
            }
            return;
        }
        let opened = match store::open(&BrowserStore, slot) {
            Ok(stored) => {
                let kept = u32::try_from(stored.entries.len()).unwrap_or(u32::MAX);
                Scenario::open(stored.start, stored.entries)
                    .ok()
                    .and_then(|scenario| {
                        policy::with(|policy| scenario.load_into(policy))
                            .ok()
                            .map(|()| scenario)
                    })
                    .map(|scenario| Open {
                        slot: slot.to_owned(),
                        scenario,
                        kept,
                        trouble: None,
                        set_aside: stored.set_aside,
                    })
                    .ok_or(Closed::Unreadable)
            }
            Err(OpenError::Absent) => {
                settings::begins_anew(self, slot);
                Self::make(slot, slot, None)
            }
            Err(OpenError::Store(trouble)) => Self::make(slot, slot, Some(trouble)),
            Err(OpenError::Newer) => Err(Closed::Newer),
            Err(OpenError::Unreadable) => Err(Closed::Unreadable),
        };
        match opened {
            Ok(open) => {
                self.closed.set(None);
                self.open.set(Some(open));
            }
            Err(closed) => {
                self.open.set(None);
                self.closed.set(Some(closed));
            }
        }
    }

    /// What is open and could not be kept waits, while another scenario takes its place.
    fn park(self) {
        let open = self.open.get_untracked().filter(Open::is_unsaved);
        if let Some(open) = open {
            self.parked.update_value(|all| {
                all.retain(|it| it.slot != open.slot);
                all.push(open);
            });
        }
    }

    fn take_parked(self, slot: &str) -> Option<Open> {
        let find = |all: &Vec<Open>| all.iter().find(|it| it.slot == slot).cloned();
        let open = self.parked.with_value(find)?;
        policy::with(|policy| open.scenario.load_into(policy)).ok()?;
        self.unpark(slot);
        Some(open)
    }

    /// Nothing waits in a slot any more.
    pub(crate) fn unpark(self, slot: &str) {
        self.parked
            .update_value(|all| all.retain(|it| it.slot != slot));
    }

    /// The scenarios of which steps are lost once the page is closed.
    pub(crate) fn all_unsaved(self) -> Vec<Open> {
        let mut all = self.parked.get_value();
        all.extend(self.open.get().filter(Open::is_unsaved));
        all
    }

    /// The one of a slot.
    pub(crate) fn unsaved(self, slot: &str) -> Option<Open> {
        self.all_unsaved().into_iter().find(|it| it.slot == slot)
    }

    /// Whether the browser asks before it closes the page.
    pub(crate) fn asks_to_stay(self) -> bool {
        let open = self
            .open
            .with_untracked(|open| open.as_ref().is_some_and(Open::is_unsaved));
        open || self.parked.with_value(|all| !all.is_empty())
    }

    /// Begins the scenario that the address names, once the policy answers.
    pub(crate) fn begin(self) {
        match self.policy.get_untracked() {
            PolicyState::Ready => {}
            PolicyState::Resting => {
                self.say(self.t(key::LOADING));
                return self.load_policy(|| {});
            }
            // What the address names begins when the policy is there; every page tells when it is not.
            PolicyState::Loading | PolicyState::Missing(_) => return,
        }
        let fragment = browser::fragment();
        let Some(id) = route::begins(&fragment) else {
            return;
        };
        self.why.set(None);
        self.notice.set(None);
        let Some(bundled) = bundled::find(id) else {
            self.route.set(Route::Nowhere);
            return to_heading();
        };
        let slot = self.start(id);
        let first = self.world_now(|world| {
            let person = world.people.get(bundled.person)?;
            Some(Place {
                slot,
                organisation: person.organisation.clone(),
                person: person.id.clone(),
                page: Page::parse(bundled.page, None)?,
            })
        });
        if let Some(place) = first.flatten() {
            // The way back does not begin it once more.
            browser::go_instead(&place.to_string());
        }
    }

    /// Opens a bundled scenario in a slot of its own and answers the slot.
    fn start(self, id: &str) -> String {
        // Where the storage does not answer, nothing is kept, so nothing can be in its way.
        self.park();
        let held = |slot: &str| {
            self.parked
                .with_value(|all| all.iter().any(|it| it.slot == slot))
        };
        let slot = shelf::free_slot(&BrowserStore, id, &held).unwrap_or_else(|_| id.to_owned());
        settings::begins_anew(self, &slot);
        if let Ok(open) = Self::make(&slot, id, None) {
            self.closed.set(None);
            self.open.set(Some(open));
        }
        slot
    }

    /// Works with the policy on another world than the open scenario's, and gives it that one back.
    pub(crate) fn aside<R>(self, work: impl FnOnce(&mut dyn Policy) -> R) -> R {
        let (result, back) = policy::with(|policy| {
            let result = work(policy);
            let back = self.open.with_untracked(|open| match open {
                Some(open) => open.scenario.load_into(policy),
                None => Ok(()),
            });
            (result, back)
        });
        if let Err(PolicyError(reason)) = back {
            self.policy.set(PolicyState::Missing(reason));
        }
        result
    }

    fn make(slot: &str, id: &str, trouble: Option<StoreError>) -> Result<Open, Closed> {
        let opened = policy::with(|policy| bundled::open(id, policy));
        let Some(Ok(scenario)) = opened else {
            return Err(Closed::Absent);
        };
        let mut open = Open {
            slot: slot.to_owned(),
            scenario,
            kept: 0,
            trouble,
            set_aside: 0,
        };
        if trouble.is_none() {
            keep(&mut open);
        }
        Ok(open)
    }
}
