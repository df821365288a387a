//! Whatever comes in as a file, nothing panics, and what is kept stays as it was.

use partner_lab::scenario::shelf::bring;
use partner_lab::scenario::store::{create, open};
use partner_lab::scenario::{Scenario, bundled};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};

use super::support::store::MemoryStore;
use super::{import, text};

/// Imports a file beside a kept scenario, as Home does.
fn survives(text: &str) {
    let store = MemoryStore::new();
    create(&store, "connect", &bundled::start("connect").unwrap()).unwrap();
    let before = store.dump();
    if let Ok(read) = import(text) {
        for imported in read {
            let slot = bring(&store, &imported.scenario).unwrap();
            assert_ne!(slot, "connect");
            // What was taken in opens, is what was read, and is exported and taken in again.
            let stored = open(&store, &slot).unwrap();
            assert_eq!(stored.entries, imported.scenario.entries);
            assert!(Scenario::open(stored.start, stored.entries).is_ok());
            let again = partner_lab::scenario::file::write_one(&imported.scenario, 0, "");
            assert_eq!(import(&again).unwrap()[0].scenario, imported.scenario);
        }
    }
    for (key, text) in before {
        assert_eq!(store.dump().get(&key), Some(&text));
    }
}

/// Every place in a JSON value.
fn places(value: &Json, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match value {
        Json::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                places(value, &format!("{at}/{number}"), into);
            }
        }
        Json::Object(fields) => {
            for (name, value) in fields {
                places(value, &format!("{at}/{name}"), into);
            }
        }
        _ => {}
    }
}

fn strange() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
        any::<u64>().prop_map(|number| json!(number)),
        any::<f64>().prop_map(|number| json!(number)),
        ".{0,12}".prop_map(|text| json!(text)),
        prop::sample::select(vec![
            "fabrikam",
            "contoso",
            "ana",
            "2021-05-19",
            "invitation-2",
            "4200001",
            "microsoft"
        ])
        .prop_map(|text| json!(text)),
    ]
}

/// The same texts each time, unless many are asked for.
fn config() -> ProptestConfig {
    let usual = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return usual;
    }
    ProptestConfig {
        cases: 192,
        rng_seed: RngSeed::Fixed(2017),
        ..usual
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        survives(&text);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn anything_that_looks_like_json(text in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,120}") {
        survives(&text);
    }

    /// Letters of a valid file are changed, left out or doubled.
    #[test]
    fn a_file_with_wrong_letters(spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = text().into_bytes();
        for (at, byte) in spots {
            let at = at.index(bytes.len());
            match byte % 3 {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        survives(&String::from_utf8_lossy(&bytes));
    }

    /// Something else stands somewhere in a valid file, or what stands elsewhere in it.
    #[test]
    fn a_file_with_wrong_values(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::option::of(strange())), 1..4),
        older in any::<bool>(),
    ) {
        let mut document: Json = serde_json::from_str(&text()).unwrap();
        for (at, from, strange) in changes {
            let mut all = Vec::new();
            places(&document, "", &mut all);
            let value = strange.unwrap_or_else(|| document.pointer(&all[from.index(all.len())]).unwrap().clone());
            *document.pointer_mut(&all[at.index(all.len())]).unwrap() = value;
        }
        let text = document.to_string();
        let revision = format!("\"revision\":{}", partner_lab::policy::REVISION);
        survives(&if older { text.replace(&revision, "\"revision\":0") } else { text });
    }
}
