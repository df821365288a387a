//! The policy module: AuthZEN requests in, answers out. `decision` is true when the verdict is
//! Permitted; the answer's context carries the verdict and the findings.

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::decide::decide;
use crate::domain::{Date, Decision, Event, RequestError, World, question};

fn answer(decision: &Decision) -> Json {
    json!({ "decision": decision.is_permitted(), "context": decision })
}

fn refusal(error: &RequestError) -> Json {
    json!({ "decision": false, "context": { "error": { "field": error.field, "problem": error.problem } } })
}

/// How far a batch goes.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Semantic {
    #[default]
    ExecuteAll,
    DenyOnFirstDeny,
    PermitOnFirstPermit,
}

impl Semantic {
    const fn stops_at(self, permitted: bool) -> bool {
        match self {
            Self::ExecuteAll => false,
            Self::DenyOnFirstDeny => !permitted,
            Self::PermitOnFirstPermit => permitted,
        }
    }
}

#[derive(Deserialize)]
struct Options {
    #[serde(default)]
    evaluations_semantic: Semantic,
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
            serde_json::from_str(scenario).map_err(|error| RequestError::at("scenario", &error))?;
        self.world = World::after(start.date, &start.events)
            .map_err(|error| RequestError::at("events", &error))?;
        Ok(())
    }

    /// Lets events happen: a list. When one does not fit, none happens.
    pub fn apply(&mut self, events: &str) -> Result<(), RequestError> {
        let events: Vec<Event> =
            serde_json::from_str(events).map_err(|error| RequestError::at("events", &error))?;
        let mut world = self.world.clone();
        for event in &events {
            world
                .apply(event)
                .map_err(|error| RequestError::at("events", &error))?;
        }
        self.world = world;
        Ok(())
    }

    /// Access Evaluation: one request, one answer. A request that cannot be read is denied, with
    /// the field that is wrong.
    pub fn evaluate(&self, body: &str) -> String {
        let asked = serde_json::from_str(body).map_err(|error| RequestError::at("request", &error));
        self.answered(asked).to_string()
    }

    /// Access Evaluations: `{"evaluations": [...]}`, with the top level's `subject`, `action`,
    /// `resource` and `context` as defaults. `options.evaluations_semantic` may stop it at the first
    /// that is denied or permitted; the answers go as far as that one.
    pub fn evaluations(&self, body: &str) -> String {
        let mut body: Map<String, Json> = match serde_json::from_str(body) {
            Ok(body) => body,
            Err(error) => return refusal(&RequestError::at("request", &error)).to_string(),
        };
        let Some(Json::Array(evaluations)) = body.remove("evaluations") else {
            return self.answered(Ok(Json::Object(body))).to_string();
        };
        let semantic = match serde_json::from_value(body.remove("options").unwrap_or(json!({}))) {
            Ok(Options {
                evaluations_semantic,
            }) => evaluations_semantic,
            Err(error) => return refusal(&RequestError::at("options", &error)).to_string(),
        };
        let mut answers = Vec::new();
        for evaluation in evaluations {
            let asked = match evaluation {
                Json::Object(own) => {
                    let mut whole = body.clone();
                    whole.extend(own);
                    Ok(Json::Object(whole))
                }
                _ => Err(RequestError::at(
                    "evaluations",
                    &"an evaluation is not an object",
                )),
            };
            let answer = self.answered(asked);
            let permitted = answer.get("decision") == Some(&Json::Bool(true));
            answers.push(answer);
            if semantic.stops_at(permitted) {
                break;
            }
        }
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
