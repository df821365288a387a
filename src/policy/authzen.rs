//! The module's language: payloads of the OpenID AuthZEN Authorization API 1.0, by function calls.
//!
//! `subject` is the person, `action.name` the action, `resource` the thing acted on or the acting
//! organisation, `action.properties` the other parameters; `context.policy_date` looks as of
//! another date. `decision` is true when the verdict is Permitted; the answer's context carries
//! the verdict and the findings.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use super::decide::decide;
use crate::domain::{Action, ActionKind, Date, Decision, Event, PersonId, Question, World};

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct RequestError {
    /// The field of the request, as a path.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

#[derive(Debug, Deserialize, Serialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    id: String,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    properties: Map<String, Json>,
}

#[derive(Debug, Deserialize, Serialize)]
struct ActionPart {
    name: String,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    properties: Map<String, Json>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
struct Context {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy_date: Option<Date>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Request {
    subject: Entity,
    action: ActionPart,
    resource: Entity,
    #[serde(default)]
    context: Context,
}

/// The question that a request asks.
pub fn question(request: Json) -> Result<Question, RequestError> {
    let request: Request =
        serde_json::from_value(request).map_err(|error| wrong("request", &error))?;
    if request.subject.kind != "person" {
        return Err(wrong(
            "subject.type",
            &format!("`{}` is not `person`", request.subject.kind),
        ));
    }
    let name = &request.action.name;
    let kind = ActionKind::ALL
        .iter()
        .find(|kind| kind.name() == name)
        .ok_or_else(|| wrong("action.name", &format!("there is no action `{name}`")))?;
    let field = kind.resource();
    // An action whose main parameter is still open names the acting organisation instead.
    let mut parameters = request.action.properties;
    if request.resource.kind == field {
        parameters.insert(field.to_owned(), Json::String(request.resource.id));
    }
    let action: Action = serde_json::from_value(json!({ (name.as_str()): parameters }))
        .map_err(|error| wrong("action.properties", &error))?;
    Ok(Question {
        actor: PersonId::new(request.subject.id),
        action,
        as_of: request.context.policy_date,
    })
}

/// The request that asks a question.
pub fn request(question: &Question) -> Json {
    let kind = question.action.kind();
    let mut parameters = match serde_json::to_value(&question.action) {
        Ok(Json::Object(mut named)) => match named.remove(kind.name()) {
            Some(Json::Object(parameters)) => parameters,
            _ => Map::new(),
        },
        _ => Map::new(),
    };
    let id = parameters.remove(kind.resource());
    let resource = match id {
        Some(Json::String(id)) => json!({ "type": kind.resource(), "id": id }),
        _ => json!({ "type": "scenario", "id": "current" }),
    };
    json!({
        "subject": { "type": "person", "id": question.actor },
        "action": { "name": kind.name(), "properties": parameters },
        "resource": resource,
        "context": question.as_of.map_or_else(|| json!({}), |date| json!({ "policy_date": date })),
    })
}

fn wrong(field: &str, problem: &impl ToString) -> RequestError {
    RequestError {
        field: field.to_owned(),
        problem: problem.to_string(),
    }
}

fn answer(decision: &Decision) -> Json {
    json!({ "decision": decision.is_permitted(), "context": decision })
}

fn refusal(error: &RequestError) -> Json {
    json!({ "decision": false, "context": { "error": { "field": error.field, "problem": error.problem } } })
}

/// The policy module: a World and the questions about it. Texts in, texts out, never a panic.
#[derive(Debug)]
pub struct Module {
    world: World,
}

impl Default for Module {
    fn default() -> Self {
        Self {
            world: World::on(Date::USUAL),
        }
    }
}

impl Module {
    /// Starts anew from a date and events: `{"date": "2021-05-19", "events": [...]}`. When they do
    /// not fit, the World stays as it was.
    pub fn load(&mut self, scenario: &str) -> Result<(), RequestError> {
        #[derive(Deserialize)]
        struct Start {
            date: Date,
            events: Vec<Event>,
        }
        let start: Start =
            serde_json::from_str(scenario).map_err(|error| wrong("scenario", &error))?;
        self.world =
            World::after(start.date, &start.events).map_err(|error| wrong("events", &error))?;
        Ok(())
    }

    /// Lets events happen: a list. When one does not fit, none happens.
    pub fn apply(&mut self, events: &str) -> Result<(), RequestError> {
        let events: Vec<Event> =
            serde_json::from_str(events).map_err(|error| wrong("events", &error))?;
        let mut world = self.world.clone();
        for event in &events {
            world
                .apply(event)
                .map_err(|error| wrong("events", &error))?;
        }
        self.world = world;
        Ok(())
    }

    /// Access Evaluation: one request, one answer. A request that cannot be read is denied, with
    /// the field that is wrong.
    pub fn evaluate(&self, body: &str) -> String {
        let asked = serde_json::from_str(body).map_err(|error| wrong("request", &error));
        self.answered(asked).to_string()
    }

    /// Access Evaluations: `{"evaluations": [...]}`, with the top level's `subject`, `action`,
    /// `resource` and `context` as defaults.
    pub fn evaluations(&self, body: &str) -> String {
        let mut body: Map<String, Json> = match serde_json::from_str(body) {
            Ok(body) => body,
            Err(error) => return refusal(&wrong("request", &error)).to_string(),
        };
        let Some(Json::Array(evaluations)) = body.remove("evaluations") else {
            return self.answered(Ok(Json::Object(body))).to_string();
        };
        let answers: Vec<Json> = evaluations
            .into_iter()
            .map(|evaluation| match evaluation {
                Json::Object(own) => {
                    let mut whole = body.clone();
                    whole.extend(own);
                    whole.remove("options");
                    self.answered(Ok(Json::Object(whole)))
                }
                _ => refusal(&wrong("evaluations", &"an evaluation is not an object")),
            })
            .collect();
        json!({ "evaluations": answers }).to_string()
    }

    /// The World's fingerprint as hexadecimal, to compare with the page's own.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", self.world.fingerprint())
    }

    fn answered(&self, asked: Result<Json, RequestError>) -> Json {
        match asked.and_then(question) {
            Ok(question) => answer(&decide(&self.world, &question)),
            Err(error) => refusal(&error),
        }
    }
}
