//! The eight sample scenarios of the documents. Each has variants: a world, a date, and the steps
//! that the documents speak of. What the policy answers to them is not written here.

mod stage;
mod steps;

use super::super::history::{Entry, History, Step};
use super::super::play::{PlayError, Scenario, Start};
use super::super::port::{Policy, PolicyError};
use super::{Bundled, Script};
use crate::domain::json::{Json, Map};
use crate::domain::{Action, ActionKind, Date, Decision, PersonId, Question, Verdict, read};
use stage::Stage;
pub use steps::ALL;

/// A sample scenario.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The section of the documents.
    pub section: &'static str,
    /// Its variants; the first one has the id of the bundled scenario.
    pub variants: &'static [Variant],
}

/// A way to play a sample scenario.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// Its id, which addresses carry.
    pub id: &'static str,
    stage: Stage,
    date: Date,
    /// Who tries what, a line each: a person, and the action as in a request. The number in an id
    /// like `invitation-2` counts the permitted steps: what the second one made.
    steps: &'static str,
}

const fn variant(id: &'static str, stage: Stage, date: Date, steps: &'static str) -> Variant {
    Variant {
        id,
        stage,
        date,
        steps,
    }
}

/// A step that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What the policy answered; none for a question, which leaves no entry.
    pub verdict: Option<Verdict>,
    /// The number of the entry that it came after; none is 0. A question is asked of the world of then.
    pub after: u32,
}

/// The document that has the sample scenarios, by the key of its title, and its date.
pub const DOCUMENT: (&str, Date) = ("supported-relationships", Date::ymd(2020, 5, 12));

/// The sample scenario and the variant of an id.
pub fn find(id: &str) -> Option<(&'static Sample, &'static Variant)> {
    ALL.iter().find_map(|sample| {
        let variant = sample.variants.iter().find(|it| it.id == id)?;
        Some((sample, variant))
    })
}

pub(super) const fn bundled(
    id: &'static str,
    person: &'static str,
    script: fn() -> Script,
) -> Bundled {
    Bundled {
        id,
        revision: 1,
        person,
        page: "sample",
        script,
    }
}

/// The script of the variant of an id, which is there: tests open each.
pub(super) fn script(id: &str) -> Script {
    let (stage, date) =
        find(id).map_or((Stage::Market, Date::USUAL), |(_, it)| (it.stage, it.date));
    Script {
        date,
        givens: stage.givens(),
        actions: Vec::new(),
    }
}

impl Sample {
    /// The id of its bundled scenario.
    pub fn id(&self) -> &'static str {
        self.variants.first().map_or("", |it| it.id)
    }
}

impl Variant {
    /// Where it starts.
    pub fn start(&self, revision: u32) -> Start {
        Start {
            bundled: self.id.to_owned(),
            revision,
            date: self.date,
            givens: self.stage.givens(),
        }
    }

    /// The policy date it starts on.
    pub const fn date(&self) -> Date {
        self.date
    }

    /// A step's question. `made` are the numbers of the entries of the permitted steps before it.
    pub fn question(&self, step: usize, made: &[u32]) -> Option<Question> {
        let (actor, action) = self.steps.lines().nth(step)?.split_once(": ")?;
        let (name, fields) = action.split_once(' ')?;
        let mut fields: Map = match read(fields).ok()? {
            Json::Object(fields) => fields,
            _ => return None,
        };
        for (_, value) in fields.iter_mut() {
            if let Some(id) = value.as_str().and_then(|id| made_by(id, made)) {
                *value = Json::from(id);
            }
        }
        Some(Question {
            actor: PersonId::new(actor),
            action: Action::with_parameters(ActionKind::find(name)?, fields).ok()?,
            as_of: None,
        })
    }

    /// The steps that a history has tried, and the numbers of the entries of the permitted ones.
    pub fn tried(&self, history: &History) -> (Vec<Tried>, Vec<u32>) {
        let mut entries = history.entries().iter();
        let (mut tried, mut made) = (Vec::new(), Vec::new());
        let mut after = 0;
        while let Some(question) = self.question(tried.len(), &made) {
            if question.action.kind().is_question() {
                let verdict = None;
                tried.push(Tried { verdict, after });
                continue;
            }
            let Some((verdict, number)) = entries.find_map(|it| answer(it, history, &question))
            else {
                break;
            };
            if verdict == Verdict::Permitted {
                made.push(number);
            }
            let verdict = Some(verdict);
            tried.push(Tried { verdict, after });
            after = number;
        }
        (tried, made)
    }

    /// What the policy answers to a question in the world after an entry.
    /// The policy holds that world afterwards.
    pub fn asked(
        policy: &mut dyn Policy,
        scenario: &Scenario,
        after: u32,
        question: &Question,
    ) -> Result<Decision, PlayError> {
        let entries = scenario.history().entries().iter();
        let before = entries.take_while(|it| it.number <= after).cloned();
        Scenario::open(scenario.start().clone(), before.collect())?.load_into(policy)?;
        decided(policy, question)
    }

    /// Plays it in a world of its own and answers every decision, with what is asked about each that is
    /// refused, while the policy holds the world in which it was. It holds that of the end afterwards.
    pub fn rehearse<T: Default>(
        &self,
        policy: &mut dyn Policy,
        refused: impl Fn(&Question, &Decision) -> T,
    ) -> Result<Vec<(Question, Decision, T)>, PlayError> {
        let mut scenario = Scenario::open(self.start(1), Vec::new())?;
        scenario.load_into(policy)?;
        let (mut decisions, mut made) = (Vec::new(), Vec::new());
        while let Some(question) = self.question(decisions.len(), &made) {
            let decision = if question.action.kind().is_question() {
                decided(policy, &question)?
            } else {
                let number = scenario.history().next_number();
                let decision = scenario.act(policy, &question.actor, question.action.clone())?;
                if decision.is_permitted() {
                    made.push(number);
                }
                decision
            };
            let more = if decision.is_permitted() {
                T::default()
            } else {
                refused(&question, &decision)
            };
            decisions.push((question, decision, more));
        }
        Ok(decisions)
    }
}

fn decided(policy: &dyn Policy, question: &Question) -> Result<Decision, PlayError> {
    let mut answers = policy.decide(std::slice::from_ref(question))?;
    let none = || PolicyError("no decision".to_owned());
    Ok(answers.pop().ok_or_else(none)?)
}

/// The verdict and number of an entry that tried this, unless it was undone.
fn answer(entry: &Entry, history: &History, question: &Question) -> Option<(Verdict, u32)> {
    if entry.actor != question.actor || entry.action() != Some(&question.action) {
        return None;
    }
    match entry.step {
        Step::Acted { .. } if history.counts(entry.number) => {
            Some((Verdict::Permitted, entry.number))
        }
        Step::Refused { verdict, .. } => Some((verdict, entry.number)),
        Step::Acted { .. } | Step::Undone { .. } | Step::Redone { .. } => None,
    }
}

/// The id of what a permitted step made: ids end in the number of the entry that made the thing.
fn made_by(id: &str, made: &[u32]) -> Option<String> {
    let (family, number) = id.rsplit_once('-')?;
    if family.contains(|letter: char| !letter.is_ascii_lowercase()) {
        return None;
    }
    let step: usize = number.parse().ok()?;
    // An id whose step is still to come stays as it is.
    let entry = made.get(step.checked_sub(1)?)?;
    Some(format!("{family}-{entry}"))
}
