//! The policy module as a library: requests in, answers out. It leaves its answers where the test
//! of the wasm module (`tests/module.test.mjs`) finds them and compares.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::Path;

use partner_lab::domain::{
    Decision, Event, Outcome, Question, Value, Values, Verdict, World, read, request,
};
use partner_lab::policy::{Module, decide};
use partner_lab::scenario::bundled;
use serde_json::{Value as Json, json};
use support::pool::pool;
use support::{LibraryPolicy, on};

/// Where the answers are left: `target/tmp/native-answers.json`.
const ANSWERS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/native-answers.json");

fn loaded(date: &Json, events: &Json) -> Module {
    let mut module = Module::default();
    module
        .load(&json!({ "date": date, "events": events }).to_string())
        .unwrap();
    module
}

fn parsed(answer: &str) -> Json {
    serde_json::from_str(answer).unwrap()
}

/// A World and requests about it, with the library's answers.
fn case(date: &Json, events: &Json, requests: &[Json]) -> Json {
    let module = loaded(date, events);
    let answers: Vec<_> = requests
        .iter()
        .map(|request| parsed(&module.evaluate(&request.to_string())))
        .collect();
    json!({
        "date": date,
        "events": events,
        "requests": requests,
        "answers": answers,
    })
}

fn example_cases() -> Vec<Json> {
    let listing = parsed(&Module::rules());
    let mut cases = Vec::new();
    for rule in listing["rules"].as_array().unwrap() {
        for example in ["permits", "denies"].map(|it| &rule["examples"][it]) {
            let requests = [example["request"].clone()];
            cases.push(case(&example["date"], &example["events"], &requests));
        }
    }
    cases
}

/// Everybody asks about everything in two bundled scenarios, before and after the dates that
/// switch rules on.
fn wide_cases() -> Vec<Json> {
    let mut cases = Vec::new();
    for id in ["already-accepted", "not-enrolled"] {
        let scenario = bundled::find(id)
            .unwrap()
            .open(&mut LibraryPolicy::new())
            .unwrap();
        let events: Vec<Event> = scenario.events().cloned().collect();
        let world: &World = scenario.world();
        let people = world.people.keys();
        let asked = |as_of| {
            let actions = pool(world);
            people
                .clone()
                .flat_map(move |actor| {
                    actions.clone().into_iter().map(move |action| {
                        json!(request(&Question {
                            actor: actor.clone(),
                            action,
                            as_of,
                        }))
                    })
                })
                .step_by(7)
        };
        let requests: Vec<_> = asked(None)
            .chain(asked(Some(on(2020, 1, 31))))
            .chain(asked(Some(on(2020, 6, 29))))
            .collect();
        cases.push(case(&json!(world.date), &json!(events), &requests));
    }
    cases
}

/// Searches in a bundled scenario and in the large one, with the library's answers.
fn searches() -> Vec<Json> {
    let mut searches = Vec::new();
    for (id, actor, provider, reseller) in [
        ("connect", "jun", "contoso", "fabrikam"),
        ("large", "p0-admin", "p0", "r0"),
    ] {
        let scenario = bundled::find(id)
            .unwrap()
            .open(&mut LibraryPolicy::new())
            .unwrap();
        let events: Vec<_> = scenario.events().cloned().collect();
        let (date, events) = (json!(scenario.world().date), json!(events));
        let module = loaded(&date, &events);
        let mut asked = Vec::new();
        let mut ask = |name: &str, search: fn(&Module, &str) -> String, request: Json| {
            let answer = parsed(&search(&module, &request.to_string()));
            asked.push(json!({ "search": name, "request": request, "answer": answer }));
        };
        let subject = json!({ "type": "person", "id": actor });
        let sign = json!({ "name": "SignPartnerAgreement" });
        ask(
            "search_subjects",
            Module::search_subjects,
            json!({
                "subject": { "type": "person" },
                "action": sign,
                "resource": { "type": "organisation", "id": reseller },
            }),
        );
        let invite =
            json!({ "name": "RequestPartnership", "properties": { "provider": provider } });
        ask(
            "search_resources",
            Module::search_resources,
            json!({
                "subject": subject,
                "action": invite,
                "resource": { "type": "reseller" },
                "page": { "limit": 5 },
            }),
        );
        ask(
            "search_actions",
            Module::search_actions,
            json!({ "subject": subject, "resource": { "type": "scenario", "id": "current" } }),
        );
        ask(
            "search_actions",
            Module::search_actions,
            json!({ "subject": subject }),
        );
        searches.push(json!({ "date": date, "events": events, "asked": asked }));
    }
    searches
}

#[test]
fn the_answers_are_left_for_the_test_of_the_wasm_module() {
    let mut cases = example_cases();
    cases.extend(wide_cases());
    let all = json!({ "cases": cases, "searches": searches(), "rules": parsed(&Module::rules()),
        "changes": parsed(&Module::changes()) });
    // Written beside and renamed: a reader never sees half of it.
    let beside = format!("{ANSWERS}.new");
    fs::write(&beside, all.to_string()).unwrap();
    fs::rename(&beside, ANSWERS).unwrap();
    assert!(Path::new(ANSWERS).exists());

    let verdicts = |it: &Json| it["context"]["verdict"].as_str().unwrap().to_owned();
    let mut seen = std::collections::BTreeSet::new();
    for answer in cases
        .iter()
        .flat_map(|it| it["answers"].as_array().unwrap())
    {
        assert_eq!(answer["decision"], json!(verdicts(answer) == "permitted"));
        seen.insert(verdicts(answer));
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
}

#[test]
fn an_answer_is_the_decision_of_the_library() {
    let scenario = bundled::find("connect")
        .unwrap()
        .open(&mut LibraryPolicy::new())
        .unwrap();
    let events: Vec<_> = scenario.events().cloned().collect();
    let module = loaded(&json!(scenario.world().date), &json!(events));
    for action in pool(scenario.world()) {
        let question = Question {
            actor: "ana".into(),
            action,
            as_of: None,
        };
        let answer = parsed(&module.evaluate(&request(&question).text()));
        let decision = decide(scenario.world(), &question);
        assert_eq!(answer["context"], json!(decision), "{question:?}");
    }
}

fn asked(name: &str, resource: (&str, &str), properties: &Json) -> Json {
    json!({
        "subject": { "type": "person", "id": "ana" },
        "action": { "name": name, "properties": properties },
        "resource": { "type": resource.0, "id": resource.1 },
    })
}

/// What is written piece by piece is what derived code writes of the same decision; briefly, it is
/// a part of that.
#[test]
fn an_answer_says_the_decision_and_briefly_a_part_of_it() {
    for id in ["already-accepted", "not-enrolled", "first-order"] {
        let scenario = bundled::find(id)
            .unwrap()
            .open(&mut LibraryPolicy::new())
            .unwrap();
        let world = scenario.world();
        let events: Vec<_> = scenario.events().cloned().collect();
        let module = loaded(&json!(world.date), &json!(events));
        for actor in world.people.keys() {
            for action in pool(world).into_iter().step_by(5) {
                let question = Question {
                    actor: actor.clone(),
                    action,
                    as_of: None,
                };
                let decision = decide(world, &question);
                let permitted = decision.is_permitted();
                let mut asked = json!(request(&question));
                assert_eq!(
                    parsed(&module.evaluate(&asked.to_string())),
                    json!({ "decision": permitted, "context": decision })
                );
                read_again(&decision);
                asked["context"] = json!({ "explain": "checks" });
                let told = json!({
                    "verdict": decision.verdict, "findings": decision.findings, "date": decision.date,
                });
                assert_eq!(
                    parsed(&module.evaluate(&asked.to_string())),
                    json!({ "decision": permitted, "context": told })
                );
                asked["context"] = json!({ "explain": "brief" });
                assert_eq!(
                    parsed(&module.evaluate(&asked.to_string())),
                    brief(&decision)
                );
            }
        }
    }
}

/// The values of an answer are read as what they were; only of an id that nothing has, it is not
/// known that nothing has it.
fn read_again(decision: &Decision) {
    for check in decision.findings.iter().flat_map(|it| &it.checks) {
        let again: Values = read(&json!(check.values).to_string()).unwrap();
        assert_eq!(again.len(), check.values.len());
        for (name, value) in check.values.iter() {
            let told = again.iter().find(|(it, _)| it == name);
            let same = match (value, told) {
                (Value::Text(_), Some((_, Value::Organisation(_) | Value::Person(_)))) => true,
                (value, told) => told.is_some_and(|(_, it)| it == value),
            };
            assert!(same, "{name}: {value:?}, {told:?}");
        }
    }
}

fn brief(decision: &Decision) -> Json {
    let findings = decision.findings.iter().map(|it| {
        if it.outcome == Outcome::Holds {
            json!({ "rule": it.rule, "outcome": it.outcome })
        } else {
            json!({ "rule": it.rule, "outcome": it.outcome, "checks": it.checks })
        }
    });
    let findings: Vec<_> = findings.collect();
    json!({
        "decision": decision.is_permitted(),
        "context": { "verdict": decision.verdict, "findings": findings, "date": decision.date },
    })
}

#[test]
fn ids_with_any_letters_come_back_as_they_went_in() {
    let module = Module::default();
    for id in ["\"", "\\", "\u{0}\n\t\u{1f}", "é한\u{10ffff}", "</script>"] {
        let mut asked = asked("SignPartnerAgreement", ("organisation", id), &json!({}));
        asked["subject"]["id"] = json!(id);
        let answer = parsed(&module.evaluate(&asked.to_string()));
        assert_eq!(answer["context"]["verdict"], "unknown");
        let values = answer.to_string();
        assert!(
            values.contains(&json!({ "actor": id }).to_string()),
            "{values}"
        );
    }
}

#[test]
fn a_request_that_cannot_be_read_is_denied_with_the_field() {
    let module = Module::default();
    let sign = || {
        asked(
            "SignPartnerAgreement",
            ("organisation", "fabrikam"),
            &json!({}),
        )
    };
    let with = |path: &str, value: Json| {
        let mut request = sign();
        *request.pointer_mut(path).unwrap() = value;
        request.to_string()
    };
    let without = |field: &str| {
        let mut request = sign();
        request.as_object_mut().unwrap().remove(field);
        request.to_string()
    };
    let table = [
        (String::new(), "request"),
        ("null".to_owned(), "request"),
        ("[]".to_owned(), "request"),
        ("{".to_owned(), "request"),
        (without("subject"), "subject"),
        (without("action"), "action"),
        (without("resource"), "resource"),
        (with("/subject/type", json!("robot")), "subject.type"),
        (with("/action/name", json!("Fly")), "action.name"),
        (with("/action/name", json!("")), "action.name"),
        (
            with("/action/properties", json!({ "speed": 9 })),
            "action.properties.speed",
        ),
        (
            with("/resource/type", json!("organization")),
            "resource.type",
        ),
        (with("/resource/type", json!("")), "resource.type"),
        (
            asked("AssignRole", ("person", "leo"), &json!({ "role": "king" })).to_string(),
            "action.properties.role",
        ),
        (
            asked("WaitUntil", ("date", "tomorrow"), &json!({})).to_string(),
            "resource.id",
        ),
        (
            asked(
                "RequestPartnership",
                ("provider", "contoso"),
                &json!({ "link_kept": "yes" }),
            )
            .to_string(),
            "action.properties.link_kept",
        ),
        (with("/subject/id", json!(7)), "subject.id"),
        (
            with("/subject", json!({ "type": "person", "id": "ana" })).replacen(
                '{',
                "{\"context\":{\"explain\":\"loudly\"},",
                1,
            ),
            "context.explain",
        ),
    ];
    for (body, field) in table {
        let answer = parsed(&module.evaluate(&body));
        assert_eq!(answer["decision"], json!(false), "{body}");
        assert_eq!(
            answer["context"]["error"]["field"],
            json!(field),
            "{body}: {answer}"
        );
        assert!(
            !answer["context"]["error"]["problem"]
                .as_str()
                .unwrap()
                .is_empty()
        );
    }
    let answer = parsed(&module.evaluate(&sign().to_string()));
    assert_eq!(
        answer["context"]["verdict"], "unknown",
        "the request itself is readable"
    );
}

/// An action whose own resource is still open names the acting organisation, or the scenario.
#[test]
fn an_open_form_names_another_resource() {
    let scenario = bundled::find("connect")
        .unwrap()
        .open(&mut LibraryPolicy::new())
        .unwrap();
    let events: Vec<_> = scenario.events().cloned().collect();
    let module = loaded(&json!(scenario.world().date), &json!(events));
    for resource in [("organisation", "fabrikam"), ("scenario", "current")] {
        let body = asked("OpenInvitation", resource, &json!({}));
        let answer = parsed(&module.evaluate(&body.to_string()));
        assert_eq!(answer["decision"], json!(true), "{answer}");
    }
}

#[test]
fn a_batch_answers_each_with_the_defaults_of_all() {
    let scenario = bundled::find("connect")
        .unwrap()
        .open(&mut LibraryPolicy::new())
        .unwrap();
    let events: Vec<_> = scenario.events().cloned().collect();
    let module = loaded(&json!(scenario.world().date), &json!(events));
    let whole = asked(
        "SignPartnerAgreement",
        ("organisation", "fabrikam"),
        &json!({}),
    );
    let single = parsed(&module.evaluate(&whole.to_string()));
    assert_eq!(single["decision"], json!(true));
    let batch = json!({
        "subject": whole["subject"],
        "action": whole["action"],
        "resource": whole["resource"],
        "evaluations": [
            {},
            { "subject": { "type": "person", "id": "leo" } },
            { "context": { "policy_date": "2020-01-31" } },
            { "action": { "name": "Fly" } },
            7,
            // Another kind of action, which rules of the others are about too.
            { "action": { "name": "PayOutstanding" } },
        ],
    });
    let text = module.evaluations(&batch.to_string());
    let whole_batch = parsed(&text);
    let answers = whole_batch["evaluations"].as_array().unwrap();
    // What the documents say of the rules stands once, for all answers.
    let cited = &whole_batch["context"]["rules"];
    for rule in cited.as_object().unwrap().keys() {
        assert_eq!(text.matches(&format!("\"{rule}\":{{")).count(), 1, "{rule}");
    }
    let mut first = answers[0].clone();
    first["context"]["rules"] = single["context"]["rules"].clone();
    assert_eq!(first, single);
    for (rule, citation) in single["context"]["rules"].as_object().unwrap() {
        assert_eq!(cited[rule], *citation, "{rule}");
    }
    for finding in answers
        .iter()
        .filter_map(|it| it["context"]["findings"].as_array())
        .flatten()
    {
        let rule = finding["rule"].as_str().unwrap();
        assert!(cited[rule]["begins"].is_object(), "{rule}");
    }
    assert_eq!(answers[1]["context"]["findings"][0]["rule"], "R-MPA-SIGNER");
    assert_eq!(answers[2]["context"]["date"], "2020-01-31");
    assert_eq!(answers[3]["context"]["error"]["field"], "action.name");
    assert_eq!(answers[4]["context"]["error"]["field"], "evaluations");
    // Without a list it is a single one.
    assert_eq!(parsed(&module.evaluations(&whole.to_string())), single);
    let with = |name: &str, value: &Json| {
        let mut request = whole.clone();
        request[name] = value.clone();
        parsed(&module.evaluations(&request.to_string()))
    };
    // So it is with an empty one (AuthZEN 1.0, 7.1).
    assert_eq!(with("evaluations", &json!([])), single);
    // What is no list is refused, even where the rest is whole.
    for garbage in [json!({}), json!(7), json!("x"), json!(null), json!(true)] {
        let refused = with("evaluations", &garbage);
        assert_eq!(refused["decision"], false, "{garbage}");
        assert_eq!(refused["context"]["error"]["field"], "evaluations");
        if !garbage.is_object() {
            let refused = with("options", &garbage);
            assert_eq!(refused["context"]["error"]["field"], "options", "{garbage}");
        }
    }
    for garbage in ["", "[]", "7", "{\"evaluations\":[]}"] {
        let refused = parsed(&module.evaluations(garbage));
        assert_eq!(refused["decision"], false, "{garbage}");
    }
}

/// No document speaks of days before or after the simulated years.
#[test]
fn days_outside_the_simulated_years_are_refused_by_field() {
    let module = loaded(&json!("2021-05-19"), &json!([]));
    for (date, refused) in [
        ("2017-07-17", true),
        ("2017-07-18", false),
        ("2021-12-31", false),
        ("2022-01-01", true),
    ] {
        let mut request = asked(
            "SignPartnerAgreement",
            ("organisation", "nowhere"),
            &json!({}),
        );
        request["context"] = json!({ "policy_date": date });
        let answer = parsed(&module.evaluate(&request.to_string()));
        let field = &answer["context"]["error"]["field"];
        assert_eq!(*field == "context.policy_date", refused, "{date}: {answer}");
        let start = json!({ "date": date, "events": [] }).to_string();
        let loaded = Module::default().load(&start);
        let problem = loaded.err().map(|it| it.field);
        assert_eq!(problem.as_deref(), refused.then_some("date"), "{date}");
    }
}

#[test]
fn a_batch_stops_where_its_semantic_says() {
    let scenario = bundled::find("connect")
        .unwrap()
        .open(&mut LibraryPolicy::new())
        .unwrap();
    let events: Vec<_> = scenario.events().cloned().collect();
    let module = loaded(&json!(scenario.world().date), &json!(events));
    let by = |id: &str| json!({ "subject": { "type": "person", "id": id } });
    let decisions = |options: Json, order: [&str; 4]| {
        let mut batch = asked(
            "SignPartnerAgreement",
            ("organisation", "fabrikam"),
            &json!({}),
        );
        batch["evaluations"] = order.map(by).into_iter().collect();
        batch["options"] = options;
        let answer = parsed(&module.evaluations(&batch.to_string()));
        let Some(answers) = answer["evaluations"].as_array() else {
            return answer["context"]["error"]["field"]
                .as_str()
                .unwrap()
                .to_owned();
        };
        let letters = answers.iter().map(|it| {
            if it["decision"] == json!(true) {
                'p'
            } else {
                'd'
            }
        });
        letters.collect::<String>()
    };
    let semantic = |name: &str| json!({ "evaluations_semantic": name });
    let (first, then) = (["ana", "leo", "ana", "leo"], ["leo", "ana", "leo", "ana"]);
    assert_eq!(decisions(json!({}), first), "pdpd");
    assert_eq!(decisions(semantic("execute_all"), first), "pdpd");
    assert_eq!(decisions(semantic("deny_on_first_deny"), first), "pd");
    assert_eq!(decisions(semantic("deny_on_first_deny"), then), "d");
    assert_eq!(decisions(semantic("permit_on_first_permit"), first), "p");
    assert_eq!(decisions(semantic("permit_on_first_permit"), then), "dp");
    assert_eq!(
        decisions(semantic("as_you_like"), first),
        "options.evaluations_semantic"
    );
}

#[test]
fn what_does_not_fit_changes_nothing() {
    let scenario = bundled::find("connect")
        .unwrap()
        .open(&mut LibraryPolicy::new())
        .unwrap();
    let events: Vec<_> = scenario.events().cloned().collect();
    let mut module = loaded(&json!(scenario.world().date), &json!(events));
    let before = module.world().clone();
    let (fits, unfit) = (
        json!({ "AccountSuspended": { "organisation": "fabrikam" } }),
        json!({ "AccountSuspended": { "organisation": "nowhere" } }),
    );
    assert_eq!(
        module
            .apply(&json!([fits, unfit]).to_string())
            .unwrap_err()
            .field,
        "events"
    );
    assert_eq!(module.apply("7").unwrap_err().field, "events");
    assert_eq!(module.load("{}").unwrap_err().field, "date");
    let load = json!({ "date": "2021-05-19", "events": [unfit] });
    assert_eq!(module.load(&load.to_string()).unwrap_err().field, "events");
    assert_eq!(
        module
            .load("{\"date\":\"2021-02-30\",\"events\":[]}")
            .unwrap_err()
            .field,
        "date"
    );
    assert_eq!(*module.world(), before);
    module.apply(&json!([fits]).to_string()).unwrap();
    assert_ne!(*module.world(), before);
}

/// The list says of every example what the library answers.
#[test]
fn the_list_of_rules_is_whole() {
    let listing = parsed(&Module::rules());
    for rule in listing["rules"].as_array().unwrap() {
        for field in [
            "id",
            "topic",
            "actions",
            "condition",
            "begins",
            "sources",
            "reading",
            "notes",
            "alternatives",
        ] {
            assert!(!rule[field].is_null(), "{} {field}", rule["id"]);
        }
        let permits = &rule["examples"]["permits"];
        let module = loaded(&permits["date"], &permits["events"]);
        let answer = parsed(&module.evaluate(&permits["request"].to_string()));
        assert_eq!(
            answer["context"]["verdict"], permits["verdict"],
            "{}",
            rule["id"]
        );
        let found = answer["context"]["findings"].as_array().unwrap();
        let own = found.iter().find(|it| it["rule"] == rule["id"]).unwrap();
        assert_eq!(own["outcome"], json!(Outcome::Holds));
    }
    assert_eq!(json!(Verdict::Permitted), "permitted");
}

/// What an action is asked with, as a request.
fn request_of(actor: &str, action: partner_lab::domain::Action) -> String {
    let question = Question {
        actor: actor.into(),
        action,
        as_of: None,
    };
    json!(request(&question)).to_string()
}

fn in_market(date: partner_lab::domain::Date) -> Module {
    let givens = support::clouds::national().subscribed(
        "soft",
        "alpine",
        "bank",
        partner_lab::domain::Offer::Software,
        partner_lab::domain::Date::LAST.plus_days(-30),
    );
    loaded(&json!(date), &json!(givens.events()))
}

#[test]
fn an_answer_says_what_would_turn_it() {
    use partner_lab::domain::Date;
    let module = in_market(Date::USUAL);
    let asked = |actor: &str, action| parsed(&module.flips(&request_of(actor, action)));
    let denied = asked(
        "leo",
        support::actions::unassign("ana", partner_lab::domain::Role::AdminAgent),
    );
    assert_eq!(denied["decision"], json!(false));
    assert_eq!(denied["context"]["verdict"], json!("blocked"));
    assert_eq!(denied["context"]["date"], json!(Date::USUAL));
    let sets = denied["context"]["flips"].as_array().unwrap();
    let facts: Vec<Vec<&str>> = sets
        .iter()
        .map(|set| {
            let facts = set.as_array().unwrap().iter();
            facts.map(|it| it["fact"].as_str().unwrap()).collect()
        })
        .collect();
    assert_eq!(facts, [["actor-may-change-role"]]);
    let own = support::actions::unassign("leo", partner_lab::domain::Role::SalesAgent);
    let permitted = asked("ana", own);
    assert_eq!(permitted["decision"], json!(true));
}

#[test]
fn no_day_after_the_simulated_years_is_waited_for() {
    use partner_lab::domain::Date;
    let last = in_market(Date::LAST);
    // It is the last day for a return.
    let asked = request_of("val", support::dealings::give_back("soft"));
    let told = parsed(&last.flips(&asked));
    assert_eq!(told["decision"], json!(true), "{told}");
    assert_eq!(told["context"].get("waiting"), None);
    let before = parsed(&in_market(Date::LAST.plus_days(-1)).flips(&asked));
    assert_eq!(before["context"].get("waiting"), None, "{before}");
}

#[test]
fn an_answer_says_by_which_reading_it_came_out() {
    use partner_lab::domain::{ChosenText, Cloud, Date};
    let events = |assumed: bool| {
        let givens = support::clouds::national();
        let givens = if assumed {
            givens.assumed(ChosenText::First, Date::FIRST)
        } else {
            givens
        };
        json!(givens.events())
    };
    let tenant = Cloud::UsGovernment.id();
    let asked = request_of(
        "val",
        support::customers::ask("alpine", tenant, "uma", true),
    );
    for (assumed, reading) in [(false, Json::Null), (true, json!("assumed"))] {
        let module = loaded(&json!(Date::USUAL), &events(assumed));
        let told = parsed(&module.evaluate(&asked));
        let findings = told["context"]["findings"].as_array().unwrap();
        let found = findings
            .iter()
            .find(|it| it["rule"] == json!("R-MP-NATIONAL"));
        assert_eq!(found.unwrap()["reading"], reading, "{assumed}");
    }
}
