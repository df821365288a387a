//! AuthZEN search: who may do something, with what, and what a person may do.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod answers;
mod choices;
mod malformed;
mod pages;

use partner_lab::domain::{Date, Givens};
use partner_lab::policy::Module;
use serde_json::{Value as Json, json};

fn module(givens: &Givens, date: Date) -> Module {
    let mut module = Module::default();
    let events = givens.clone().events();
    let scenario = json!({ "date": date, "events": events });
    module.load(&scenario.to_string()).unwrap();
    module
}

type Search = fn(&Module, &str) -> String;
const SUBJECTS: Search = Module::search_subjects;
const RESOURCES: Search = Module::search_resources;
const ACTIONS: Search = Module::search_actions;

fn answer(module: &Module, search: Search, request: &Json) -> Json {
    serde_json::from_str(&search(module, &request.to_string())).unwrap()
}

/// The ids or names that a search lists on its first page.
fn listed(module: &Module, search: Search, request: &Json) -> Vec<String> {
    let answer = answer(module, search, request);
    assert!(answer["context"]["error"].is_null(), "{request}: {answer}");
    let results = answer["results"].as_array().unwrap();
    let page = &answer["page"];
    assert_eq!(page["count"], results.len(), "{answer}");
    let named = |it: &Json| {
        it["id"]
            .as_str()
            .or(it["name"].as_str())
            .unwrap()
            .to_owned()
    };
    let listed: Vec<_> = results.iter().map(named).collect();
    assert!(listed.is_sorted(), "{listed:?}");
    listed
}

fn signers(organisation: &str) -> Json {
    json!({
        "subject": { "type": "person" },
        "action": { "name": "SignPartnerAgreement" },
        "resource": { "type": "organisation", "id": organisation },
    })
}

fn resellers_to_ask(actor: &str, provider: &str) -> Json {
    json!({
        "subject": { "type": "person", "id": actor },
        "action": { "name": "RequestPartnership", "properties": { "provider": provider } },
        "resource": { "type": "reseller" },
    })
}

fn anything(actor: &str) -> Json {
    json!({
        "subject": { "type": "person", "id": actor },
        "resource": { "type": "scenario", "id": "current" },
    })
}
