//! Questions as requests of the AuthZEN Authorization API 1.0, in both directions.
//!
//! `subject` is the person, `action.name` the action, `resource` the thing acted on or another thing
//! that the action names, `action.properties` the other parameters; `context.policy_date` looks as of another date.

use std::borrow::Cow;
use std::fmt;

use super::fields::{FieldError, Fields, FromJson, ToJson as _};
use super::json::{Json, JsonOf, Map, MapOf};
use super::saying::said;
use super::{Action, ActionKind, Date, ParameterKind, Question};

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct RequestError {
    /// The field of the request, as a path.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(f, &[&self.field, ": ", &self.problem])
    }
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

/// The object of a field.
fn part<'t>(of: &mut Fields<'t>, field: &str) -> Result<Fields<'t>, RequestError> {
    let value =
        of.0.remove(field)
            .ok_or_else(|| RequestError::at(field, &"it is missing"))?;
    Fields::of(value).map_err(|problem| RequestError::at(field, &problem))
}

/// What is wrong with a field of an object.
#[inline(never)]
fn misread(object: &str, field: &str, error: &FieldError) -> RequestError {
    RequestError::at(&[object, field].join("."), &error.problem)
}

/// A text of an object.
fn text<'t>(of: &mut Fields<'t>, object: &str, field: &str) -> Result<Cow<'t, str>, RequestError> {
    of.text(field)
        .map_err(|error| misread(object, field, &error))
}

/// A field of an object.
fn within<T: FromJson>(of: &mut Fields<'_>, object: &str, field: &str) -> Result<T, RequestError> {
    of.required(field)
        .map_err(|error| misread(object, field, &error))
}

/// A date of the simulated years: no document speaks of others.
pub fn simulated(date: Date, field: &str) -> Result<Date, RequestError> {
    if date.is_simulated() {
        Ok(date)
    } else {
        Err(RequestError::at(
            field,
            &"it lies outside 2017-07-18 to 2021-12-31",
        ))
    }
}

/// What a request names when the action's own resource is still open: the acting organisation, or
/// nothing in particular.
const OPEN: [&str; 2] = ["organisation", "scenario"];

/// The question that a request asks.
pub fn question(request: JsonOf<'_>) -> Result<Question, RequestError> {
    let mut request =
        Fields::of(request).map_err(|problem| RequestError::at("request", &problem))?;
    let mut subject = part(&mut request, "subject")?;
    let mut asked = part(&mut request, "action")?;
    let mut resource = part(&mut request, "resource")?;
    let subject_kind = text(&mut subject, "subject", "type")?;
    if subject_kind != "person" {
        return Err(RequestError::at(
            "subject.type",
            &["`", &*subject_kind, "` is not `person`"].concat(),
        ));
    }
    let name = text(&mut asked, "action", "name")?;
    let kind = ActionKind::find(&name).ok_or_else(|| {
        RequestError::at(
            "action.name",
            &["there is no action `", &*name, "`"].concat(),
        )
    })?;
    let resource_kind = text(&mut resource, "resource", "type")?;
    let resource_id = text(&mut resource, "resource", "id")?;
    let as_of = match request.0.remove("context") {
        None => None,
        Some(context) => {
            let mut context =
                Fields::of(context).map_err(|problem| RequestError::at("context", &problem))?;
            let date: Option<Date> = within(&mut context, "context", "policy_date")?;
            date.map(|date| simulated(date, "context.policy_date"))
                .transpose()?
        }
    };
    let field = kind.resource();
    let mut parameters = MapOf::new();
    if asked.0.contains_key("properties") {
        let properties = part(&mut asked, "properties");
        parameters = properties
            .map_err(|error| RequestError::at("action.properties", &error.problem))?
            .0;
    }
    let named = kind.parameter(&resource_kind);
    if resource_kind == field || named.is_some_and(ParameterKind::is_thing) {
        parameters.insert(resource_kind.clone(), JsonOf::String(resource_id));
    } else if !OPEN.contains(&&*resource_kind) {
        // A slip of the pen must not leave the parameter open, which would ask for less.
        return Err(RequestError::at(
            "resource.type",
            &["`", &*resource_kind, "` is not `", field, "`"].concat(),
        ));
    }
    let action = Action::with_parameters(kind, parameters).map_err(|error| {
        let place = if error.field == resource_kind {
            "resource.id".to_owned()
        } else {
            ["action.properties.", &*error.field].concat()
        };
        RequestError::at(&place, &error.problem)
    })?;
    Ok(Question {
        actor: within(&mut subject, "subject", "id")?,
        action,
        as_of,
    })
}

/// The request that asks a question.
pub fn request(question: &Question) -> Json {
    let kind = question.action.kind();
    let mut parameters = question.action.parameters();
    let typed = |name: &'static str, id| Json::object([("type", Json::from(name)), ("id", id)]);
    let resource = match parameters.remove(kind.resource()) {
        Some(id @ Json::String(_)) => typed(kind.resource(), id),
        _ => typed("scenario", Json::from("current")),
    };
    let mut context = Map::new();
    if let Some(date) = question.as_of {
        context.insert("policy_date".into(), date.to_json());
    }
    Json::object([
        ("subject", typed("person", question.actor.to_json())),
        (
            "action",
            Json::object([
                ("name", Json::from(kind.name())),
                ("properties", Json::Object(parameters)),
            ]),
        ),
        ("resource", resource),
        ("context", Json::Object(context)),
    ])
}
