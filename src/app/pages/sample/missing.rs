//! What is in the way of a step, in a sentence each; those of which one is enough stand together.

use crate::app::markup::{Element, classed, worded};
use crate::app::reasons::{Reason, one_of, reasons};
use crate::app::shell::choosing;
use crate::app::state::App;
use crate::domain::{Decision, Outcome, Question};

/// The ways out of which one is enough, as [`one_of`] tells them.
pub(super) type Choices = Vec<Vec<u64>>;

/// The choices of a decision, while the policy holds the world in which it was made.
pub(super) fn choices(app: App, question: &Question, decision: &Decision) -> Choices {
    let mut then = question.clone();
    // Not as of the date that the reader looks from.
    then.as_of = Some(decision.date);
    one_of(app, &failing(decision), Some(&then))
}

/// What a decision misses or does not know.
pub(super) fn missing(app: App, decision: &Decision, choices: &Choices) -> Element {
    let failing = failing(decision);
    let told = failing.iter().filter_map(|it| {
        let check = it.check.as_ref()?;
        let text = app.finding(&check.fact, it.outcome, &check.values);
        Some(worded("p", text).into())
    });
    classed("div", "page").all(choosing(app, told.collect(), choices.clone()))
}

/// The reasons that fail or are not known, each once: rules that know different ways out of the same
/// read the same here.
fn failing(decision: &Decision) -> Vec<Reason> {
    let mut all: Vec<Reason> = Vec::new();
    for it in reasons(decision) {
        let (Outcome::Fails | Outcome::Unknown, Some(check)) = (it.outcome, &it.check) else {
            continue;
        };
        let same = |known: &&mut Reason| {
            let known = known.check.as_ref();
            known.is_some_and(|it| it.fact == check.fact && it.values == check.values)
        };
        match all.iter_mut().find(same) {
            Some(known) => known.rules.extend(it.rules),
            None => all.push(it),
        }
    }
    all
}
