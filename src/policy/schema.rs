//! The JSON Schema (draft 2020-12) of what goes into the module and comes out of it, made from the
//! types. It is published beside the module.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use crate::domain::describe::Definitions;
use crate::domain::{ActionKind, Check, Citations, Date, Decision, Event, Flips, Outcome, Verdict};

/// The whole schema as text. What to check against is one of its definitions, such as
/// `#/$defs/EvaluationRequest`.
pub fn schema() -> String {
    let mut into = Definitions::default();
    parts(&mut into);
    requests(&mut into);
    answers(&mut into);
    let whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The policy module of Partner Lab",
        "description": "Requests and answers of the OpenID AuthZEN Authorization API 1.0, and the events of a world.",
        "$defs": into.0,
    });
    // A JSON value always has a text.
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn refer(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// An object whose other fields are not looked at.
fn open<const N: usize>(fields: [(&str, Json); N], required: &[&str]) -> Json {
    let fields: Map<_, _> = fields
        .map(|(name, it)| (name.to_owned(), it))
        .into_iter()
        .collect();
    json!({ "type": "object", "properties": fields, "required": required })
}

/// An object that has these fields and no other.
fn whole<const N: usize>(fields: [(&str, Json); N], required: &[&str]) -> Json {
    let mut schema = open(fields, required);
    if let Json::Object(schema) = &mut schema {
        schema.insert("additionalProperties".to_owned(), Json::Bool(false));
    }
    schema
}

fn text() -> Json {
    json!({ "type": "string" })
}

/// The names of the parameters that name things.
fn things() -> BTreeSet<&'static str> {
    let parameters = ActionKind::ALL.iter().flat_map(|kind| kind.parameters());
    parameters
        .filter(|(_, kind)| kind.is_thing())
        .map(|(name, _)| *name)
        .collect()
}

fn names() -> Json {
    let names: BTreeSet<_> = ActionKind::ALL.iter().map(|kind| kind.name()).collect();
    json!({ "enum": names })
}

/// The parts of requests.
fn parts(into: &mut Definitions) {
    let person = || json!({ "const": "person" });
    let subject = open([("type", person()), ("id", text())], &["type", "id"]);
    let searched = open([("type", person())], &["type"]);
    into.refer("Subject", |_| subject);
    into.refer("SearchedSubject", |_| searched);

    let actions: Vec<_> = ActionKind::ALL
        .iter()
        .map(|kind| action(*kind, into))
        .collect();
    let action = json!({
        "type": "object",
        "properties": { "name": names() },
        "required": ["name"],
        "oneOf": actions,
    });
    into.refer("Action", |_| action);

    let mut types = things();
    let searched = open([("type", json!({ "enum": types }))], &["type"]);
    into.refer("SearchedResource", |_| searched);
    types.extend(ActionKind::ALL.iter().map(|kind| kind.resource()));
    types.extend(["organisation", "scenario"]);
    let resource = open(
        [("type", json!({ "enum": types })), ("id", text())],
        &["type", "id"],
    );
    let said = "What is acted on: a parameter of the action and its value. While that is open, the organisation or the scenario.";
    into.refer("Resource", |_| described(resource, said));

    let date = into.of::<Option<Date>>();
    let explain = json!({ "enum": ["full", "checks", "brief"] });
    let context = open([("policy_date", date), ("explain", explain)], &[]);
    let said = "The date to look from, and how much the answer explains: everything; `checks`: without what the list of rules says; `brief`: also without the checks of what holds.";
    into.refer("Context", |_| described(context, said));
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX });
    let page = open([("token", text()), ("limit", limit)], &[]);
    let said = "The token of the last answer, and how many results: 100 unless it says otherwise, at most 1000.";
    into.refer("Page", |_| described(page, said));
}

fn described(mut schema: Json, said: &str) -> Json {
    if let Json::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), Json::from(said));
    }
    schema
}

fn action(kind: ActionKind, into: &mut Definitions) -> Json {
    let (said, properties) = kind.describe(into);
    let name = json!({ "const": kind.name() });
    let schema = open([("name", name), ("properties", properties)], &["name"]);
    described(schema, &said)
}

/// The fields of a request, by the definitions of their schemas.
fn request(fields: &[(&str, &str)], required: &[&str]) -> Json {
    let fields: Map<_, _> = fields
        .iter()
        .map(|(name, definition)| ((*name).to_owned(), refer(definition)))
        .collect();
    json!({ "type": "object", "properties": fields, "required": required })
}

const SUBJECT: (&str, &str) = ("subject", "Subject");
const ACTION: (&str, &str) = ("action", "Action");
const RESOURCE: (&str, &str) = ("resource", "Resource");
const CONTEXT: (&str, &str) = ("context", "Context");
const PAGE: (&str, &str) = ("page", "Page");

fn requests(into: &mut Definitions) {
    let all = ["subject", "action", "resource"];
    let one = [SUBJECT, ACTION, RESOURCE, CONTEXT];
    into.refer("EvaluationRequest", |_| request(&one, &all));
    into.refer("EvaluationsRequest", |_| {
        let mut batch = request(&one, &[]);
        let semantics = [
            "execute_all",
            "deny_on_first_deny",
            "permit_on_first_permit",
        ];
        let options = open(
            [("evaluations_semantic", json!({ "enum": semantics }))],
            &[],
        );
        if let Some(Json::Object(fields)) = batch.get_mut("properties") {
            let each = json!({ "type": "array", "items": request(&one, &[]) });
            fields.insert("evaluations".to_owned(), each);
            fields.insert("options".to_owned(), options);
        }
        batch
    });
    let subjects = [
        ("subject", "SearchedSubject"),
        ACTION,
        RESOURCE,
        CONTEXT,
        PAGE,
    ];
    into.refer("SubjectSearchRequest", |_| request(&subjects, &all));
    let resources = [
        SUBJECT,
        ACTION,
        ("resource", "SearchedResource"),
        CONTEXT,
        PAGE,
    ];
    into.refer("ResourceSearchRequest", |_| request(&resources, &all));
    let actions = [SUBJECT, RESOURCE, CONTEXT, PAGE];
    let both = ["subject", "resource"];
    into.refer("ActionSearchRequest", |_| request(&actions, &both));

    let (date, events) = (into.of::<Date>(), into.of::<Vec<Event>>());
    into.refer("Events", |_| events);
    let scenario = open(
        [("date", date), ("events", refer("Events"))],
        &["date", "events"],
    );
    into.refer("Scenario", |_| {
        described(scenario, "What a world starts from.")
    });
}

fn answers(into: &mut Definitions) {
    let error = whole(
        [("field", text()), ("problem", text())],
        &["field", "problem"],
    );
    let error = whole([("error", error)], &["error"]);
    into.refer("Refusal", |_| {
        described(error, "The field that is wrong, and what is wrong with it.")
    });

    brief(into);
    let decision = into.of::<Decision>();
    let decision = json!({ "anyOf": [decision, refer("BriefDecision")] });
    let flips = into.of::<Flips>();
    let mut answer = |name: &str, told: Json| {
        let context = json!({ "anyOf": [told, refer("Refusal")] });
        let yes = json!({ "type": "boolean" });
        let fields = [("decision", yes), ("context", context)];
        let answer = whole(fields, &["decision", "context"]);
        into.refer(name, |_| answer);
    };
    answer("EvaluationAnswer", decision);
    answer("FlipsAnswer", flips);
    let each = json!({ "type": "array", "items": refer("EvaluationAnswer") });
    let rules = into.of::<Citations>();
    let cited = described(
        whole([("rules", rules)], &["rules"]),
        "What the documents say of the rules in these answers, which do not repeat it.",
    );
    let batch = whole(
        [("evaluations", each), ("context", cited)],
        &["evaluations"],
    );
    let answer = json!({ "oneOf": [batch, refer("EvaluationAnswer")] });
    let said = "One answer alone is of a request without a list, or of one that cannot be read.";
    into.refer("EvaluationsAnswer", |_| described(answer, said));

    let thing = |types: Json| whole([("type", types), ("id", text())], &["type", "id"]);
    let person = thing(json!({ "const": "person" }));
    found(into, "SubjectSearchAnswer", &person);
    found(
        into,
        "ResourceSearchAnswer",
        &thing(json!({ "enum": things() })),
    );
    found(
        into,
        "ActionSearchAnswer",
        &whole([("name", names())], &["name"]),
    );
}

/// What a request that wants it brief is answered.
fn brief(into: &mut Definitions) {
    let outcome = into.of::<Outcome>();
    let checks = into.of::<Vec<Check>>();
    let finding = whole(
        [("rule", text()), ("outcome", outcome), ("checks", checks)],
        &["rule", "outcome"],
    );
    let said =
        "The list of rules says what is not said here; only rules that do not hold have checks.";
    into.refer("BriefFinding", |_| described(finding, said));
    let findings = json!({ "type": "array", "items": refer("BriefFinding") });
    let (verdict, date) = (into.of::<Verdict>(), into.of::<Date>());
    let fields = [("verdict", verdict), ("findings", findings), ("date", date)];
    let decision = whole(fields, &["verdict", "findings", "date"]);
    into.refer("BriefDecision", |_| decision);
}

/// The answer of a search: results, or what is wrong.
fn found(into: &mut Definitions, name: &str, result: &Json) {
    let count = || json!({ "type": "integer", "minimum": 0 });
    let page = [
        ("next_token", text()),
        ("count", count()),
        ("total", count()),
    ];
    let page = whole(page, &["next_token", "count", "total"]);
    let cut = json!({ "type": "array", "items": names(), "minItems": 1 });
    let cut = described(
        cut,
        "Actions whose search was cut short: they may be permitted too.",
    );
    let date = into.of::<Date>();
    let context = whole([("date", date), ("incomplete", cut)], &["date"]);
    let results = json!({ "type": "array", "items": result });
    let fields = [("results", results), ("page", page), ("context", context)];
    let answer = whole(fields, &["results", "page", "context"]);
    let nothing = json!({ "type": "array", "maxItems": 0 });
    let fields = [("results", nothing), ("context", refer("Refusal"))];
    let refused = whole(fields, &["results", "context"]);
    into.refer(name, |_| json!({ "oneOf": [answer, refused] }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_definition_that_is_named_is_there() {
        let text = schema();
        let whole: Json = serde_json::from_str(&text).unwrap();
        let names: BTreeSet<_> = text
            .split("\"#/$defs/")
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .collect();
        assert!(names.len() > 20, "{}", names.len());
        for name in names {
            assert!(whole["$defs"].get(name).is_some(), "{name}");
        }
    }
}
