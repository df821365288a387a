//! What views know of the rules. The dates that they hold: each names its statement, and is one of
//! that statement's dates. The roles and bounds that they look at: each view is on a list with its
//! reason; whatever is allowed, it asks the policy.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use partner_lab::domain::{Date, TIMELINE};
use partner_lab::policy::Module;
use partner_lab::policy::catalogue::{CONTRADICTIONS, catalogue};
use serde_json::Value as Json;

/// What the price list invents, and the months of its history.
const INVENTED: [&str; 2] = ["pages/offers/list.rs: from", "pages/pricing.rs: first"];

/// A part of a statement that began later than the statement itself.
const PARTS: [(&str, &str); 1] = [("R-DAP-RESTORE", "2019-10-15")];

/// The views that look at a role or at a bound themselves, and why they need no verdict for it.
const LOOKS: [(&str, &str); 10] = [
    ("pages/announcements/effect.rs", "an order of people"),
    ("pages/apply/mod.rs", "words about the reader"),
    ("pages/direct_bill/chart.rs", "a line and its distance"),
    (
        "pages/direct_bill/requirements.rs",
        "a word beside the verdict",
    ),
    ("pages/direct_bill/reviews.rs", "a number that is told"),
    ("pages/find_partner.rs", "whose question is asked"),
    ("pages/hints.rs", "a hint; the page it leads to asks"),
    ("pages/mail_form.rs", "an order of people"),
    ("pages/own_use/sellers.rs", "whose question is asked"),
    ("pages/tenants/domain.rs", "names that are told"),
];
/// The pages about roles name each of them.
const OF_ROLES: &str = "pages/users/";

/// The dates of each statement: of its rule, its sources, its changes and its contradictions.
fn dates() -> BTreeMap<String, BTreeSet<String>> {
    let mut dates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for statement in catalogue().unwrap().0 {
        let mut found = BTreeSet::new();
        collect(&statement.data, &mut found);
        dates.insert(statement.id, found);
    }
    let mut note = |id: &str, date: String| dates.entry(id.to_owned()).or_default().insert(date);
    let listed: Json = serde_json::from_str(&Module::rules()).unwrap();
    for rule in listed.get("rules").unwrap().as_array().unwrap() {
        let mut found = BTreeSet::new();
        collect(rule.get("condition").unwrap(), &mut found);
        for date in found {
            note(rule.get("id").unwrap().as_str().unwrap(), date);
        }
    }
    for change in TIMELINE {
        for id in change.rules {
            note(id, change.date.to_string());
        }
    }
    let contradictions: BTreeMap<String, Json> = serde_json::from_str(CONTRADICTIONS).unwrap();
    for row in contradictions.values() {
        let mut found = BTreeSet::new();
        collect(row, &mut found);
        for id in row.get("rules").unwrap().as_array().unwrap() {
            for date in &found {
                note(id.as_str().unwrap(), date.clone());
            }
        }
    }
    for (id, date) in PARTS {
        note(id, date.to_owned());
    }
    dates
}

/// Every text of a value that is a date.
fn collect(value: &Json, into: &mut BTreeSet<String>) {
    match value {
        Json::String(text) if text.parse::<Date>().is_ok() => {
            into.insert(text.clone());
        }
        Json::Array(list) => list.iter().for_each(|it| collect(it, into)),
        Json::Object(object) => object.values().for_each(|it| collect(it, into)),
        _ => {}
    }
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push(path);
        }
    }
}

/// The dates written in a line.
fn written(line: &str) -> Vec<String> {
    let calls = line.split("Date::ymd(").skip(1);
    let inside = calls.map(|it| it.split(')').next().unwrap());
    let numbers = inside.map(|it| it.split(',').map(|part| part.trim().parse::<u32>()));
    numbers
        .map(|it| it.map(|part| format!("{:02}", part.unwrap_or_default())))
        .map(|parts| parts.collect::<Vec<_>>().join("-"))
        .collect()
}

/// The statements named in the comment above a line.
fn named(lines: &[&str], at: usize) -> Vec<String> {
    let above = lines.iter().take(at).rev();
    let comment = above
        .skip_while(|line| !line.trim_start().starts_with("//"))
        .take_while(|line| line.trim_start().starts_with("//"));
    let words = comment.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '-'));
    words
        .filter(|word| word.starts_with("R-"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_date_of_a_view_is_one_of_its_statement() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let (dates, mut files, mut seen) = (dates(), Vec::new(), 0);
    sources(&root, &mut files);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.strip_prefix(&root).unwrap().to_str().unwrap();
        let lines: Vec<_> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let word = line.trim().trim_start_matches("let ");
            let word = word.split([':', ' ']).next().unwrap();
            if INVENTED.contains(&format!("{name}: {word}").as_str()) {
                continue;
            }
            let ids = named(&lines, at);
            for date in written(line) {
                let of = |id: &String| dates.get(id).is_some_and(|it| it.contains(&date));
                assert!(ids.iter().any(of), "{name}: {date} is no date of {ids:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 9, "{seen}");
}

#[test]
fn a_view_that_looks_at_a_role_or_a_bound_is_listed_with_its_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let looks = |text: &str| {
        let after = |word| text.split(word).skip(1);
        let role = |rest: &str| rest.starts_with(char::is_uppercase) && !rest.starts_with("ALL");
        after("Role::").any(role)
            || after("REVENUE_BAR")
                .chain(after("MANAGED_RECOMMENDED"))
                .next()
                .is_some()
    };
    let found: BTreeSet<_> = files
        .iter()
        .filter(|file| looks(&fs::read_to_string(file).unwrap()))
        .map(|file| file.strip_prefix(&root).unwrap().to_str().unwrap())
        .filter(|name| !name.starts_with(OF_ROLES))
        .collect();
    assert_eq!(found, LOOKS.iter().map(|(name, _)| *name).collect());
}
