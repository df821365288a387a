//! What answers show of facts, and questions that show more than the worked examples.

use std::collections::BTreeMap;

use partner_lab::domain::{Values, read};
use partner_lab::scenario::bundled;
use serde_json::{Value as Json, json};

use super::Names;

/// What a fact was seen with: by fact and outcome, the value names that were there every time,
/// and by fact all its value names.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) surely: BTreeMap<(String, String), Names>,
    pub(super) names: BTreeMap<String, Names>,
}

impl Seen {
    pub(super) fn note(&mut self, answer: &str) {
        let answer: Json = serde_json::from_str(answer).unwrap();
        let Some(findings) = answer["context"]["findings"].as_array() else {
            return;
        };
        for (outcome, check) in findings.iter().flat_map(|it| {
            let checks = it["checks"].as_array().unwrap().iter();
            checks.map(|check| (it["outcome"].as_str().unwrap().to_owned(), check))
        }) {
            let fact = check["fact"].as_str().unwrap().to_owned();
            // Every name tells what its value is.
            read::<Values>(&check["values"].to_string()).unwrap();
            let mut there = Names::new();
            for (name, value) in check["values"].as_object().unwrap() {
                self.names
                    .entry(fact.clone())
                    .or_default()
                    .insert(name.clone());
                // A country of no market has a word of its own.
                if !value.is_null() || name.ends_with("market") {
                    there.insert(name.clone());
                }
            }
            self.surely
                .entry((fact, outcome))
                .and_modify(|names| names.retain(|name| there.contains(name)))
                .or_insert(there);
        }
    }
}

/// The same world with what an organisation may leave open left open, and without one of the
/// things that happened.
pub(super) fn worlds(events: &Json) -> Vec<Json> {
    let mut worlds = Vec::new();
    for (at, event) in events.as_array().unwrap().iter().enumerate() {
        if event.get("OrganisationAdded").is_some() {
            for fields in [&["country", "tenant_country"][..], &["primary_contact"]] {
                let mut other = events.clone();
                for field in fields {
                    other[at]["OrganisationAdded"]["organisation"][field] = Json::Null;
                }
                worlds.push(other);
            }
        } else if event.get("PersonAdded").is_none() {
            let mut other = events.clone();
            other.as_array_mut().unwrap().remove(at);
            worlds.push(other);
        }
    }
    worlds
}

/// The request of an example, and the same by others, with parameters left open and with
/// parameters that name nothing.
pub(super) fn requests(request: &Json, people: &[String]) -> Vec<Json> {
    let mut requests = vec![request.clone()];
    for person in people.iter().map(String::as_str).chain(["nobody"]) {
        let mut other = request.clone();
        other["subject"]["id"] = json!(person);
        requests.push(other);
    }
    let mut varied = Vec::new();
    for request in &requests {
        let mut nowhere = request.clone();
        nowhere["resource"]["id"] = json!("nowhere");
        let mut open = request.clone();
        open["resource"] = json!({ "type": "scenario", "id": "current" });
        varied.extend([nowhere, open]);
        let properties = request["action"]["properties"].as_object().unwrap();
        for (name, value) in properties {
            let mut open = request.clone();
            open["action"]["properties"]
                .as_object_mut()
                .unwrap()
                .remove(name);
            varied.push(open);
            let mut other = request.clone();
            let changed = match value {
                Json::Bool(so) => json!(!so),
                Json::String(_) => json!("nowhere"),
                _ => continue,
            };
            other["action"]["properties"][name] = changed;
            varied.push(other);
        }
    }
    requests.extend(varied);
    requests
}

/// What no example shows: an invitation and tickets between companies that are connected, and a
/// suspended account.
pub(super) fn eventful() -> Json {
    let start = bundled::find("ending").unwrap().start();
    let ticket = |id: &str| {
        json!({ "TicketOpened": { "ticket": {
            "id": id, "provider": "contoso", "reseller": "fabrikam", "opened_by": "contoso",
            "opened": "2020-06-01", "closed": null,
        } } })
    };
    let mut events: Vec<Json> = start
        .givens
        .iter()
        .map(|given| serde_json::to_value(&given.event).unwrap())
        .collect();
    events.extend([
        ticket("open"),
        ticket("closed"),
        json!({ "TicketClosed": { "ticket": "closed", "date": "2020-06-02" } }),
        json!({ "MpnLocationAdded": { "organisation": "fabrikam", "mpn": {
            "number": "4200009", "kind": "location", "country": "FR", "in_partner_center": false,
        } } }),
        json!({ "AccountSuspended": { "organisation": "proseware" } }),
        json!({ "InvitationSent": { "invitation": {
            "id": "asked", "provider": "contoso", "reseller": "fabrikam", "to": "ana",
            "sent": "2020-06-01", "state": "sent",
        } } }),
    ]);
    json!({ "date": start.date, "events": events })
}

pub(super) fn questions_about_it() -> Vec<Json> {
    let ask = |action: &str, resource: [&str; 2], properties: Json| {
        json!({
            "subject": { "type": "person", "id": "ana" },
            "action": { "name": action, "properties": properties },
            "resource": { "type": resource[0], "id": resource[1] },
        })
    };
    let sides = json!({ "provider": "tailspin", "reseller": "contoso" });
    let ours = json!({ "provider": "contoso", "reseller": "fabrikam" });
    let number = |number: &str| json!({ "mpn": number });
    let ticked = json!({ "ticked": true });
    vec![
        ask("OpenSupportTicket", ["organisation", "fabrikam"], sides),
        ask("OpenSupportTicket", ["organisation", "fabrikam"], ours),
        ask("ConfirmEmail", ["organisation", "fabrikam"], json!({})),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("4200001")),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("4200009")),
        ask("MoveMpnId", ["organisation", "fabrikam"], number("nowhere")),
        ask("WaitUntil", ["date", "2022-01-01"], json!({})),
        ask("CloseSupportTicket", ["ticket", "open"], json!({})),
        ask("CloseSupportTicket", ["ticket", "closed"], json!({})),
        ask("ReinstateAccount", ["organisation", "proseware"], json!({})),
        ask("AuthorizeIndirectProvider", ["invitation", "asked"], ticked),
    ]
}
