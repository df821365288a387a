//! The port to the policy module: loads it, hands it the events that the app folds, and asks it.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::{expect_policy, make_policy, told};
use crate::domain::{
    Citations, Date, Decision, Event, Flips, FromJson as _, Json, Question, ToJson as _, Verdict,
    read, request,
};
use crate::scenario::{Policy, PolicyError};

#[wasm_bindgen]
extern "C" {
    type JsPolicy;
    #[wasm_bindgen(method, catch)]
    fn load(this: &JsPolicy, scenario: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn apply(this: &JsPolicy, events: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn evaluations(this: &JsPolicy, request: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn flips(this: &JsPolicy, request: &str) -> Result<String, JsValue>;
}

/// The loaded policy module.
struct Module {
    policy: JsPolicy,
    play: js_sys::Function,
    revision: u32,
    changes: Vec<Date>,
}

thread_local! {
    // One page has one policy. It is a JavaScript object, so it lives outside the signals.
    static MODULE: RefCell<Option<Module>> = const { RefCell::new(None) };
}

/// Begins to fetch the module, for a visitor who is about to need it.
pub(crate) fn expect() {
    expect_policy();
}

/// Loads the module.
pub(crate) async fn start() -> Result<(), PolicyError> {
    let made = make_policy()
        .await
        .map_err(|error| PolicyError(told(&error)))?;
    let part = |name: &str| {
        js_sys::Reflect::get(&made, &JsValue::from_str(name))
            .map_err(|error| PolicyError(told(&error)))
    };
    let policy = part("policy")?.unchecked_into();
    let play = part("play")?.unchecked_into();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small whole number"
    )]
    let revision = part("revision")?
        .as_f64()
        .ok_or_else(|| PolicyError("it tells no revision".to_owned()))? as u32;
    let changes = part("changes")?.as_string().unwrap_or_default();
    let changes = read(&changes)
        .and_then(Vec::from_json)
        .map_err(PolicyError)?;
    MODULE.set(Some(Module {
        policy,
        play,
        revision,
        changes,
    }));
    Ok(())
}

/// The dates on which a rule comes into force or changes, oldest first.
pub(crate) fn change_dates() -> Vec<Date> {
    MODULE.with_borrow(|module| {
        module
            .as_ref()
            .map(|module| module.changes.clone())
            .unwrap_or_default()
    })
}

/// What would turn the verdict about a question.
pub(crate) fn flips(question: &Question) -> Result<Flips, PolicyError> {
    let body = request(question).text();
    let text = Port::call(|module| module.policy.flips(&body))?;
    let mut answer: Json = read(&text).map_err(PolicyError)?;
    Flips::from_json(answer.take("context")).map_err(PolicyError)
}

/// Only what is decided of many questions on a day: reasons would take twice as long.
pub(crate) fn verdicts(questions: &[Question], day: Date) -> Vec<Verdict> {
    let context = [("policy_date", day.to_json()), ("explain", "brief".into())];
    let answers = answers(questions, Some(&Json::object(context))).unwrap_or_default();
    let verdict = |mut it: Json| Verdict::from_json(it.take("context").take("verdict"));
    let verdicts = answers.0.into_iter().map(verdict);
    verdicts.filter_map(Result::ok).collect()
}

/// What is answered to questions, and the rules that it cites; in this context for all, or in its own
/// for each.
fn answers(
    questions: &[Question],
    context: Option<&Json>,
) -> Result<(Vec<Json>, Json), PolicyError> {
    let mut evaluations = Vec::new();
    for question in questions {
        let mut asked = request(question);
        if let (Some(context), Json::Object(asked)) = (context, &mut asked) {
            asked.insert("context".into(), context.clone());
        }
        evaluations.push(asked);
    }
    let body = Json::object([("evaluations", Json::Array(evaluations))]).text();
    let text = Port::call(|module| module.policy.evaluations(&body))?;
    let mut answers: Json = read(&text).map_err(PolicyError)?;
    let rules = answers.take("context").take("rules");
    match answers.take("evaluations") {
        Json::Array(answers) => Ok((answers, rules)),
        _ => Err(PolicyError("there are no evaluations".to_owned())),
    }
}

/// Works with the policy.
pub(crate) fn with<R>(work: impl FnOnce(&mut dyn Policy) -> R) -> R {
    work(&mut Port)
}

/// What a policy with a world of its own answers to a request.
pub(crate) fn play(scenario: &Json, request: &Json) -> Result<Decision, PolicyError> {
    let [scenario, request] = [scenario, request].map(|it| JsValue::from(it.text()));
    let answer = Port::call(|module| module.play.call2(&JsValue::NULL, &scenario, &request))?;
    let answer = read(&answer.as_string().unwrap_or_default()).map_err(PolicyError)?;
    decision(answer)
}

/// The decision that an answer holds.
fn decision(mut answer: Json) -> Result<Decision, PolicyError> {
    Decision::from_json(answer.take("context")).map_err(PolicyError)
}

/// The policy, wherever it is.
struct Port;

impl Port {
    fn call<R>(work: impl FnOnce(&Module) -> Result<R, JsValue>) -> Result<R, PolicyError> {
        MODULE.with_borrow(|module| {
            let module = module
                .as_ref()
                .ok_or_else(|| PolicyError("not loaded".to_owned()))?;
            work(module).map_err(|error| PolicyError(told(&error)))
        })
    }
}

impl Policy for Port {
    fn load(&mut self, date: Date, events: &[Event]) -> Result<(), PolicyError> {
        let scenario = [("date", date.to_json()), ("events", events.to_json())];
        let scenario = Json::object(scenario).text();
        Self::call(|module| module.policy.load(&scenario))
    }

    fn apply(&mut self, events: &[Event]) -> Result<(), PolicyError> {
        let events = events.to_json().text();
        Self::call(|module| module.policy.apply(&events))
    }

    fn decide(&self, questions: &[Question]) -> Result<Vec<Decision>, PolicyError> {
        let (answers, rules) = answers(questions, None)?;
        let rules = match rules {
            Json::Null => Citations::default(),
            rules => Citations::from_json(rules).map_err(PolicyError)?,
        };
        let decisions = answers.into_iter().map(|answer| {
            let rules = rules.clone();
            Ok(Decision {
                rules,
                ..decision(answer)?
            })
        });
        decisions.collect()
    }

    fn revision(&self) -> u32 {
        MODULE.with_borrow(|module| module.as_ref().map_or(0, |module| module.revision))
    }
}
