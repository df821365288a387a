//! Pages and their tokens.

use partner_lab::domain::{Country, Date};
use partner_lab::policy::Module;
use serde_json::{Value as Json, json};

use super::support::customers::market;
use super::{ACTIONS, RESOURCES, SUBJECTS, Search, answer, anything, module};

/// The pages of a search, each as its ids.
fn pages(module: &Module, search: Search, request: &Json, limit: u32) -> Vec<Vec<Json>> {
    let mut request = request.clone();
    request["page"] = json!({ "limit": limit });
    let mut pages = Vec::new();
    loop {
        let answer = answer(module, search, &request);
        let results = answer["results"].as_array().unwrap().clone();
        assert_eq!(answer["page"]["count"], results.len());
        pages.push(results);
        if answer["page"]["next_token"] == "" {
            return pages;
        }
        request["page"]["token"] = answer["page"]["next_token"].clone();
    }
}

#[test]
fn many_pages_give_what_one_page_gives() {
    let module = module(&market(), Date::USUAL);
    let waits = json!({
        "subject": { "type": "person" },
        "action": { "name": "WaitUntil" },
        "resource": { "type": "date", "id": "2021-06-01" },
    });
    let countries = json!({
        "subject": { "type": "person", "id": "ana" },
        "action": { "name": "AddMpnLocation", "properties": { "organisation": "fabrikam" } },
        "resource": { "type": "country" },
    });
    for (search, request) in [
        (SUBJECTS, waits),
        (RESOURCES, countries.clone()),
        (ACTIONS, anything("jun")),
    ] {
        let one = pages(&module, search, &request, 1000);
        assert_eq!(one.len(), 1);
        for limit in [1, 3, 7] {
            let many = pages(&module, search, &request, limit);
            assert!(many.len() > 1, "{request}");
            assert!(many.iter().all(|page| !page.is_empty()));
            assert_eq!(many.concat(), one[0]);
        }
    }
    // A hundred unless asked otherwise, a thousand at most.
    let usual = answer(&module, RESOURCES, &countries);
    assert_eq!(usual["page"]["count"], 100);
    assert_eq!(usual["page"]["total"], Country::all().count());
    let mut much = countries;
    much["page"] = json!({ "limit": 4_000_000 });
    let much = answer(&module, RESOURCES, &much);
    assert_eq!(much["page"]["total"], much["page"]["count"]);
}

#[test]
fn a_token_of_another_search_or_world_is_refused() {
    let mut module = module(&market(), Date::USUAL);
    let mut request = anything("jun");
    request["page"] = json!({ "limit": 1 });
    let first = answer(&module, ACTIONS, &request);
    let token = first["page"]["next_token"].as_str().unwrap().to_owned();
    request["page"]["token"] = json!(token);
    let refused = |module: &Module, search: Search, request: &Json| {
        let answer = answer(module, search, request);
        assert_eq!(answer["results"], json!([]), "{answer}");
        assert!(answer["page"].is_null(), "{answer}");
        assert_eq!(
            answer["context"]["error"]["field"], "page.token",
            "{answer}"
        );
    };
    let (mark, place) = token.rsplit_once('-').unwrap();
    for foreign in [
        String::new(),
        "-".to_owned(),
        mark.to_owned(),
        format!("{mark}-0"),
        format!("{mark}-0{place}"),
        format!("{mark}-999"),
        format!("{mark}-99999999999999999999999"),
        format!("0{mark}-{place}"),
        format!("0000000000000000-{place}"),
    ] {
        let mut request = request.clone();
        request["page"]["token"] = json!(foreign);
        refused(&module, ACTIONS, &request);
    }
    let mut other = request.clone();
    other["subject"]["id"] = json!("ana");
    refused(&module, ACTIONS, &other);
    other["action"] = json!({ "name": "WaitUntil" });
    refused(&module, SUBJECTS, &other);
    assert!(answer(&module, ACTIONS, &request)["context"]["error"].is_null());
    let suspended = json!([{ "AccountSuspended": { "organisation": "alpine" } }]);
    module.apply(&suspended.to_string()).unwrap();
    refused(&module, ACTIONS, &request);
}
