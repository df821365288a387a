//! Kept scenarios are named, copied, taken away and put back without being opened.

use partner_lab::domain::Date;
use partner_lab::policy::REVISION;
use partner_lab::scenario::bundled;
use partner_lab::scenario::file::write_one;
use partner_lab::scenario::shelf::{
    bring, duplicate, forget_all, free_slot, list, name, portable, put_back, rename, room,
    set_aside, take,
};
use partner_lab::scenario::store::{Store as _, StoreError, append, open};

use super::support::store::{Fault, MemoryStore};
use super::{import, played};

/// A store with the played scenario in it.
fn kept() -> MemoryStore {
    let store = MemoryStore::new();
    assert_eq!(bring(&store, &played()).unwrap(), "connect");
    store
}

#[test]
fn a_kept_scenario_is_listed_with_what_it_is() {
    let store = kept();
    let [kept] = &list(&store).unwrap()[..] else {
        unreachable!("one is kept");
    };
    assert_eq!(
        (&*kept.slot, &*kept.bundled, kept.entries),
        ("connect", "connect", 8)
    );
    assert_eq!(kept.name, played().name);
    // The waiting was undone.
    assert_eq!(kept.date, Some(Date::USUAL));
    assert_eq!(kept.size, store.size());
    assert_eq!(portable(&store, "connect").unwrap(), Some(played()));
    assert_eq!(portable(&store, "nothing").unwrap(), None);
    // What cannot be read is listed without a date, and left alone.
    store.put("partner-lab/scenario/connect/start", "{");
    let before = store.dump();
    assert_eq!(list(&store).unwrap()[0].date, None);
    assert_eq!(portable(&store, "connect").unwrap(), None);
    assert_eq!(store.dump(), before);
}

#[test]
fn a_name_stays_while_steps_are_made() {
    let store = kept();
    rename(&store, "connect", "  Monday's class\n ").unwrap();
    append(&store, "connect", "connect", &[]).unwrap();
    let entries = open(&store, "connect").unwrap().entries;
    append(&store, "connect", "connect", &entries).unwrap();
    assert_eq!(name(&store, "connect").unwrap(), "Monday's class");
    rename(&store, "connect", " ").unwrap();
    assert_eq!(name(&store, "connect").unwrap(), "");
    rename(&store, "gone", "A name alone").unwrap();
    assert!(
        store
            .get("partner-lab/scenario/gone/name")
            .unwrap()
            .is_none()
    );
    assert_eq!(duplicate(&store, "gone", "Copy"), Err(StoreError::Lost));
    store.put("partner-lab/scenario/connect/name", "{no name");
    assert_eq!(name(&store, "connect").unwrap(), "");
}

#[test]
fn a_copy_stands_beside_and_goes_its_own_way() {
    let store = kept();
    let copy = duplicate(&store, "connect", "Copy").unwrap();
    assert_eq!(copy, "connect-2");
    let mut expected = played();
    expected.name = "Copy".to_owned();
    assert_eq!(portable(&store, &copy).unwrap(), Some(expected));
    take(&store, "connect").unwrap();
    assert_eq!(open(&store, &copy).unwrap().entries.len(), 8);
    assert_eq!(free_slot(&store, "connect", &|_| false).unwrap(), "connect");
    assert_eq!(duplicate(&store, &copy, "").unwrap(), "connect");
}

#[test]
fn what_is_taken_away_comes_back_as_it_was() {
    let store = kept();
    let before = store.dump();
    let taken = take(&store, "connect").unwrap();
    assert!(store.dump().is_empty());
    assert_eq!(put_back(&store, &taken).unwrap(), "connect");
    assert_eq!(store.dump(), before);
    // Where another one has been kept meanwhile, both are there.
    let taken = take(&store, "connect").unwrap();
    let mut other = played();
    other.name = "Other".to_owned();
    bring(&store, &other).unwrap();
    assert_eq!(put_back(&store, &taken).unwrap(), "connect-2");
    assert_eq!(portable(&store, "connect").unwrap(), Some(other));
    assert_eq!(portable(&store, "connect-2").unwrap(), Some(played()));
}

#[test]
fn a_slot_of_a_variant_is_only_its_own() {
    let store = MemoryStore::new();
    assert_eq!(
        free_slot(&store, "sample-6", &|_| false).unwrap(),
        "sample-6"
    );
    store.put("partner-lab/scenario/sample-6/start", "half of one");
    let slot = free_slot(&store, "sample-6", &|_| false).unwrap();
    assert_eq!(slot, "sample-6-2");
    assert!(bundled::find(&slot).is_none());
}

/// Where the keys cannot be listed, no slot is known to be free: nothing is written over or taken away.
#[test]
fn a_store_that_does_not_answer_loses_nothing() {
    let store = kept();
    let before = store.dump();
    store.fault(Fault::Blocked);
    assert_eq!(
        free_slot(&store, "connect", &|_| false),
        Err(StoreError::Blocked)
    );
    assert_eq!(bring(&store, &played()), Err(StoreError::Blocked));
    store.fault(Fault::None);
    assert_eq!(store.dump(), before);
}

/// A full or lossy store keeps no half scenario, and what was there stays.
#[test]
fn what_does_not_fit_is_not_kept_by_half() {
    for fault in [Fault::FullAfter(0), Fault::LosesWrites] {
        for more in (0..40_000).step_by(2_500) {
            let store = kept();
            let before = store.dump();
            let fault = match fault {
                Fault::FullAfter(_) => Fault::FullAfter(store.size() + more),
                fault => fault,
            };
            let taken = take(&store, "connect").unwrap();
            put_back(&store, &taken).unwrap();
            store.fault(fault);
            for result in [duplicate(&store, "connect", "x"), bring(&store, &played())] {
                if let Err(error) = result {
                    assert!(matches!(error, StoreError::Full | StoreError::Lost));
                }
            }
            store.fault(Fault::None);
            for (key, text) in &before {
                assert_eq!(store.dump().get(key), Some(text), "{fault:?}");
            }
            for kept in list(&store).unwrap() {
                assert_eq!(
                    portable(&store, &kept.slot).unwrap().unwrap().entries,
                    played().entries
                );
            }
            let heads = list(&store).unwrap().len();
            let starts = store
                .keys()
                .unwrap()
                .iter()
                .filter(|key| key.ends_with("/start"))
                .count();
            assert_eq!(heads, starts, "half a scenario is left");
        }
    }
    let store = kept();
    store.fault(Fault::Blocked);
    assert_eq!(list(&store), Err(StoreError::Blocked));
    assert_eq!(take(&store, "connect"), Err(StoreError::Blocked));
    assert_eq!(duplicate(&store, "connect", ""), Err(StoreError::Blocked));
    assert!(bring(&store, &played()).is_err());
    assert_eq!(forget_all(&store), Err(StoreError::Blocked));
    assert_eq!(room(&store), Err(StoreError::Blocked));
}

#[test]
fn room_is_counted_and_everything_of_ours_forgotten() {
    let store = kept();
    store.put("another-app", "12345");
    store.put("partner-lab/settings", "{}");
    store.put("partner-lab/set-aside/old/1/head", "?");
    let room = room(&store).unwrap();
    assert_eq!(room.all, store.size());
    assert_eq!(room.all - room.ours, "another-app".len() + 5);
    assert_eq!(room.records_aside, 1);
    assert_eq!(
        room.ours - room.scenarios - room.set_aside,
        "partner-lab/settings".len() + 2
    );
    let aside = set_aside(&store).unwrap();
    assert_eq!(
        aside,
        [(
            "partner-lab/set-aside/old/1/head".to_owned(),
            "?".to_owned()
        )]
    );
    forget_all(&store).unwrap();
    assert_eq!(store.keys().unwrap(), ["another-app"]);
}

#[test]
fn what_is_kept_goes_through_a_file_to_another_browser() {
    let store = kept();
    let file = write_one(&portable(&store, "connect").unwrap().unwrap(), REVISION, "");
    let imported = import(&file).unwrap();
    let other = MemoryStore::new();
    bring(&other, &imported[0].scenario).unwrap();
    assert_eq!(other.dump(), store.dump());
}
