//! The catalogue as other programs and the Rules pages read it: every statement with its dates,
//! its sources and how it is honoured, the documents, where these contradict each other, and where
//! they are silent.

use serde_json::{Map, Value as Json, json};

use super::{DOCUMENTS, Place, Statement, catalogue};
use crate::domain::Reading;
use crate::policy::RULES;

/// Where documents contradict each other, by an id of our own: the statements it concerns, and the
/// documents of either text. The texts themselves are in the language files.
pub const CONTRADICTIONS: &str = include_str!("contradictions.json");

/// What no document says although the simulator has to do something, by an id of our own: the
/// statements it concerns. The texts are in the language files.
pub const SILENCES: &str = include_str!("silences.json");

/// The published catalogue.
///
/// # Errors
/// The file that is not JSON.
pub fn published() -> Result<Json, String> {
    let (statements, _) = catalogue()?;
    let own = RULES.iter().filter(|rule| rule.id.starts_with("SIM-"));
    let own = own.map(|rule| {
        json!({
            "id": rule.id,
            "group": "simulator",
            "binds": [],
            "begins": rule.begins,
            "reading": rule.reading,
            "sources": [],
            "place": { "enforced": rule.id },
        })
    });
    let statements: Vec<_> = statements.iter().map(told).chain(own).collect();
    Ok(json!({
        "statements": statements,
        "documents": object(DOCUMENTS, "documents")?,
        "contradictions": object(CONTRADICTIONS, "contradictions")?,
        "silences": object(SILENCES, "silences")?,
    }))
}

/// The object of a data file.
fn object(text: &str, name: &str) -> Result<Map<String, Json>, String> {
    match serde_json::from_str(text) {
        Ok(Json::Object(object)) => Ok(object),
        _ => Err(format!("{name}.json is not an object")),
    }
}

fn told(statement: &Statement) -> Json {
    let part = |name: &str| statement.data.get(name).cloned().unwrap_or_default();
    let rule = RULES.iter().find(|rule| rule.id == statement.id);
    let begins = |name: &str| {
        let begins = statement.data.get("begins");
        let text = begins.and_then(|it| it.get(name)?.as_str());
        text.unwrap_or_default().to_owned()
    };
    let place = match &statement.place {
        Some(Place::Enforced(rule)) => json!({ "enforced": rule }),
        Some(Place::Effect(event)) => json!({ "effect": event }),
        Some(Place::Shown(page)) => json!({ "shown": page }),
        None => Json::Null,
    };
    let reading = rule
        .map(|rule| rule.reading)
        .filter(|it| *it == Reading::Ours);
    json!({
        "id": statement.id,
        "group": statement.group,
        "binds": part("binds"),
        // As the rules have it.
        "begins": { begins("kind"): begins("date") },
        "month_only": statement.data.get("begins").and_then(|it| it.get("month-only")),
        "until": part("until"),
        "reading": reading,
        "sources": part("sources"),
        "place": place,
    })
}
