//! What happened in a scenario: an append-only list of entries. Undo and redo are entries too.

use crate::domain::fields::{Fields, as_named, named, stored};
use crate::domain::{
    Action, Date, Event, FieldError, FromJson, Json, JsonOf, PersonId, ToJson, Verdict,
};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: u32,
    /// The policy date when it was made.
    pub date: Date,
    /// Who made it.
    pub actor: PersonId,
    /// What it is.
    pub step: Step,
}

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A permitted action, with what followed.
    Acted {
        /// The action.
        action: Action,
        /// The revision of the rules that permitted it.
        revision: u32,
        /// What followed.
        events: Vec<Event>,
    },
    /// An attempt that was refused. It changed nothing.
    Refused {
        /// The action.
        action: Action,
        /// The verdict.
        verdict: Verdict,
        /// The rules that failed.
        rules: Vec<String>,
        /// The revision of the rules.
        revision: u32,
    },
    /// The latest action that still counted was undone.
    Undone {
        /// The number of its entry.
        entry: u32,
    },
    /// The latest undone action was done again.
    Redone {
        /// The number of its entry.
        entry: u32,
    },
}

/// The entries, and which of the actions count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    entries: Vec<Entry>,
    done: Vec<u32>,
    undone: Vec<u32>,
}

impl History {
    /// Every entry, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The number that the next entry gets.
    pub fn next_number(&self) -> u32 {
        u32::try_from(self.entries.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }

    /// Adds an entry. An undo or redo that does not fit the entries before it counts for nothing.
    pub fn push(&mut self, entry: Entry) {
        match entry.step {
            Step::Acted { .. } => {
                self.done.push(entry.number);
                self.undone.clear();
            }
            Step::Undone { entry: number } if self.done.last() == Some(&number) => {
                self.done.pop();
                self.undone.push(number);
            }
            Step::Redone { entry: number } if self.undone.last() == Some(&number) => {
                self.undone.pop();
                self.done.push(number);
            }
            Step::Undone { .. } | Step::Redone { .. } | Step::Refused { .. } => {}
        }
        self.entries.push(entry);
    }

    /// The entry of a number.
    pub fn entry(&self, number: u32) -> Option<&Entry> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        self.entries.get(at)
    }

    /// The action that undo would take back.
    pub fn to_undo(&self) -> Option<&Entry> {
        self.done.last().and_then(|number| self.entry(*number))
    }

    /// The action that redo would do again.
    pub fn to_redo(&self) -> Option<&Entry> {
        self.undone.last().and_then(|number| self.entry(*number))
    }

    /// Whether an action's entry counts.
    pub fn counts(&self, number: u32) -> bool {
        // An action is done again only after those before it, so the numbers ascend.
        self.done.binary_search(&number).is_ok()
    }

    /// The events of the actions that count, oldest first.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.counting().flat_map(|(_, events)| events)
    }

    /// Whether an action's entry was undone, and redo can bring it back.
    pub fn is_undone(&self, number: u32) -> bool {
        self.undone.contains(&number)
    }

    /// The entries of the actions that count with their events, oldest first.
    pub fn counting(&self) -> impl Iterator<Item = (&Entry, &Vec<Event>)> {
        self.done.iter().filter_map(|number| {
            let entry = self.entry(*number)?;
            match &entry.step {
                Step::Acted { events, .. } => Some((entry, events)),
                Step::Refused { .. } | Step::Undone { .. } | Step::Redone { .. } => None,
            }
        })
    }
}

impl Entry {
    /// The action it is about; none for undo and redo.
    pub const fn action(&self) -> Option<&Action> {
        match &self.step {
            Step::Acted { action, .. } | Step::Refused { action, .. } => Some(action),
            Step::Undone { .. } | Step::Redone { .. } => None,
        }
    }
}

stored!(Entry {
    number,
    date,
    actor,
    step,
});

/// As `{"Name": {fields}}`.
impl ToJson for Step {
    fn to_json(&self) -> Json {
        let mut fields = Fields::default();
        let name = match self {
            Self::Acted {
                action,
                revision,
                events,
            } => {
                fields.put("action", action.to_json());
                fields.put("revision", revision.to_json());
                fields.put("events", events.to_json());
                "Acted"
            }
            Self::Refused {
                action,
                verdict,
                rules,
                revision,
            } => {
                fields.put("action", action.to_json());
                fields.put("verdict", verdict.to_json());
                fields.put("rules", rules.to_json());
                fields.put("revision", revision.to_json());
                "Refused"
            }
            Self::Undone { entry } => {
                fields.put("entry", entry.to_json());
                "Undone"
            }
            Self::Redone { entry } => {
                fields.put("entry", entry.to_json());
                "Redone"
            }
        };
        as_named(name, fields.0)
    }
}

impl FromJson for Step {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let (name, mut fields) = named(value).map_err(|error| error.to_string())?;
        let mut read = || {
            let step = match &*name {
                "Acted" => Self::Acted {
                    action: fields.required("action")?,
                    revision: fields.required("revision")?,
                    events: fields.required("events")?,
                },
                "Refused" => Self::Refused {
                    action: fields.required("action")?,
                    verdict: fields.required("verdict")?,
                    rules: fields.required("rules")?,
                    revision: fields.required("revision")?,
                },
                "Undone" => Self::Undone {
                    entry: fields.required("entry")?,
                },
                "Redone" => Self::Redone {
                    entry: fields.required("entry")?,
                },
                _ => return Err(FieldError::new(&name, "there is no such step")),
            };
            Ok(step)
        };
        let step = read().map_err(|error| error.to_string())?;
        fields.finish().map_err(|error| error.to_string())?;
        Ok(step)
    }
}
