//! The whole catalogue of statements, and how this policy honours each. For `make rules` and the
//! tests; the policy module itself carries only the rules that decide.

pub mod features;
mod published;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value as Json;

use super::{RULES, SHOWN, Status, THROUGH};
pub use published::{CONTRADICTIONS, SILENCES, published};

/// The groups of the catalogue with their statements, in its order.
const GROUPS: [(&str, &str); 15] = [
    ("actors", include_str!("actors.json")),
    ("enrolment", include_str!("enrolment.json")),
    ("direct-bill", include_str!("direct-bill.json")),
    ("agreements", include_str!("agreements.json")),
    ("partnership", include_str!("partnership.json")),
    ("customers", include_str!("customers.json")),
    ("transactions", include_str!("transactions.json")),
    ("tenants", include_str!("tenants.json")),
    ("regions", include_str!("regions.json")),
    ("national-clouds", include_str!("national-clouds.json")),
    ("roles", include_str!("roles.json")),
    ("verification", include_str!("verification.json")),
    ("standing", include_str!("standing.json")),
    ("mails", include_str!("mails.json")),
    ("pages", include_str!("pages.json")),
];

/// Every document that a statement may cite, by id.
pub const DOCUMENTS: &str = include_str!("documents.json");

/// One statement of the catalogue.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its stable id.
    pub id: String,
    /// The group it stands in.
    pub group: &'static str,
    /// Whom it binds, its dates and its sources.
    pub data: Json,
    /// How the policy honours it; none when it does not yet.
    pub place: Option<Place>,
}

/// How a statement is honoured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A rule of its own, or another one, decides actions by it.
    Enforced(&'static str),
    /// It changes the world: the event.
    Effect(&'static str),
    /// A page or text shows it.
    Shown(&'static str),
}

/// Every statement, and the ids that the policy names and the catalogue does not have.
///
/// # Errors
/// The group that is not JSON.
pub fn catalogue() -> Result<(Vec<Statement>, Vec<String>), String> {
    let mut places = places();
    let mut statements = Vec::new();
    for (group, text) in GROUPS {
        let Ok(Json::Object(facts)) = serde_json::from_str::<Json>(text) else {
            return Err(format!("{group}.json is not an object"));
        };
        for (id, data) in facts {
            let place = places.remove(&*id);
            statements.push(Statement {
                id,
                group,
                data,
                place,
            });
        }
    }
    Ok((statements, places.into_keys().map(str::to_owned).collect()))
}

fn places() -> BTreeMap<&'static str, Place> {
    let rules = RULES
        .iter()
        .filter(|rule| !rule.id.starts_with("SIM-"))
        .map(|rule| (rule.id, Place::Enforced(rule.id)));
    let through = THROUGH
        .iter()
        .map(|(id, rule)| (*id, Place::Enforced(rule)));
    let shown = SHOWN.iter().map(|it| match it.status {
        Status::Effect => (it.id, Place::Effect(it.at)),
        Status::Shown => (it.id, Place::Shown(it.at)),
    });
    rules.chain(through).chain(shown).collect()
}

/// The table of all statements, each with the features whose browser tests try it, and of the features that the founding documents name, with last lines
/// that count them, and whether no statement is missing or unknown.
///
/// # Errors
/// The group that is not JSON.
pub fn table() -> Result<(String, bool), String> {
    let (statements, mut unknown) = catalogue()?;
    if let Ok(facts) = std::fs::read_to_string(FACTS) {
        unknown.extend(apart(&facts, &statements));
    }
    listed(&statements, unknown)
}

fn listed(statements: &[Statement], mut unknown: Vec<String>) -> Result<(String, bool), String> {
    let mut lines = String::new();
    let features = features::features()?;
    let (mut enforced, mut effect, mut shown, mut missing) = (0, 0, 0, 0);
    for statement in statements {
        let (status, at, count) = match &statement.place {
            Some(Place::Enforced(rule)) => ("enforced", *rule, &mut enforced),
            Some(Place::Effect(event)) => ("effect", *event, &mut effect),
            Some(Place::Shown(page)) => ("shown", *page, &mut shown),
            None => ("missing", "", &mut missing),
        };
        *count += 1;
        // Those of the rule that decides by it.
        let examples = if status == "enforced" { 2 } else { 0 };
        let tried = features
            .iter()
            .filter(|it| it.rules.contains(&statement.id));
        let tried: Vec<_> = tried.map(|it| it.id.as_str()).collect();
        let line = format!(
            "{:<24} {:<16} {status:<9} {at:<28} {examples} examples  {}",
            statement.id,
            statement.group,
            tried.join(", ")
        );
        let _ = writeln!(lines, "{}", line.trim_end());
    }
    for feature in &features {
        unknown.extend(feature.unknown(statements));
        let _ = writeln!(lines, "{}", feature.line(statements));
    }
    for id in &unknown {
        let _ = writeln!(lines, "{id:<24} is not in the catalogue");
    }
    let done = features.iter().filter(|it| it.open(statements).is_empty());
    let _ = writeln!(
        lines,
        "features: shown {} of {}",
        done.count(),
        features.len()
    );
    let _ = writeln!(
        lines,
        "rules: enforced {enforced} effect {effect} shown {shown} out 0 missing {missing}"
    );
    Ok((lines, missing == 0 && unknown.is_empty()))
}

/// The catalogue of facts that the statements are made from. It is no part of the project.
const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/domain/facts.md");

/// The ids that only one side knows: the statements here, or the facts beside the project.
fn apart(facts: &str, statements: &[Statement]) -> Vec<String> {
    let headings = facts.lines().filter(|line| line.starts_with("### "));
    let facts: BTreeSet<_> = headings.filter_map(|line| line.split('`').nth(1)).collect();
    let own: BTreeSet<_> = statements.iter().map(|it| it.id.as_str()).collect();
    let apart = facts.symmetric_difference(&own);
    apart.map(|id| (*id).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_each_statement_with_its_examples_and_counts_them() {
        let (statements, _) = catalogue().unwrap();
        let (told, whole) = table().unwrap();
        assert!(whole, "{told}");
        let features = features::features().unwrap();
        for statement in &statements {
            let begin = format!("{} ", statement.id);
            let line = told.lines().find(|it| it.starts_with(&begin)).unwrap();
            let decides = matches!(statement.place, Some(Place::Enforced(_)));
            let examples = if decides { "2 examples" } else { "0 examples" };
            let (_, tried) = line.split_once(examples).unwrap();
            let features = features
                .iter()
                .filter(|it| it.rules.contains(&statement.id));
            let features: Vec<_> = features.map(|it| it.id.as_str()).collect();
            assert_eq!(tried.trim(), features.join(", "), "{line}");
        }
        for feature in features {
            let begin = format!("{} ", feature.id);
            let line = told.lines().find(|it| it.starts_with(&begin)).unwrap();
            let words: Vec<_> = line.split_whitespace().collect();
            let expected = format!(
                "{} {} {} shown; {}; \"{}\"",
                feature.id,
                feature.document,
                feature.page,
                feature.rules.join(", "),
                feature.test
            );
            assert_eq!(words.join(" "), expected);
        }
        let of = |status: &str| {
            let lines = told
                .lines()
                .filter(|it| it.contains(&format!(" {status:<9} ")));
            lines.filter(|it| it.contains(" examples")).count()
        };
        let (enforced, effect, shown) = (of("enforced"), of("effect"), of("shown"));
        assert_eq!(enforced + effect + shown, statements.len());
        let last =
            format!("rules: enforced {enforced} effect {effect} shown {shown} out 0 missing 0");
        assert_eq!(told.lines().last(), Some(&*last));
    }

    #[test]
    fn what_is_missing_or_unknown_is_told() {
        let (mut statements, _) = catalogue().unwrap();
        let unknown = listed(&statements, vec!["R-NOWHERE".to_owned()]).unwrap();
        assert!(
            unknown
                .0
                .contains("R-NOWHERE                is not in the catalogue")
        );
        assert!(!unknown.1);
        if let Some(first) = statements.first_mut() {
            first.place = None;
        }
        let missing = listed(&statements, Vec::new()).unwrap();
        assert!(missing.0.ends_with("missing 1\n"), "{}", missing.0);
        assert!(!missing.1);
    }

    #[test]
    fn an_id_that_one_side_does_not_know_is_told() {
        let (statements, _) = catalogue().unwrap();
        let headings = statements.iter();
        let headings: Vec<_> = headings
            .map(|it| format!("### 1.1 `{}` A name\ntext `R-TEXT`\n", it.id))
            .collect();
        let known = headings.concat();
        assert_eq!(apart(&known, &statements), Vec::<String>::new());
        let more = format!("{known}### 9.9 `R-NEW` New\n");
        assert_eq!(apart(&more, &statements), ["R-NEW"]);
        let first = statements.first().map(|it| it.id.clone());
        assert_eq!(apart(&more, &statements[1..]), {
            let mut both = vec!["R-NEW".to_owned()];
            both.extend(first);
            both.sort();
            both
        });
    }
}
