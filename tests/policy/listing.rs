//! The worked examples of the rules, read from the list that other programs read.

use partner_lab::domain::{Date, Decision, Event, FromJson, Question, Verdict, World, question};
use partner_lab::policy::{Module, decide};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value as Json;

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Listing {
    pub(crate) rules: Vec<Listed>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) actions: Vec<String>,
    pub(crate) condition: Json,
    pub(crate) examples: Examples,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Examples {
    pub(crate) permits: Example,
    pub(crate) denies: Example,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Example {
    #[serde(deserialize_with = "plain")]
    pub(crate) date: Date,
    #[serde(deserialize_with = "plain")]
    pub(crate) events: Vec<Event>,
    pub(crate) request: Json,
    #[serde(deserialize_with = "plain")]
    pub(crate) verdict: Verdict,
}

/// A value that Partner Lab reads itself.
fn plain<'de, D: Deserializer<'de>, T: FromJson>(deserializer: D) -> Result<T, D::Error> {
    T::from_json(Json::deserialize(deserializer)?.into()).map_err(de::Error::custom)
}

impl Example {
    pub(crate) fn world(&self, date: Date) -> World {
        World::after(date, &self.events).unwrap()
    }

    pub(crate) fn question(&self) -> Question {
        question(self.request.clone().into()).unwrap()
    }

    pub(crate) fn on(&self, date: Date) -> Decision {
        decide(&self.world(date), &self.question())
    }
}

/// Every rule as the list has it.
pub(crate) fn rules() -> Vec<Listed> {
    serde_json::from_str::<Listing>(&Module::rules())
        .unwrap()
        .rules
}

/// Every example that its rule denies, with the rule: one that only allows denies none.
pub(crate) fn denials() -> Vec<(String, Example)> {
    rules()
        .into_iter()
        .filter(|rule| rule.condition["always"].is_null())
        .map(|rule| (rule.id, rule.examples.denies))
        .collect()
}

/// Every example.
pub(crate) fn examples() -> Vec<(String, Example)> {
    rules()
        .into_iter()
        .flat_map(|rule| {
            let Examples { permits, denies } = rule.examples;
            [(rule.id.clone(), permits), (rule.id, denies)]
        })
        .collect()
}
