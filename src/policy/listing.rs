//! The list of rules as data, for the rules page and for other programs.

use serde_json::{Value as Json, json};

use super::REVISION;
use super::module::Module;
use super::rule::Rule;
use super::rules::RULES;
use super::source::{Cited, DOCUMENTS};

impl Module {
    /// Every rule with its actions, condition, dates, sources and worked examples.
    pub fn rules() -> String {
        let documents: serde_json::Map<_, _> = DOCUMENTS
            .iter()
            .map(|(id, path)| ((*id).to_owned(), Json::from(*path)))
            .collect();
        let rules: Vec<_> = RULES.iter().map(|rule| describe(rule)).collect();
        json!({ "revision": REVISION, "documents": documents, "rules": rules }).to_string()
    }
}

fn describe(rule: &Rule) -> Json {
    let actions: Vec<_> = rule.on.iter().map(|kind| kind.name()).collect();
    let sources: Vec<_> = rule.sources.iter().map(Cited::told).collect();
    json!({
        "id": rule.id,
        "topic": rule.topic,
        "actions": actions,
        "condition": rule.condition.describe(),
        "begins": rule.begins,
        "until": rule.until,
        "sources": sources,
        "reading": rule.reading,
        "notes": rule.notes,
        "alternatives": rule.alternatives.iter().map(|it| it.id()).collect::<Vec<_>>(),
        "examples": {
            "permits": rule.permits.describe(),
            "denies": rule.denies.describe(),
        },
    })
}
