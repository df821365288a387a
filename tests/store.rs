//! How scenarios are kept, and what happens when the storage fails: nothing is lost without being
//! told, nothing is lost that could be kept.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;

use partner_lab::domain::{Date, Event};
use partner_lab::scenario::store::{
    OpenError, SCHEMA, Store, StoreError, append, create, entries_from, forget, head, list, open,
    slot_of_head,
};
use partner_lab::scenario::{Entry, Scenario, Start, Step, bundled};
use support::LibraryPolicy;
use support::actions::{suspend, wait};
use support::store::{Fault, MemoryStore};

const SLOT: &str = "own";
const HEAD: &str = "partner-lab/scenario/own/head";
const START: &str = "partner-lab/scenario/own/start";

fn entry_key(number: u32) -> String {
    format!("partner-lab/scenario/own/entry/{number}")
}

fn start() -> Start {
    bundled::find("connect").unwrap().start()
}

/// An entry whose record differs from the next one's only in the number's digits.
fn entry(number: u32) -> Entry {
    Entry {
        number,
        date: Date::USUAL,
        actor: "robin".into(),
        step: Step::Acted {
            action: suspend("fabrikam"),
            revision: 1,
            events: vec![Event::AccountSuspended {
                organisation: "fabrikam".into(),
                reason: None,
            }],
        },
    }
}

fn keep(store: &MemoryStore, numbers: std::ops::RangeInclusive<u32>) -> Result<(), StoreError> {
    let entries: Vec<_> = numbers.map(entry).collect();
    append(store, SLOT, "connect", &entries)
}

/// A store that holds a scenario with some entries.
fn kept(entries: u32) -> MemoryStore {
    let store = MemoryStore::new();
    create(&store, SLOT, &start()).unwrap();
    keep(&store, 1..=entries).unwrap();
    store
}

fn numbers(entries: &[Entry]) -> Vec<u32> {
    entries.iter().map(|it| it.number).collect()
}

/// What lies where nothing overwrites it, by the last part of its key.
fn set_aside(store: &MemoryStore) -> BTreeMap<String, String> {
    store
        .dump()
        .into_iter()
        .filter_map(|(key, text)| {
            let name = key.strip_prefix("partner-lab/set-aside/own/")?;
            Some((name.to_owned(), text))
        })
        .collect()
}

#[test]
fn what_is_kept_comes_back() {
    let mut policy = LibraryPolicy::new();
    let mut scenario = bundled::find("already-accepted")
        .unwrap()
        .open(&mut policy)
        .unwrap();
    let store = MemoryStore::new();
    create(&store, SLOT, scenario.start()).unwrap();
    assert_eq!(open(&store, SLOT).unwrap().entries, []);
    append(
        &store,
        SLOT,
        "already-accepted",
        scenario.history().entries(),
    )
    .unwrap();
    scenario
        .act(&mut policy, &"ana".into(), wait(Date::LAST))
        .unwrap();
    scenario
        .act(&mut policy, &"leo".into(), wait(Date::FIRST))
        .unwrap();
    scenario.undo(&mut policy, &"ana".into()).unwrap();
    append(
        &store,
        SLOT,
        "already-accepted",
        &scenario.history().entries()[2..],
    )
    .unwrap();

    let stored = open(&store, SLOT).unwrap();
    assert_eq!(stored.set_aside, 0);
    let opened = Scenario::open(stored.start, stored.entries).unwrap();
    assert_eq!(opened, scenario);

    let kept = head(&store, SLOT).unwrap().unwrap();
    assert_eq!(
        (kept.schema, kept.entries, &*kept.bundled),
        (SCHEMA, 5, "already-accepted")
    );
    assert_eq!(list(&store).unwrap(), [(SLOT.to_owned(), kept)]);
    assert_eq!(numbers(&entries_from(&store, SLOT, 4, 5).unwrap()), [4, 5]);
    assert_eq!(slot_of_head(HEAD), Some(SLOT));
    assert_eq!(slot_of_head(START), None);
    append(&store, SLOT, "already-accepted", &[]).unwrap();
    assert_eq!(open(&store, SLOT).unwrap().entries.len(), 5);
}

#[test]
fn what_is_not_there_is_absent_and_not_unreadable() {
    let store = MemoryStore::new();
    assert_eq!(open(&store, SLOT), Err(OpenError::Absent));
    assert_eq!(head(&store, SLOT), Ok(None));
    assert_eq!(list(&store), Ok(vec![]));
}

#[test]
fn scenarios_do_not_touch_each_other_or_what_is_not_theirs() {
    let store = kept(2);
    store.put("another-app/setting", "not json at all");
    store.put("partner-lab/language", "ko");
    create(&store, "other", &start()).unwrap();
    append(&store, "other", "connect", &[entry(1)]).unwrap();
    let slots: Vec<_> = list(&store)
        .unwrap()
        .into_iter()
        .map(|(slot, _)| slot)
        .collect();
    assert_eq!(slots, ["other", "own"]);
    forget(&store, SLOT).unwrap();
    assert_eq!(open(&store, SLOT), Err(OpenError::Absent));
    assert_eq!(open(&store, "other").unwrap().entries.len(), 1);
    let left: Vec<_> = store.dump().into_keys().collect();
    assert!(left.iter().all(|key| !key.contains("/own/")), "{left:?}");
    assert!(left.contains(&"another-app/setting".to_owned()));
    assert!(left.contains(&"partner-lab/language".to_owned()));
}

#[test]
fn forgetting_cut_short_leaves_no_half_scenario() {
    for removals in 0..4 {
        let store = kept(2);
        store.fault(Fault::CutShortAfter(removals));
        assert_eq!(forget(&store, SLOT), Err(StoreError::Blocked));
        store.fault(Fault::None);
        match open(&store, SLOT) {
            Ok(stored) => assert_eq!((removals, stored.entries.len()), (0, 2)),
            Err(error) => assert_eq!(error, OpenError::Absent, "after {removals} removals"),
        }
    }
}

#[test]
fn a_full_store_says_so_and_keeps_what_it_has() {
    let store = kept(3);
    let before = store.dump();
    store.fault(Fault::FullAfter(store.size()));
    assert_eq!(keep(&store, 4..=4), Err(StoreError::Full));
    assert_eq!(store.dump(), before);
    assert_eq!(numbers(&open(&store, SLOT).unwrap().entries), [1, 2, 3]);
    assert_eq!(create(&store, "new", &start()), Err(StoreError::Full));
    assert_eq!(open(&store, "new"), Err(OpenError::Absent));
    // Room for the entry and not for the head that is longer by a digit: at ten entries.
    store.fault(Fault::None);
    keep(&store, 4..=9).unwrap();
    let record = partner_lab::domain::write(&entry(10));
    store.fault(Fault::FullAfter(
        store.size() + entry_key(10).len() + record.len(),
    ));
    assert_eq!(keep(&store, 10..=10), Err(StoreError::Full));
    assert_eq!(open(&store, SLOT).unwrap().entries.len(), 9);
    // Once there is room, the same entry goes in.
    store.fault(Fault::None);
    keep(&store, 10..=10).unwrap();
    assert_eq!(open(&store, SLOT).unwrap().entries.len(), 10);
}

#[test]
fn a_blocked_store_says_so_at_every_call() {
    let store = kept(1);
    let before = store.dump();
    store.fault(Fault::Blocked);
    assert_eq!(create(&store, "new", &start()), Err(StoreError::Blocked));
    assert_eq!(keep(&store, 2..=2), Err(StoreError::Blocked));
    assert_eq!(
        open(&store, SLOT),
        Err(OpenError::Store(StoreError::Blocked))
    );
    assert_eq!(list(&store), Err(StoreError::Blocked));
    assert_eq!(head(&store, SLOT), Err(StoreError::Blocked));
    assert_eq!(entries_from(&store, SLOT, 1, 1), Err(StoreError::Blocked));
    assert_eq!(forget(&store, SLOT), Err(StoreError::Blocked));
    assert_eq!(store.dump(), before);
}

#[test]
fn a_store_that_loses_what_is_written_is_found_out() {
    let store = kept(1);
    store.fault(Fault::LosesWrites);
    assert_eq!(keep(&store, 2..=2), Err(StoreError::Lost));
    assert_eq!(create(&store, "new", &start()), Err(StoreError::Lost));
    store.fault(Fault::None);
    assert_eq!(numbers(&open(&store, SLOT).unwrap().entries), [1]);
}

#[test]
fn a_write_cut_short_leaves_the_scenario_as_it_was() {
    // Every place where a batch of three can be cut: before, between and after its writes.
    for writes in 0..=4 {
        let store = kept(2);
        store.fault(Fault::CutShortAfter(writes));
        let result = keep(&store, 3..=5);
        store.fault(Fault::None);
        let entries = numbers(&open(&store, SLOT).unwrap().entries);
        // The fourth write is the head. Reading it back failed, so the page says it is not saved;
        // it is.
        let expected: &[u32] = if writes < 4 {
            &[1, 2]
        } else {
            &[1, 2, 3, 4, 5]
        };
        assert_eq!(entries, expected, "after {writes} writes");
        assert!(result.is_err());
        keep(&store, 3..=5).unwrap();
        assert_eq!(open(&store, SLOT).unwrap().entries.len(), 5);
    }
    for writes in 0..=1 {
        let store = MemoryStore::new();
        store.fault(Fault::CutShortAfter(writes));
        assert!(create(&store, SLOT, &start()).is_err());
        store.fault(Fault::None);
        assert_eq!(
            open(&store, SLOT),
            Err(OpenError::Absent),
            "after {writes} writes"
        );
    }
}

#[test]
fn an_unreadable_entry_is_set_aside_with_all_that_follow_it() {
    for spoiled in [
        "",
        "{",
        "null",
        "{\"number\":3}",
        &partner_lab::domain::write(&entry(4)),
    ] {
        let store = kept(5);
        store.put(&entry_key(3), spoiled);
        let before = store.dump();
        let stored = open(&store, SLOT).unwrap();
        assert_eq!(numbers(&stored.entries), [1, 2], "{spoiled}");
        assert_eq!(stored.set_aside, 3);
        let aside = set_aside(&store);
        for number in 3..=5 {
            let place = format!("1/entry/{number}");
            assert_eq!(
                aside.get(&place),
                before.get(&entry_key(number)),
                "{spoiled} {number}"
            );
        }
        assert_eq!(aside.len(), 3);
        // It goes on from there, and is told once.
        assert_eq!(open(&store, SLOT).unwrap().set_aside, 0);
        keep(&store, 3..=3).unwrap();
        assert_eq!(numbers(&open(&store, SLOT).unwrap().entries), [1, 2, 3]);
        assert_eq!(set_aside(&store), aside, "what lies aside stays");
        // A second mishap goes to a place of its own.
        store.put(&entry_key(2), "?");
        assert_eq!(open(&store, SLOT).unwrap().set_aside, 2);
        let again = set_aside(&store);
        assert_eq!(again.get("2/entry/2").map(String::as_str), Some("?"));
        assert!(aside.iter().all(|(key, text)| again.get(key) == Some(text)));
    }
}

#[test]
fn a_missing_entry_in_the_middle_counts_as_unreadable() {
    let store = kept(4);
    store.remove(&entry_key(2)).unwrap();
    let stored = open(&store, SLOT).unwrap();
    assert_eq!((numbers(&stored.entries), stored.set_aside), (vec![1], 3));
    assert_eq!(set_aside(&store).len(), 2);
}

#[test]
fn an_unreadable_start_or_head_sets_everything_aside() {
    for key in [START, HEAD] {
        let store = kept(2);
        store.put(key, "{\"schema\":1");
        let before = store.dump();
        assert_eq!(open(&store, SLOT), Err(OpenError::Unreadable));
        let aside = set_aside(&store);
        for (key, text) in &before {
            let name = key.strip_prefix("partner-lab/scenario/own/").unwrap();
            assert_eq!(aside.get(&format!("1/{name}")), Some(text), "{name}");
        }
        assert_eq!(open(&store, SLOT), Err(OpenError::Absent));
        assert_eq!(list(&store), Ok(vec![]));
    }
    let store = kept(2);
    store.remove(START).unwrap();
    assert_eq!(open(&store, SLOT), Err(OpenError::Unreadable));
    assert_eq!(set_aside(&store).len(), 3);
}

/// Setting aside may be cut short; the next opening goes on with it.
#[test]
fn setting_aside_goes_on_where_it_was_cut_short() {
    for writes in 0..8 {
        let store = kept(2);
        store.put(START, "?");
        store.fault(Fault::CutShortAfter(writes));
        assert!(open(&store, SLOT).is_err());
        store.fault(Fault::None);
        assert_eq!(open(&store, SLOT), Err(OpenError::Unreadable), "{writes}");
        let left = store.keys().unwrap();
        assert!(
            left.iter()
                .all(|key| key.starts_with("partner-lab/set-aside/")),
            "{writes}: {left:?}"
        );
    }
}

/// Setting aside writes too, and may fail half the way.
#[test]
fn setting_aside_never_loses_a_record() {
    let texts = |store: &MemoryStore| {
        let mut texts: Vec<_> = store.dump().into_values().collect();
        texts.sort();
        texts.dedup();
        texts
    };
    for fault in (0..12)
        .map(Fault::CutShortAfter)
        .chain([Fault::LosesWrites, Fault::FullAfter(0)])
    {
        for (key, text) in [(entry_key(2), "?"), (START.to_owned(), "?")] {
            let store = kept(4);
            store.put(&key, text);
            let before = texts(&store);
            store.fault(fault);
            let _ = open(&store, SLOT);
            store.fault(Fault::None);
            let after = texts(&store);
            let lost: Vec<_> = before
                .iter()
                .filter(|text| !after.contains(text) && !text.contains("\"schema\""))
                .collect();
            assert!(lost.is_empty(), "{fault:?} {key} loses {lost:?}");
        }
    }
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let store = kept(2);
    for newer in [
        format!(
            "{{\"schema\":{},\"entries\":2,\"bundled\":\"connect\"}}",
            SCHEMA + 1
        ),
        "{\"schema\":9,\"chunks\":[1,2]}".to_owned(),
    ] {
        store.put(HEAD, &newer);
        let before = store.dump();
        assert_eq!(open(&store, SLOT), Err(OpenError::Newer));
        assert_eq!(store.dump(), before);
    }
}

#[test]
fn saving_one_entry_writes_as_much_after_ten_thousand_as_after_ten() {
    let written_after = |entries: u32| {
        let store = kept(entries);
        store.take_written();
        keep(&store, entries + 1..=entries + 1).unwrap();
        store.take_written()
    };
    let (few, many) = (written_after(10), written_after(10_000));
    // Key, entry and head hold the number: `11` and `10001`, three digits more each.
    assert_eq!(many - few, 3 * 3, "{few} and {many} bytes");
    assert!(few < 500, "{few}");
}
