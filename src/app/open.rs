//! Opening a scenario: the policy module that it needs, and the slot that keeps it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::keep;
use super::settings;
use super::state::{App, Closed, Open, PolicyState};
use crate::platform::policy;
use crate::platform::store::BrowserStore;
use crate::scenario::store::{self, OpenError, StoreError};
use crate::scenario::{Scenario, bundled};

impl App {
    /// Loads the policy module with the texts of the pages inside a scenario, and goes on when it
    /// answers.
    pub(crate) fn load_policy(self, then: impl FnOnce() + 'static) {
        self.policy.set(PolicyState::Loading);
        policy::expect();
        spawn_local(async move {
            match self.loaded().await {
                Ok(()) => {
                    self.policy.set(PolicyState::Ready);
                    then();
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
                self.texts.set(texts);
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
            Err(OpenError::Absent) => Self::make(slot, slot, None),
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

    /// Opens a bundled scenario in a slot of its own and answers the slot.
    pub(crate) fn start(self, id: &str) -> String {
        let taken: Vec<_> = store::list(&BrowserStore)
            .unwrap_or_default()
            .into_iter()
            .map(|(slot, _)| slot)
            .collect();
        let named = |number: usize| {
            if number == 1 {
                id.to_owned()
            } else {
                format!("{id}-{number}")
            }
        };
        // Among one name more than there are taken ones, one is free.
        let slot = (1..=taken.len() + 1)
            .map(named)
            .find(|slot| !taken.contains(slot))
            .unwrap_or_default();
        if let Ok(open) = Self::make(&slot, id, None) {
            self.closed.set(None);
            self.open.set(Some(open));
        }
        slot
    }

    fn make(slot: &str, id: &str, trouble: Option<StoreError>) -> Result<Open, Closed> {
        let bundled = bundled::find(id).ok_or(Closed::Absent)?;
        let scenario = policy::with(|policy| bundled.open(policy)).map_err(|_| Closed::Absent)?;
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
