//! The policy module: AuthZEN requests in, answers out. `decision` is true when the verdict is
//! Permitted; the answer's context carries the verdict and the findings.

use super::answer::{Citing, Detail, answer};
use super::decide::weigh;
use super::mark::Mark;
use crate::domain::json::MapOf;
use crate::domain::{
    Date, Event, FromJson as _, Json, JsonOf, RequestError, World, question, simulated,
};

/// What is wrong with a request.
pub(super) fn problem(error: &RequestError) -> Json {
    Json::object([
        ("field", Json::from(&*error.field)),
        ("problem", Json::from(&*error.problem)),
    ])
}

pub(super) fn refusal(error: &RequestError) -> String {
    let context = Json::object([("error", problem(error))]);
    Json::object([("decision", Json::Bool(false)), ("context", context)]).text()
}

/// The fields of a text that holds a JSON object.
pub(super) fn object<'t>(name: &str, text: &'t str) -> Result<MapOf<'t>, RequestError> {
    match JsonOf::read(text) {
        Ok(JsonOf::Object(fields)) => Ok(fields),
        Ok(_) => Err(RequestError::at(name, &"it is not an object")),
        Err(error) => Err(RequestError::at(name, &error)),
    }
}

/// The events of a JSON list.
fn events(list: JsonOf<'_>) -> Result<Vec<Event>, RequestError> {
    let JsonOf::Array(list) = list else {
        return Err(RequestError::at("events", &"a list is expected"));
    };
    list.into_iter()
        .map(|event| Event::from_json(event).map_err(|error| RequestError::at("events", &error)))
        .collect()
}

impl Detail {
    /// How much a request wants to be told.
    fn of(request: &JsonOf<'_>) -> Result<Self, RequestError> {
        let explain = request.get("context").and_then(|it| it.get("explain"));
        match explain.map(JsonOf::as_str) {
            None | Some(Some("full")) => Ok(Self::Full),
            Some(Some("checks")) => Ok(Self::Checks),
            Some(Some("brief")) => Ok(Self::Brief),
            Some(_) => Err(RequestError::at(
                "context.explain",
                &"it is none of `full`, `checks` and `brief`",
            )),
        }
    }
}

/// How far a batch goes.
#[derive(Clone, Copy, Debug, Default)]
enum Semantic {
    #[default]
    ExecuteAll,
    DenyOnFirstDeny,
    PermitOnFirstPermit,
}

impl Semantic {
    /// The semantic that a batch's options name.
    fn of(options: Option<&JsonOf<'_>>) -> Result<Self, RequestError> {
        const FIELD: &str = "options.evaluations_semantic";
        if let Some(options) = options
            && !matches!(options, JsonOf::Object(_))
        {
            return Err(RequestError::at("options", &"an object is expected"));
        }
        match options
            .and_then(|options| options.get("evaluations_semantic"))
            .map(JsonOf::as_str)
        {
            None | Some(Some("execute_all")) => Ok(Self::ExecuteAll),
            Some(Some("deny_on_first_deny")) => Ok(Self::DenyOnFirstDeny),
            Some(Some("permit_on_first_permit")) => Ok(Self::PermitOnFirstPermit),
            Some(_) => Err(RequestError::at(FIELD, &"there is no such semantic")),
        }
    }

    const fn stops_at(self, permitted: bool) -> bool {
        match self {
            Self::ExecuteAll => false,
            Self::DenyOnFirstDeny => !permitted,
            Self::PermitOnFirstPermit => permitted,
        }
    }
}

/// The policy module: a World and the questions about it. Texts in, texts out, never a panic.
#[derive(Debug)]
pub struct Module {
    pub(super) world: Box<World>,
    /// The scenario that the World began with; none before one is loaded.
    start: Option<String>,
    /// The lists of events since then. One that does not fit is taken back by telling the others
    /// again; a copy of the World at each step would be slow, and a lot of code.
    told: Vec<String>,
    /// A number that tells the texts of both from others.
    mark: Mark,
}

impl Default for Module {
    fn default() -> Self {
        Self {
            world: empty(),
            start: None,
            told: Vec::new(),
            mark: Mark::default(),
        }
    }
}

/// The World before anything is loaded.
fn empty() -> Box<World> {
    Box::new(World::on(Date::USUAL))
}

/// The World of a scenario: `{"date": "2021-05-19", "events": [...]}`.
fn world(scenario: &str) -> Result<Box<World>, RequestError> {
    let mut start = object("scenario", scenario)?;
    let date = start.remove("date").unwrap_or_default();
    let date: Date = date
        .as_str()
        .unwrap_or_default()
        .parse()
        .map_err(|error| RequestError::at("date", &error))?;
    let mut world = Box::new(World::on(simulated(date, "date")?));
    tell(&mut world, start.remove("events").unwrap_or_default())?;
    world.make_ready();
    Ok(world)
}

/// Lets the events of a list happen, up to one that does not fit.
fn tell(world: &mut World, list: JsonOf<'_>) -> Result<(), RequestError> {
    for event in events(list)? {
        world
            .apply(event)
            .map_err(|error| RequestError::at("events", &error))?;
    }
    Ok(())
}

impl Module {
    /// Starts anew from a date and events: `{"date": "2021-05-19", "events": [...]}`. When they do
    /// not fit, the World stays as it was.
    pub fn load(&mut self, scenario: &str) -> Result<(), RequestError> {
        self.world = world(scenario)?;
        self.start = Some(scenario.to_owned());
        self.told.clear();
        self.mark = Mark::default().with(scenario);
        Ok(())
    }

    /// Lets events happen: a list. When one does not fit, none happens.
    pub fn apply(&mut self, list: &str) -> Result<(), RequestError> {
        let events = JsonOf::read(list).map_err(|error| RequestError::at("events", &error))?;
        let done = tell(&mut self.world, events);
        if done.is_ok() {
            self.told.push(list.to_owned());
            self.mark = self.mark.with(list);
        } else {
            self.tell_again();
        }
        self.world.make_ready();
        done
    }

    /// Brings the World back to what the module was told.
    fn tell_again(&mut self) {
        // INVARIANT: it was read and happened once, so it happens again.
        let start = self.start.as_deref().and_then(|text| world(text).ok());
        self.world = start.unwrap_or_else(empty);
        for text in &self.told {
            let _ = JsonOf::read(text).map(|events| tell(&mut self.world, events));
        }
    }

    /// The World that it holds.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The mark of what it was told, to know whether that has changed.
    pub(super) const fn mark(&self) -> Mark {
        self.mark
    }

    /// Access Evaluation: one request, one answer. A request that cannot be read is denied, with
    /// the field that is wrong.
    pub fn evaluate(&self, body: &str) -> String {
        let asked = JsonOf::read(body).map_err(|error| RequestError::at("request", &error));
        let mut text = String::new();
        self.answer_into(asked, None, &mut text);
        text
    }

    /// Access Evaluations: `{"evaluations": [...]}`, with the top level's `subject`, `action`,
    /// `resource` and `context` as defaults. `options.evaluations_semantic` may stop it at the first
    /// that is denied or permitted; the answers go as far as that one. What the documents say of
    /// the rules stands once, in the context of all. Without evaluations, or with none, it is a
    /// single one.
    pub fn evaluations(&self, body: &str) -> String {
        let mut body = match object("request", body) {
            Ok(body) => body,
            Err(error) => return refusal(&error),
        };
        let evaluations = match body.remove("evaluations") {
            Some(JsonOf::Array(evaluations)) => evaluations,
            None => Vec::new(),
            Some(_) => return refusal(&RequestError::at("evaluations", &"a list is expected")),
        };
        let semantic = match Semantic::of(body.remove("options").as_ref()) {
            Ok(semantic) => semantic,
            Err(error) => return refusal(&error),
        };
        let mut text = String::new();
        if evaluations.is_empty() {
            self.answer_into(Ok(JsonOf::Object(body)), None, &mut text);
            return text;
        }
        text.push_str("{\"evaluations\":[");
        let mut between = "";
        let mut citing = Citing::default();
        for evaluation in evaluations {
            let asked = match evaluation {
                JsonOf::Object(mut own) => {
                    for (name, default) in &body {
                        if !own.contains_key(name) {
                            own.insert(name.clone(), default.clone());
                        }
                    }
                    Ok(JsonOf::Object(own))
                }
                _ => Err(RequestError::at(
                    "evaluations",
                    &"an evaluation is not an object",
                )),
            };
            text.push_str(between);
            between = ",";
            let permitted = self.answer_into(asked, Some(&mut citing), &mut text);
            if semantic.stops_at(permitted) {
                break;
            }
        }
        text.push(']');
        citing.write(",\"context\":{\"rules\":{", "}}", &mut text);
        text.push('}');
        text
    }

    /// Writes the answer to a request. Answers whether it permits.
    fn answer_into(
        &self,
        asked: Result<JsonOf<'_>, RequestError>,
        batch: Option<&mut Citing>,
        into: &mut String,
    ) -> bool {
        let read = asked.and_then(|request| {
            let detail = Detail::of(&request)?;
            Ok((question(request)?, detail))
        });
        match read {
            Ok((question, detail)) => weigh(&self.world, &question, |weighed| {
                answer(weighed, detail, batch, into)
            }),
            Err(error) => {
                into.push_str(&refusal(&error));
                false
            }
        }
    }
}
