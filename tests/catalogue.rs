//! The rules beside the catalogue of facts that they are made from. The catalogue is no part of
//! the project; where it does not lie beside it, there is nothing to compare.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says when it has nothing to do"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use partner_lab::domain::{Begins, Date, TIMELINE};
use partner_lab::policy::{Module, RULES, SHOWN, THROUGH};

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/domain/facts.md");

/// Every statement's id with what its line Begins says.
fn catalogue() -> Option<BTreeMap<String, String>> {
    let Ok(text) = fs::read_to_string(CATALOGUE) else {
        println!("skipped: no catalogue lies beside the project");
        return None;
    };
    let mut found = BTreeMap::new();
    let mut id = None;
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            id = heading.split('`').nth(1).map(str::to_owned);
        }
        if let (Some(id), Some(begins)) = (&id, line.strip_prefix("- **Begins:** ")) {
            found.insert(id.clone(), begins.to_owned());
        }
    }
    assert!(found.len() > 200, "{}", found.len());
    Some(found)
}

/// The kind of date and the first date of a line Begins. Some lines first say whom they bind.
fn begins(line: &str) -> Begins {
    let first = line.find("first stated ").unwrap_or(line.len());
    let line = &line.replace("in force from ", "in force since ");
    // A part that is in force since some day of a month does not date the whole statement.
    let dated = |at: &usize| {
        let date = line.get(at + 15..at + 25);
        date.is_some_and(|date| date.parse::<Date>().is_ok())
    };
    let only = first == line.len();
    let force = line.find("in force since ").filter(|at| only || dated(at));
    let force = force.unwrap_or(line.len());
    let (since, rest) = if force < first {
        (true, line.split("in force since ").nth(1).unwrap())
    } else {
        (false, line.split("first stated ").nth(1).unwrap())
    };
    let text = rest.get(..10).unwrap();
    // Of one rule the documents name only the month.
    let day = text
        .parse()
        .or_else(|_| format!("{}-01", text.get(..7).unwrap()).parse());
    let date: Date = day.unwrap();
    if since {
        Begins::InForceSince(date)
    } else {
        Begins::FirstStated(date)
    }
}

fn is_own(id: &str) -> bool {
    id.starts_with("SIM-")
}

#[test]
fn every_rule_and_statement_is_one_of_the_catalogue() {
    let Some(catalogue) = catalogue() else {
        return;
    };
    let rules = RULES.iter().map(|rule| rule.id).filter(|id| !is_own(id));
    let shown = SHOWN.iter().map(|shown| shown.id);
    for id in rules.chain(shown).chain(THROUGH.iter().map(|(id, _)| *id)) {
        assert!(catalogue.contains_key(id), "{id}");
    }
}

#[test]
fn none_is_named_twice_and_what_goes_through_a_rule_has_that_rule() {
    let mut seen = BTreeSet::new();
    let rules: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    let shown = SHOWN.iter().map(|shown| shown.id);
    for id in RULES
        .iter()
        .map(|rule| rule.id)
        .chain(shown)
        .chain(THROUGH.iter().map(|(id, _)| *id))
    {
        assert!(seen.insert(id), "{id} twice");
    }
    for (id, through) in THROUGH {
        assert!(rules.contains(through), "{id} through {through}");
    }
    assert!(SHOWN.iter().all(|shown| !shown.at.is_empty()));
}

#[test]
fn every_statement_about_partnerships_has_its_place() {
    let Some(catalogue) = catalogue() else {
        return;
    };
    let placed: BTreeSet<_> = RULES
        .iter()
        .map(|rule| rule.id)
        .chain(SHOWN.iter().map(|shown| shown.id))
        .collect();
    for id in catalogue.keys().filter(|id| id.starts_with("R-PR-")) {
        assert!(placed.contains(&**id), "{id} has no place");
    }
}

#[test]
fn every_rule_begins_when_the_catalogue_says() {
    let Some(catalogue) = catalogue() else {
        return;
    };
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| !is_own(rule.id)) {
        // Another test names the ids that are missing.
        let Some(line) = catalogue.get(rule.id) else {
            continue;
        };
        if begins(line) != rule.begins {
            wrong.push(format!("{}: {:?}, not {line}", rule.id, rule.begins));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_timeline_speaks_of_statements_of_the_catalogue() {
    let Some(catalogue) = catalogue() else {
        return;
    };
    for change in TIMELINE {
        for rule in change.rules {
            assert!(catalogue.contains_key(*rule), "{rule}");
        }
    }
}

/// No rule rests on a document without a path, and none is listed for nothing.
#[test]
fn every_source_names_a_document_of_the_list() {
    let listing: serde_json::Value = serde_json::from_str(&Module::rules()).unwrap();
    let documents = listing.get("documents").unwrap();
    let mut used = BTreeSet::new();
    let sources = RULES.iter().flat_map(|rule| rule.sources);
    for cited in sources {
        let source = cited.told();
        assert!(
            documents.get(&*source.document).is_some(),
            "{}",
            source.document
        );
        assert!(source.date >= Date::FIRST && source.date <= Date::LAST);
        used.insert(source.document.to_string());
    }
    for document in documents.as_object().unwrap().keys() {
        assert!(used.contains(document), "no rule rests on {document}");
    }
}
