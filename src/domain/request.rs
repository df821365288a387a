//! Questions as requests of the AuthZEN Authorization API 1.0, in both directions.
//!
//! `subject` is the person, `action.name` the action, `resource` the thing acted on,
//! `action.properties` the other parameters; `context.policy_date` looks as of another date.

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::{Action, ActionKind, Date, PersonId, Question};

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct RequestError {
    /// The field of the request, as a path.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl RequestError {
    /// What is wrong with a field.
    pub fn at(field: &str, problem: &impl ToString) -> Self {
        Self {
            field: field.to_owned(),
            problem: problem.to_string(),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    id: String,
}

#[derive(Debug, Deserialize)]
struct ActionPart {
    name: String,
    #[serde(default)]
    properties: Map<String, Json>,
}

#[derive(Debug, Default, Deserialize)]
struct Context {
    #[serde(default)]
    policy_date: Option<Date>,
}

#[derive(Debug, Deserialize)]
struct Request {
    subject: Entity,
    action: ActionPart,
    resource: Entity,
    #[serde(default)]
    context: Context,
}

/// What a request names when the action's own resource is still open: the acting organisation, or
/// nothing in particular.
const OPEN: [&str; 2] = ["organisation", "scenario"];

/// The question that a request asks.
pub fn question(request: Json) -> Result<Question, RequestError> {
    let request: Request =
        serde_json::from_value(request).map_err(|error| RequestError::at("request", &error))?;
    if request.subject.kind != "person" {
        return Err(RequestError::at(
            "subject.type",
            &format!("`{}` is not `person`", request.subject.kind),
        ));
    }
    let name = &request.action.name;
    let kind = ActionKind::ALL
        .iter()
        .find(|kind| kind.name() == name)
        .ok_or_else(|| RequestError::at("action.name", &format!("there is no action `{name}`")))?;
    let field = kind.resource();
    let mut parameters = request.action.properties;
    if request.resource.kind == field {
        parameters.insert(field.to_owned(), Json::String(request.resource.id));
    } else if !OPEN.contains(&&*request.resource.kind) {
        // A slip of the pen must not leave the parameter open, which would ask for less.
        return Err(RequestError::at(
            "resource.type",
            &format!("`{}` is not `{field}`", request.resource.kind),
        ));
    }
    let action: Action = serde_json::from_value(json!({ (name.as_str()): parameters }))
        .map_err(|error| RequestError::at("action.properties", &error))?;
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
