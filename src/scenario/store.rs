//! How scenarios are kept: one record per entry and a small head, behind a port to whatever keeps
//! texts by key.
//!
//! An entry is written, read back, and only then the head moves on, so a write that is cut short
//! leaves the scenario as it was before. What cannot be read is set aside, never deleted.

use litemap::LiteMap;

use super::history::Entry;
use super::play::Start;
use crate::domain::fields::stored;
use crate::domain::{self, FromJson, ToJson};

/// The version of the records. Newer ones are refused and left alone.
pub const SCHEMA: u32 = 1;

pub(super) const SCENARIOS: &str = "partner-lab/scenario/";
pub(super) const SET_ASIDE: &str = "partner-lab/set-aside/";

/// Why a record was not kept or not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no room left.
    #[error("the storage is full")]
    Full,
    /// The browser does not let the page store anything.
    #[error("the storage is blocked")]
    Blocked,
    /// What was written does not come back as it went in.
    #[error("the storage did not keep what was written")]
    Lost,
    /// Another tab removed it.
    #[error("another tab removed the scenario")]
    Removed,
}

/// Keeps texts by key.
pub trait Store {
    /// The text of a key.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Keeps a text.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Forgets a text.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// The head of a stored scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The version of its records.
    pub schema: u32,
    /// How many entries it has.
    pub entries: u32,
    /// The bundled scenario it was opened from.
    pub bundled: String,
}

stored!(Head {
    schema,
    entries,
    bundled,
});

/// Why a stored scenario does not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is not there.
    #[error("there is no such scenario")]
    Absent,
    /// A newer Partner Lab wrote it.
    #[error("a newer version wrote it")]
    Newer,
    /// Its beginning cannot be read. Everything was set aside.
    #[error("it cannot be read")]
    Unreadable,
    /// The storage does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A scenario as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Where it starts.
    pub start: Start,
    /// Its entries, as far as they can be read.
    pub entries: Vec<Entry>,
    /// How many entries could not be read and were set aside.
    pub set_aside: u32,
}

/// The key of a scenario's head.
pub fn head_key(slot: &str) -> String {
    format!("{SCENARIOS}{slot}/head")
}

pub(super) fn start_key(slot: &str) -> String {
    format!("{SCENARIOS}{slot}/start")
}

fn entry_key(slot: &str, number: u32) -> String {
    format!("{SCENARIOS}{slot}/entry/{number}")
}

/// The slot that a key belongs to, when it is a scenario's head: what other tabs watch.
pub fn slot_of_head(key: &str) -> Option<&str> {
    key.strip_prefix(SCENARIOS)?.strip_suffix("/head")
}

/// The slot and the number that a key belongs to, when it is an entry's.
pub fn entry_of_key(key: &str) -> Option<(&str, u32)> {
    let (slot, number) = key.strip_prefix(SCENARIOS)?.split_once("/entry/")?;
    Some((slot, number.parse().ok()?))
}

/// The stored scenarios: slot and head, by slot. Heads that cannot be read are left out.
pub fn list(store: &dyn Store) -> Result<Vec<(String, Head)>, StoreError> {
    let mut found = LiteMap::new_vec();
    for key in store.keys()? {
        if let Some(slot) = slot_of_head(&key)
            && let Some(head) = read::<Head>(store, &key)?
        {
            found.insert(slot.to_owned(), head);
        }
    }
    Ok(found.into_tuple_vec())
}

/// The head of a stored scenario.
pub fn head(store: &dyn Store, slot: &str) -> Result<Option<Head>, StoreError> {
    read(store, &head_key(slot))
}

/// Keeps a scenario's start, with no entries yet.
pub fn create(store: &dyn Store, slot: &str, start: &Start) -> Result<(), StoreError> {
    write(store, &start_key(slot), start)?;
    let head = Head {
        schema: SCHEMA,
        entries: 0,
        bundled: start.bundled.clone(),
    };
    write(store, &head_key(slot), &head)
}

/// Keeps the entries that follow the stored ones.
pub fn append(
    store: &dyn Store,
    slot: &str,
    bundled: &str,
    entries: &[Entry],
) -> Result<(), StoreError> {
    for entry in entries {
        write(store, &entry_key(slot, entry.number), entry)?;
    }
    match entries.last() {
        None => Ok(()),
        Some(last) => {
            let head = Head {
                schema: SCHEMA,
                entries: last.number,
                bundled: bundled.to_owned(),
            };
            write(store, &head_key(slot), &head)
        }
    }
}

/// The stored entries from a number on.
pub fn entries_from(
    store: &dyn Store,
    slot: &str,
    first: u32,
    last: u32,
) -> Result<Vec<Entry>, StoreError> {
    let mut entries = Vec::new();
    for number in first..=last {
        // A record under another entry's number would be found in the wrong place ever after.
        match read::<Entry>(store, &entry_key(slot, number))? {
            Some(entry) if entry.number == number => entries.push(entry),
            _ => break,
        }
    }
    Ok(entries)
}

/// Opens a stored scenario. Entries that cannot be read are set aside with all that follow them.
pub fn open(store: &dyn Store, slot: &str) -> Result<Stored, OpenError> {
    let Some(text) = store.get(&head_key(slot))? else {
        return Err(OpenError::Absent);
    };
    let head: Option<Head> = domain::read(&text).ok();
    // A newer head may have other fields; its schema number is all that is asked of it.
    let schema = domain::read::<domain::Json>(&text)
        .ok()
        .and_then(|head| u32::from_json(head.get("schema")?.clone()).ok());
    if schema.is_some_and(|schema| schema > SCHEMA) {
        return Err(OpenError::Newer);
    }
    let start: Option<Start> = read(store, &start_key(slot))?;
    let (Some(head), Some(start)) = (head, start) else {
        set_aside(store, slot, 0)?;
        return Err(OpenError::Unreadable);
    };
    let entries = entries_from(store, slot, 1, head.entries)?;
    let readable = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    if readable < head.entries {
        set_aside(store, slot, readable + 1)?;
        let head = Head {
            entries: readable,
            ..head.clone()
        };
        write(store, &head_key(slot), &head)?;
    }
    Ok(Stored {
        start,
        entries,
        set_aside: head.entries - readable,
    })
}

/// Forgets a scenario.
pub fn forget(store: &dyn Store, slot: &str) -> Result<(), StoreError> {
    let prefix = format!("{SCENARIOS}{slot}/");
    // The head first: without it the rest is not a scenario any more.
    store.remove(&head_key(slot))?;
    for key in store
        .keys()?
        .into_iter()
        .filter(|key| key.starts_with(&prefix))
    {
        store.remove(&key)?;
    }
    Ok(())
}

/// Moves a scenario's records, from an entry on (0: all), to where nothing overwrites them.
fn set_aside(store: &dyn Store, slot: &str, from: u32) -> Result<(), StoreError> {
    let prefix = format!("{SCENARIOS}{slot}/");
    let entries = format!("{prefix}entry/");
    let all = store.keys()?;
    let keys: Vec<_> = all
        .iter()
        .filter(|key| match key.strip_prefix(&entries) {
            Some(number) => number.parse::<u32>().is_ok_and(|number| number >= from),
            None => from == 0 && key.starts_with(&prefix),
        })
        .collect();
    let free = (1..=u32::MAX)
        .map(|attempt| format!("{SET_ASIDE}{slot}/{attempt}/"))
        .find(|place| !all.iter().any(|key| key.starts_with(place)));
    let Some(place) = free else {
        return Ok(());
    };
    // The head last: while it stands, the next opening finds what is left and goes on.
    let heads = keys.iter().filter(|key| slot_of_head(key).is_some());
    let others = keys.iter().filter(|key| slot_of_head(key).is_none());
    for key in others.chain(heads) {
        let name = key.strip_prefix(&prefix).unwrap_or(key);
        if let Some(text) = store.get(key)? {
            write_text(store, &format!("{place}{name}"), &text)?;
            store.remove(key)?;
        }
    }
    Ok(())
}

pub(super) fn read<T: FromJson>(store: &dyn Store, key: &str) -> Result<Option<T>, StoreError> {
    Ok(store.get(key)?.and_then(|text| domain::read(&text).ok()))
}

fn write(store: &dyn Store, key: &str, record: &dyn ToJson) -> Result<(), StoreError> {
    write_text(store, key, &domain::write(record))
}

/// Keeps a text and reads it back.
pub(super) fn write_text(store: &dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    store.set(key, text)?;
    if store.get(key)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(StoreError::Lost)
    }
}
