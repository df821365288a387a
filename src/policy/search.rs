//! AuthZEN search: who may do something, with what, and what a person may do. Only what is
//! Permitted is listed, in the order of ids, so that pages are the same each time.

use super::choices::{Choice, is_permitted, things};
use super::module::{Module, object, problem};
use super::page::Page;
use crate::domain::json::{Map, MapOf};
use crate::domain::{
    Action, ActionKind, Date, FromJson as _, Json, JsonOf, ParameterKind, Question, RequestError,
    ToJson as _, World, question,
};

/// What a search found.
struct Found {
    results: Vec<Json>,
    /// The policy date that was looked at.
    date: Date,
    /// Kinds of actions whose search was cut short.
    incomplete: Vec<&'static str>,
}

type Search = fn(&World, MapOf<'_>) -> Result<Found, RequestError>;

impl Module {
    /// Subject Search: the people who may do what the request says.
    pub fn search_subjects(&self, body: &str) -> String {
        self.searched("subjects", body, subjects)
    }

    /// Resource Search: the things of `resource.type` with which the subject may do it. The type is
    /// any parameter of the action that names a thing.
    pub fn search_resources(&self, body: &str) -> String {
        self.searched("resources", body, resources)
    }

    /// Action Search: the kinds of actions that the subject may do with the resource for at least
    /// one choice of the other parameters; with `{"type": "scenario", "id": "current"}` of all.
    pub fn search_actions(&self, body: &str) -> String {
        self.searched("actions", body, actions)
    }

    fn searched(&self, of: &str, body: &str, search: Search) -> String {
        let answer = answer(self, of, body, search).unwrap_or_else(|error| {
            let context = Json::object([("error", problem(&error))]);
            Json::object([("results", Json::Array(Vec::new())), ("context", context)])
        });
        answer.text()
    }
}

fn answer(module: &Module, of: &str, body: &str, search: Search) -> Result<Json, RequestError> {
    let mut request = object("request", body)?;
    let page = request.remove("page");
    let asked = [of, &*JsonOf::Object(request.clone()).text()].concat();
    let page = Page::of(page, module.mark().with(&asked).number())?;
    let found = search(&module.world, request)?;
    let mut context = Map::new();
    context.insert("date".into(), found.date.to_json());
    if !found.incomplete.is_empty() {
        let kinds = found.incomplete.into_iter().map(Json::from);
        context.insert("incomplete".into(), Json::Array(kinds.collect()));
    }
    let (results, page) = page.cut(found.results)?;
    Ok(Json::object([
        ("results", Json::Array(results)),
        ("page", page),
        ("context", Json::Object(context)),
    ]))
}

/// The object of a field, to be completed before the whole is read as a question. What is no object
/// is left for that to refuse.
fn put(request: &mut MapOf<'_>, object: &str, field: &'static str, value: &'static str) {
    if let Some(JsonOf::Object(part)) = request.get_mut(object) {
        part.insert(field.into(), JsonOf::String(value.into()));
    }
}

/// A thing as requests name it.
fn thing(kind: &str, id: &str) -> Json {
    Json::object([("type", Json::from(kind)), ("id", Json::from(id))])
}

/// An action as requests name it.
fn named(name: &str) -> Json {
    Json::object([("name", Json::from(name))])
}

fn subjects(world: &World, mut request: MapOf<'_>) -> Result<Found, RequestError> {
    put(&mut request, "subject", "id", "");
    let mut asked = question(JsonOf::Object(request))?;
    let mut results = Vec::new();
    for person in world.people.keys() {
        asked.actor = person.clone();
        if is_permitted(world, &asked) {
            results.push(thing("person", person.as_str()));
        }
    }
    Ok(found(world, &asked, results))
}

fn found(world: &World, asked: &Question, results: Vec<Json>) -> Found {
    Found {
        results,
        date: asked.as_of.unwrap_or(world.date),
        incomplete: Vec::new(),
    }
}

/// Takes the resource away, so that the question is read with its parameter open.
fn without_resource<'t>(request: &mut MapOf<'t>) -> Option<JsonOf<'t>> {
    let nothing = thing("scenario", "current");
    request.insert("resource".into(), nothing)
}

/// A text of the resource.
fn of_resource(resource: Option<&JsonOf<'_>>, field: &str) -> Result<String, RequestError> {
    let Some(JsonOf::Object(resource)) = resource else {
        return Err(RequestError::at("resource", &"an object is expected"));
    };
    let value = resource.get(field).cloned().unwrap_or_default();
    String::from_json(value)
        .map_err(|problem| RequestError::at(&["resource.", field].concat(), &problem))
}

fn no_such_type(name: &str) -> RequestError {
    let problem = ["`", name, "` is no thing that the action names"].concat();
    RequestError::at("resource.type", &problem)
}

/// The parameters of the action, beside its resource.
fn properties<'t>(request: &MapOf<'t>) -> MapOf<'t> {
    let action = request.get("action");
    match action.and_then(|it| it.get("properties")) {
        Some(JsonOf::Object(properties)) => properties.clone(),
        _ => MapOf::new(),
    }
}

fn resources(world: &World, mut request: MapOf<'_>) -> Result<Found, RequestError> {
    let resource = without_resource(&mut request);
    let name = of_resource(resource.as_ref(), "type")?;
    let mut given = properties(&request);
    let mut asked = question(JsonOf::Object(request))?;
    let kind = asked.action.kind();
    let Some(sort) = kind.parameter(&name).filter(|it| it.is_thing()) else {
        return Err(no_such_type(&name));
    };
    let mut results = Vec::new();
    for id in things(sort, world) {
        given.insert(name.clone().into(), JsonOf::String(id.clone().into()));
        asked.action = Action::with_parameters(kind, given.clone())
            .map_err(|error| RequestError::at("resource.id", &error.problem))?;
        if is_permitted(world, &asked) {
            results.push(thing(&name, &id));
        }
    }
    Ok(found(world, &asked, results))
}

fn actions(world: &World, mut request: MapOf<'_>) -> Result<Found, RequestError> {
    let resource = without_resource(&mut request);
    let name = of_resource(resource.as_ref(), "type")?;
    let id = of_resource(resource.as_ref(), "id")?;
    // Any action will do to read who asks, and from which date.
    let any = named(ActionKind::WaitUntil.name());
    request.insert("action".into(), any);
    let asked = question(JsonOf::Object(request))?;

    let mut known = name == "scenario";
    let mut names: Vec<&'static str> = Vec::new();
    let mut incomplete = Vec::new();
    for kind in ActionKind::ALL {
        let mut given = Map::new();
        if name != "scenario" {
            if name != kind.resource()
                && !kind.parameter(&name).is_some_and(ParameterKind::is_thing)
            {
                continue;
            }
            known = true;
            given.insert(name.clone().into(), Json::from(&*id));
            Action::with_parameters(*kind, given.clone())
                .map_err(|error| RequestError::at("resource.id", &error.problem))?;
        }
        let mut choice = Choice::new(world, &asked, *kind);
        if choice.exists(&given) {
            let place = names.partition_point(|other| *other < kind.name());
            names.insert(place, kind.name());
        } else if choice.is_cut_short() {
            incomplete.push(kind.name());
        }
    }
    if !known {
        let problem = ["no action names a `", &name, "`"].concat();
        return Err(RequestError::at("resource.type", &problem));
    }
    let results = names.into_iter().map(named).collect();
    let found = found(world, &asked, results);
    Ok(Found {
        incomplete,
        ..found
    })
}
