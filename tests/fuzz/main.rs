//! Whatever the module is asked, it answers JSON that fits the published schema, and stays as it
//! was: random JSON, and requests of every kind with something spoiled. `make prove` asks longer,
//! by `PROPTEST_CASES`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod schema;

use std::sync::LazyLock;

use partner_lab::domain::{PersonId, Question, request};
use partner_lab::policy::{Module, schema::schema as published};
use partner_lab::scenario::bundled;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use schema::misfit;
use serde_json::{Map, Value as Json, json};
use support::LibraryPolicy;
use support::pool::pool;

static SCHEMA: LazyLock<Json> = LazyLock::new(|| serde_json::from_str(&published()).unwrap());

/// What the fuzzed module starts from, and every request of every kind about it.
struct Start {
    scenario: Json,
    requests: Vec<Json>,
}

static START: LazyLock<Start> = LazyLock::new(|| {
    let scenario = bundled::find("already-accepted").unwrap();
    let scenario = scenario.open(&mut LibraryPolicy::new()).unwrap();
    let world = scenario.world();
    let events: Vec<_> = scenario.events().cloned().collect();
    let people = world
        .people
        .keys()
        .cloned()
        .chain([PersonId::new("nobody")]);
    let requests = people
        .flat_map(|actor| {
            pool(world).into_iter().map(move |action| {
                let actor = actor.clone();
                let question = Question {
                    actor,
                    action,
                    as_of: None,
                };
                serde_json::to_value(request(&question)).unwrap()
            })
        })
        .collect();
    Start {
        scenario: json!({ "date": world.date, "events": events }),
        requests,
    }
});

fn loaded() -> Module {
    let mut module = Module::default();
    module.load(&START.scenario.to_string()).unwrap();
    module
}

/// Any JSON, with the words of requests more often than chance has them.
fn anything() -> impl Strategy<Value = Json> {
    let word = prop::sample::select(vec![
        "person",
        "organisation",
        "scenario",
        "current",
        "provider",
        "contoso",
        "fabrikam",
        "ana",
        "full",
        "brief",
        "checks",
        "SignPartnerAgreement",
        "WaitUntil",
        "2020-02-29",
        "2021-02-29",
        "",
        "\u{0}",
    ]);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        word.prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        let name = prop::sample::select(vec![
            "subject",
            "action",
            "resource",
            "context",
            "properties",
            "type",
            "id",
            "name",
            "page",
            "token",
            "limit",
            "evaluations",
            "options",
            "policy_date",
            "explain",
            "other",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::vec((name, inner), 0..6).prop_map(|fields| {
                let fields = fields.into_iter().map(|(name, it)| (name.to_owned(), it));
                Json::Object(fields.collect())
            }),
        ]
    })
}

/// One slip: where, and what stands there instead; nothing when it is left out.
type Slip = (u16, Option<Json>);

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let slip = (any::<u16>(), prop::option::weighted(0.8, anything()));
    prop::collection::vec(slip, 0..4)
}

/// The paths to every part of a JSON value.
fn paths(value: &Json, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match value {
        Json::Array(list) => {
            for (index, it) in list.iter().enumerate() {
                paths(it, &format!("{at}/{index}"), into);
            }
        }
        Json::Object(fields) => {
            for (name, it) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                paths(it, &format!("{at}/{name}"), into);
            }
        }
        _ => {}
    }
}

fn spoiled(mut value: Json, slips: Vec<Slip>) -> Json {
    for (at, instead) in slips {
        let mut all = Vec::new();
        paths(&value, "", &mut all);
        let path = &all[usize::from(at) % all.len()];
        match (instead, path.rsplit_once('/')) {
            (Some(instead), _) => *value.pointer_mut(path).unwrap() = instead,
            (None, Some((parent, name))) => {
                if let Some(Json::Object(fields)) = value.pointer_mut(parent) {
                    fields.remove(name);
                }
            }
            (None, None) => value = Json::Null,
        }
    }
    value
}

/// A request of any kind: a single question, a batch, or a search.
fn any_request() -> impl Strategy<Value = Json> {
    let choice = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..5_u8,
    );
    choice.prop_map(|(one, other, kind)| {
        let mut whole = one.get(&START.requests).clone();
        let fields = whole.as_object_mut().unwrap();
        match kind {
            0 => {}
            1 => {
                let more = [other.get(&START.requests).clone(), Json::Object(Map::new())];
                fields.insert("evaluations".to_owned(), json!(more));
                let options = json!({ "evaluations_semantic": "deny_on_first_deny" });
                fields.insert("options".to_owned(), options);
            }
            2 => fields["subject"] = json!({ "type": "person" }),
            3 => {
                fields["resource"].as_object_mut().unwrap().remove("id");
            }
            _ => {
                fields.remove("action");
                fields["resource"] = json!({ "type": "scenario", "id": "current" });
                fields.insert("page".to_owned(), json!({ "limit": 3 }));
            }
        }
        whole
    })
}

type Ask = fn(&Module, &str) -> String;

/// Every answer to a text fits the schema, and the module stays as it was.
fn answers_fit(body: &str) -> Result<(), TestCaseError> {
    let module = loaded();
    let before = module.world().clone();
    let asked: [(&str, Ask); 5] = [
        ("EvaluationAnswer", Module::evaluate),
        ("EvaluationsAnswer", Module::evaluations),
        ("SubjectSearchAnswer", Module::search_subjects),
        ("ResourceSearchAnswer", Module::search_resources),
        ("ActionSearchAnswer", Module::search_actions),
    ];
    for (definition, ask) in asked {
        let answer = ask(&module, body);
        let read = serde_json::from_str::<Json>(&answer);
        prop_assert!(read.is_ok(), "{body} is answered {answer}");
        prop_assert_eq!(
            misfit(&SCHEMA, definition, &read.unwrap()),
            None,
            "{}",
            body
        );
    }
    prop_assert_eq!(module.world(), &before);
    Ok(())
}

/// What does not fit changes nothing, and neither does a request where events belong.
fn changes_nothing_unless_it_fits(body: &str) -> Result<(), TestCaseError> {
    for change in [Module::load, Module::apply] {
        let mut module = loaded();
        let before = module.world().clone();
        if change(&mut module, body).is_err() {
            prop_assert_eq!(module.world(), &before);
        }
    }
    Ok(())
}

/// The same questions each time, unless many are asked for.
fn config() -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return ProptestConfig::default();
    }
    ProptestConfig {
        cases: 48,
        rng_seed: RngSeed::Fixed(2017),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_json_is_answered(value in anything()) {
        answers_fit(&value.to_string())?;
        changes_nothing_unless_it_fits(&value.to_string())?;
    }

    #[test]
    fn a_request_with_slips_is_answered(whole in any_request(), slips in slips()) {
        let request = spoiled(whole, slips);
        answers_fit(&request.to_string())?;
        // What the schema lets through is answered, and nothing else is.
        let answer: Json = serde_json::from_str(&loaded().evaluate(&request.to_string())).unwrap();
        let refused = answer["context"].get("error").is_some();
        prop_assert_eq!(misfit(&SCHEMA, "EvaluationRequest", &request).is_some(), refused, "{}: {}", request, answer);
    }

    #[test]
    fn a_text_cut_or_bent_is_answered(whole in any_request(), at in any::<prop::sample::Index>(), letter in any::<char>()) {
        let text = whole.to_string();
        let at = (0..=at.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        answers_fit(&text[..at])?;
        let mut bent = text;
        bent.insert(at, letter);
        answers_fit(&bent)?;
    }

    #[test]
    fn events_with_slips_happen_all_or_none(slips in slips()) {
        let scenario = spoiled(START.scenario.clone(), slips);
        changes_nothing_unless_it_fits(&scenario.to_string())?;
        changes_nothing_unless_it_fits(&scenario["events"].to_string())?;
    }
}

/// A checker that lets everything through would prove nothing.
#[test]
fn the_checker_tells_what_does_not_fit() {
    let good =
        json!({ "decision": false, "context": { "error": { "field": "a", "problem": "b" } } });
    assert_eq!(misfit(&SCHEMA, "EvaluationAnswer", &good), None);
    for (path, instead) in [
        ("/decision", json!(0)),
        ("/context", json!({})),
        ("/context/error/field", json!(null)),
        (
            "/context/error",
            json!({ "field": "a", "problem": "b", "more": 1 }),
        ),
        ("", json!([])),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap() = instead;
        assert!(misfit(&SCHEMA, "EvaluationAnswer", &bad).is_some(), "{bad}");
    }
    let module = loaded();
    let answer = module.evaluate(&START.requests[0].to_string());
    for name in ["verdict", "findings", "date"] {
        let mut bad: Json = serde_json::from_str(&answer).unwrap();
        bad["context"].as_object_mut().unwrap().remove(name);
        assert!(misfit(&SCHEMA, "EvaluationAnswer", &bad).is_some(), "{bad}");
    }
}
