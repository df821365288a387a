//! The catalogue as it is published: where documents contradict each other, what the founding
//! documents let people do, and the words for it all in both languages.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is there, or the test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[path = "support/texts.rs"]
#[expect(unreachable_pub, reason = "other tests share it from a module")]
mod texts;

use partner_lab::policy::catalogue::{
    CONTRADICTIONS, SILENCES, catalogue, features, published, table,
};
use partner_lab::policy::{RULES, SHOWN};
use serde_json::Value as Json;

const LANGUAGES: [&str; 2] = ["en", "ko"];

/// The sentences and names of the catalogue in a language.
fn pack(language: &str) -> BTreeMap<String, String> {
    let folder = format!(
        "{}/src/i18n/{language}/catalogue",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let texts: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
        for (key, text) in texts {
            assert!(all.insert(key.clone(), text).is_none(), "{key} twice");
        }
    }
    all
}

fn ids() -> BTreeSet<String> {
    let (statements, unknown) = catalogue().unwrap();
    assert_eq!(unknown, Vec::<String>::new());
    statements.into_iter().map(|it| it.id).collect()
}

fn strings(list: &Json) -> Vec<&str> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect()
}

#[test]
fn every_contradiction_names_statements_and_documents_and_has_its_texts() {
    let data: BTreeMap<String, Json> = serde_json::from_str(CONTRADICTIONS).unwrap();
    assert_eq!(data.len(), 39);
    let known = ids();
    let documents = published().unwrap()["documents"].clone();
    for (id, row) in &data {
        assert!(!strings(&row["rules"]).is_empty(), "{id}");
        for rule in strings(&row["rules"]) {
            assert!(known.contains(rule), "{id}: {rule}");
        }
        for side in ["first", "second"] {
            let sources = row[side].as_array().unwrap();
            assert!(!sources.is_empty(), "{id}: {side}");
            for source in sources {
                let document = source["document"].as_str().unwrap();
                assert!(documents.get(document).is_some(), "{id}: {document}");
                assert!(
                    source["date"]
                        .as_str()
                        .unwrap()
                        .parse::<partner_lab::domain::Date>()
                        .is_ok()
                );
            }
        }
    }
    let parts = ["topic", "first", "second", "reading"];
    let keys: BTreeSet<_> = data
        .keys()
        .flat_map(|id| parts.map(|part| format!("contradiction.{id}.{part}")))
        .collect();
    for language in LANGUAGES {
        assert_eq!(of_family(language, "contradiction"), keys, "{language}");
    }
}

#[test]
fn every_silence_names_statements_and_has_its_texts() {
    let data: BTreeMap<String, BTreeSet<String>> = serde_json::from_str(SILENCES).unwrap();
    // As many as the catalogue lists.
    assert_eq!(data.len(), 14);
    let known = ids();
    for (id, rules) in &data {
        assert!(!rules.is_empty(), "{id}");
        for rule in rules {
            assert!(known.contains(rule.as_str()), "{id}: {rule}");
        }
    }
    let keys: BTreeSet<_> = data
        .keys()
        .flat_map(|id| [format!("silence.{id}"), format!("silence.{id}.reading")])
        .collect();
    for language in LANGUAGES {
        assert_eq!(of_family(language, "silence"), keys, "{language}");
    }
}

/// The keys of a family.
fn of_family(language: &str, family: &str) -> BTreeSet<String> {
    let keys = pack(language).into_keys();
    keys.filter(|key| key.split('.').next() == Some(family) && key.contains('.'))
        .collect()
}

#[test]
fn every_feature_names_statements_and_has_its_name() {
    let known = ids();
    let features = features::features().unwrap();
    assert_eq!(features.len(), 99);
    let mut keys = BTreeSet::new();
    for feature in &features {
        assert!(
            keys.insert(format!("feature.{}", feature.id)),
            "{}",
            feature.id
        );
        assert!(!feature.rules.is_empty(), "{}", feature.id);
        for rule in &feature.rules {
            assert!(known.contains(rule), "{}: {rule}", feature.id);
        }
    }
    let founding: BTreeSet<_> = features.iter().map(|it| it.document.as_str()).collect();
    let expected = [
        "csp-overview",
        "enrolling",
        "other-partners",
        "reseller-tasks",
        "supported-relationships",
    ];
    assert_eq!(founding, expected.into());
    for language in LANGUAGES {
        assert_eq!(of_family(language, "feature"), keys, "{language}");
    }
}

#[test]
fn a_feature_is_shown_only_with_its_places_its_page_and_its_test() {
    let (statements, _) = catalogue().unwrap();
    let features = features::features().unwrap();
    for feature in &features {
        if !feature.test.is_empty() {
            assert!(
                feature.test.starts_with(&format!("{}: ", feature.id)),
                "{}",
                feature.id
            );
            assert!(
                !feature.open(&statements).contains(&"test".to_owned()),
                "no browser test is named `{}`",
                feature.test
            );
        }
        assert!(
            feature.page.is_empty() || !feature.open(&statements).contains(&"page".to_owned()),
            "no page is at {}",
            feature.page
        );
    }
    // A user does it on a page; only what is there to be read is shown by the page of a rule.
    let read = features.iter().filter(|it| it.page == "rules");
    let read: Vec<_> = read.map(|it| it.id.as_str()).collect();
    assert_eq!(read, ["resale-ban-scope"]);
    let mut feature = features.first().unwrap().clone();
    feature.page = "rules".to_owned();
    assert_eq!(feature.open(&statements), ["page"]);
    feature.test = format!("{}: no such test", feature.id);
    feature.page = "no-such-page".to_owned();
    feature.rules = vec!["R-NO-SUCH-RULE".to_owned()];
    assert_eq!(
        feature.open(&statements),
        ["R-NO-SUCH-RULE", "page", "test"]
    );
    assert_eq!(feature.unknown(&statements), ["R-NO-SUCH-RULE"]);
}

#[test]
fn the_table_counts_the_features_before_the_rules() {
    let (table, _) = table().unwrap();
    let lines: Vec<_> = table.lines().rev().take(2).collect();
    assert!(
        lines[0].starts_with("rules: enforced ") && lines[0].contains(" missing "),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].starts_with("features: shown ") && lines[1].ends_with(" of 99"),
        "{}",
        lines[1]
    );
}

#[test]
fn every_statement_has_its_sentence_and_its_words() {
    let published = published().unwrap();
    let statements = published["statements"].as_array().unwrap();
    let own = RULES.iter().filter(|it| it.id.starts_with("SIM-")).count();
    assert_eq!(statements.len(), ids().len() + own);
    let english = pack("en");
    for language in LANGUAGES {
        let pack = pack(language);
        assert!(pack.keys().eq(english.keys()), "{language}");
        for statement in statements {
            let id = statement["id"].as_str().unwrap();
            let simulated = id.starts_with("SIM-");
            assert!(simulated || pack.contains_key(id), "{id}");
            let group = statement["group"].as_str().unwrap();
            assert!(pack.contains_key(&format!("group.{group}")), "{group}");
            for bound in strings(&statement["binds"]) {
                assert!(pack.contains_key(&format!("binds.{bound}")), "{bound}");
            }
            for source in statement["sources"].as_array().unwrap() {
                let document = source["document"].as_str().unwrap();
                assert!(pack.contains_key(document), "{document}");
            }
        }
        for shown in SHOWN {
            let key = format!("at.{}", shown.at);
            assert!(pack.contains_key(&key), "{language}: no text {key}");
        }
    }
}

/// What the pages of rules put into the sentences of facts; see `pages::rules::condition`.
#[test]
fn every_fact_can_be_told_of_any_case() {
    let given = [
        "actor",
        "contact",
        "customer",
        "organisation",
        "partner",
        "provider",
        "reseller",
        "mpn",
        "market",
        "from",
        "roles",
        "clouds",
    ];
    for language in LANGUAGES {
        let pack = pack(language);
        let facts: BTreeMap<String, String> =
            serde_json::from_str(&texts::policy_pack(language)).unwrap();
        let own = pack.iter().filter(|(key, _)| key.starts_with("condition."));
        let facts = facts.iter().filter(|(key, _)| {
            let fact = key.strip_prefix("fact.");
            let fact = fact.and_then(|key| key.strip_suffix(".holds"));
            fact.is_some_and(|fact| !pack.contains_key(&format!("condition.{fact}")))
        });
        for (key, text) in own.chain(facts) {
            for part in text.split('{').skip(1) {
                let name = part.split(['}', '|']).next().unwrap();
                assert!(
                    given.contains(&name),
                    "{language} {key} names {{{name}}}: write a `condition.` text without it"
                );
            }
        }
    }
    let english: BTreeMap<String, String> =
        serde_json::from_str(&texts::policy_pack("en")).unwrap();
    for key in of_family("en", "condition") {
        let fact = key.strip_prefix("condition.").unwrap();
        assert!(
            english.contains_key(&format!("fact.{fact}.holds")),
            "there is no fact {fact}"
        );
    }
}

/// What is our own reading of the documents says so, and nothing else does.
#[test]
fn a_published_statement_says_where_its_rule_is_our_reading() {
    let published = published().unwrap();
    let mut ours = 0;
    for statement in published["statements"].as_array().unwrap() {
        let id = statement["id"].as_str().unwrap();
        let rule = RULES.iter().find(|it| it.id == id);
        if id.starts_with("SIM-") {
            continue;
        }
        let reading = rule.is_some_and(|it| it.reading == partner_lab::domain::Reading::Ours);
        ours += usize::from(reading);
        assert_eq!(!statement["reading"].is_null(), reading, "{id}");
    }
    assert!(ours > 0);
}
