//! What can be done with the scenarios that are kept, without opening them: name, copy, take away and
//! put back, bring in from a file, and see how much room they use.

use super::bundled;
use super::file::{Portable, called};
use super::play::{Scenario, Start};
use super::store::{
    self, Head, SCENARIOS, SET_ASIDE, Store, StoreError, create, entries_from, head_key, read,
    start_key, write_text,
};
use crate::domain::Date;

/// Where everything lies that Partner Lab keeps.
const OURS: &str = "partner-lab/";

/// A kept scenario, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it is kept.
    pub slot: String,
    /// The name that its reader gave it; empty when it has none.
    pub name: String,
    /// The bundled scenario it was opened from.
    pub bundled: String,
    /// How many entries it has.
    pub entries: u32,
    /// Its policy date; none when it cannot be read.
    pub date: Option<Date>,
    /// How many characters its records have.
    pub size: usize,
}

/// What was taken away, so that it can be put back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The slot it was in.
    pub slot: String,
    records: Vec<(String, String)>,
}

/// How many characters are kept, and of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// In scenarios.
    pub scenarios: usize,
    /// In what could not be read and was set aside.
    pub set_aside: usize,
    /// How many records were set aside.
    pub records_aside: usize,
    /// In everything of Partner Lab, the settings too.
    pub ours: usize,
    /// In everything that this address keeps, other pages' too.
    pub all: usize,
}

fn prefix(slot: &str) -> String {
    format!("{SCENARIOS}{slot}/")
}

fn name_key(slot: &str) -> String {
    format!("{SCENARIOS}{slot}/name")
}

/// The name that its reader gave a scenario; empty when it has none.
pub fn name(store: &dyn Store, slot: &str) -> Result<String, StoreError> {
    let name: Option<String> = read(store, &name_key(slot))?;
    Ok(name.unwrap_or_default())
}

/// Gives a scenario a name; an empty one takes it away.
pub fn rename(store: &dyn Store, slot: &str, name: &str) -> Result<(), StoreError> {
    let name = called(name);
    if store::head(store, slot)?.is_none() {
        // Another tab has deleted it meanwhile; a name alone is no scenario.
        return Ok(());
    }
    if name.is_empty() {
        return store.remove(&name_key(slot));
    }
    write_text(store, &name_key(slot), &crate::domain::write(&name))
}

/// The kept scenarios, by slot. Nothing is changed, whatever they hold.
pub fn list(store: &dyn Store) -> Result<Vec<Kept>, StoreError> {
    let mut kept = Vec::new();
    for (slot, head) in store::list(store)? {
        let mut size = 0;
        for (key, text) in records(store, &slot)? {
            size += key.len() + text.len();
        }
        kept.push(Kept {
            name: name(store, &slot)?,
            date: date(store, &slot, &head)?,
            bundled: head.bundled,
            entries: head.entries,
            size,
            slot,
        });
    }
    Ok(kept)
}

fn date(store: &dyn Store, slot: &str, head: &Head) -> Result<Option<Date>, StoreError> {
    let Some(portable) = portable_as(store, slot, head)? else {
        return Ok(None);
    };
    let scenario = Scenario::open(portable.start, portable.entries);
    Ok(scenario.ok().map(|it| it.world().date))
}

/// A kept scenario as a file takes it; none when its beginning cannot be read. Of the entries those
/// that can be read.
pub fn portable(store: &dyn Store, slot: &str) -> Result<Option<Portable>, StoreError> {
    match store::head(store, slot)? {
        Some(head) => portable_as(store, slot, &head),
        None => Ok(None),
    }
}

fn portable_as(store: &dyn Store, slot: &str, head: &Head) -> Result<Option<Portable>, StoreError> {
    let Some(start) = read::<Start>(store, &start_key(slot))? else {
        return Ok(None);
    };
    Ok(Some(Portable {
        name: name(store, slot)?,
        start,
        entries: entries_from(store, slot, 1, head.entries)?,
    }))
}

/// A slot that nothing is kept in, named after a bundled scenario, but for those that are held otherwise.
pub fn free_slot(
    store: &dyn Store,
    bundled: &str,
    held: &dyn Fn(&str) -> bool,
) -> Result<String, StoreError> {
    let keys = store.keys()?;
    let named = |number: usize| match number {
        1 => bundled.to_owned(),
        _ => format!("{bundled}-{number}"),
    };
    // A variant's own name is never given to a copy of another: opened by its address, it is itself.
    let free = |slot: &String| {
        let prefix = prefix(slot);
        (slot == bundled || bundled::find(slot).is_none())
            && !held(slot)
            && !keys.iter().any(|key| key.starts_with(&prefix))
    };
    let slot = (1..=usize::MAX).map(named).find(free);
    slot.ok_or(StoreError::Full)
}

/// Keeps a copy beside a scenario and answers its slot. Copies are made record by record, so what
/// cannot be read here is not lost.
pub fn duplicate(store: &dyn Store, slot: &str, name: &str) -> Result<String, StoreError> {
    let bundled = store::head(store, slot)?.map(|head| head.bundled);
    let copy = free_slot(store, &bundled.unwrap_or_else(|| slot.to_owned()), &|_| {
        false
    })?;
    let (from, to) = (prefix(slot), prefix(&copy));
    let records = records(store, slot)?;
    if records.is_empty() {
        return Err(StoreError::Lost);
    }
    let copied = records.into_iter().filter_map(|(key, text)| {
        let rest = key.strip_prefix(&from)?;
        Some((format!("{to}{rest}"), text))
    });
    keep(store, &copy, copied.collect())?;
    rename(store, &copy, name)?;
    Ok(copy)
}

/// Takes a scenario away.
pub fn take(store: &dyn Store, slot: &str) -> Result<Taken, StoreError> {
    let records = records(store, slot)?;
    store::forget(store, slot)?;
    Ok(Taken {
        slot: slot.to_owned(),
        records,
    })
}

/// Puts back what was taken away. Where another scenario has been kept in its place meanwhile, that
/// one stays and it goes beside it. Answers the slot.
pub fn put_back(store: &dyn Store, taken: &Taken) -> Result<String, StoreError> {
    let old = prefix(&taken.slot);
    let is_free = !store.keys()?.iter().any(|key| key.starts_with(&old));
    let slot = if is_free {
        taken.slot.clone()
    } else {
        free_slot(store, &taken.slot, &|_| false)?
    };
    let new = prefix(&slot);
    let moved = taken.records.iter().filter_map(|(key, text)| {
        let rest = key.strip_prefix(&old)?;
        Some((format!("{new}{rest}"), text.clone()))
    });
    keep(store, &slot, moved.collect())?;
    Ok(slot)
}

/// Keeps a scenario that was read from a file in a slot of its own and answers the slot.
pub fn bring(store: &dyn Store, scenario: &Portable) -> Result<String, StoreError> {
    let slot = free_slot(store, &scenario.start.bundled, &|_| false)?;
    let done = create(store, &slot, &scenario.start)
        .and_then(|()| {
            let bundled = &scenario.start.bundled;
            store::append(store, &slot, bundled, &scenario.entries)
        })
        .and_then(|()| rename(store, &slot, &scenario.name));
    if done.is_err() {
        // Half a scenario is none.
        let _ = store::forget(store, &slot);
    }
    done.map(|()| slot)
}

/// Everything of a scenario, as it is kept.
fn records(store: &dyn Store, slot: &str) -> Result<Vec<(String, String)>, StoreError> {
    let prefix = prefix(slot);
    let mut records = Vec::new();
    for key in store.keys()? {
        if key.starts_with(&prefix)
            && let Some(text) = store.get(&key)?
        {
            records.push((key, text));
        }
    }
    Ok(records)
}

/// Keeps records in a slot, the head last: without it they are not a scenario yet.
fn keep(store: &dyn Store, slot: &str, records: Vec<(String, String)>) -> Result<(), StoreError> {
    let head = head_key(slot);
    let (heads, others): (Vec<_>, Vec<_>) = records.into_iter().partition(|it| it.0 == head);
    for (key, text) in others.into_iter().chain(heads) {
        if let Err(error) = write_text(store, &key, &text) {
            let _ = store::forget(store, slot);
            return Err(error);
        }
    }
    Ok(())
}

/// How much is kept.
pub fn room(store: &dyn Store) -> Result<Room, StoreError> {
    let mut room = Room::default();
    for key in store.keys()? {
        let size = key.len() + store.get(&key)?.map_or(0, |text| text.len());
        room.all += size;
        if key.starts_with(OURS) {
            room.ours += size;
        }
        if key.starts_with(SCENARIOS) {
            room.scenarios += size;
        }
        if key.starts_with(SET_ASIDE) {
            room.set_aside += size;
            room.records_aside += 1;
        }
    }
    Ok(room)
}

/// What could not be read, as it was found: each record under its key.
pub fn set_aside(store: &dyn Store) -> Result<Vec<(String, String)>, StoreError> {
    let mut found = Vec::new();
    for key in store.keys()? {
        if key.starts_with(SET_ASIDE)
            && let Some(text) = store.get(&key)?
        {
            found.push((key, text));
        }
    }
    Ok(found)
}

/// Forgets everything that Partner Lab keeps, and nothing else.
pub fn forget_all(store: &dyn Store) -> Result<(), StoreError> {
    // Heads first: when it is cut short, no half scenario is left.
    let (heads, others): (Vec<_>, Vec<_>) = store
        .keys()?
        .into_iter()
        .filter(|key| key.starts_with(OURS))
        .partition(|key| store::slot_of_head(key).is_some());
    for key in heads.into_iter().chain(others) {
        store.remove(&key)?;
    }
    Ok(())
}
