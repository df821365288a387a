//! Verdicts, told apart by word, icon and colour together.

use super::{button, icon, unseen};
use crate::app::markup::{Element, element};
use crate::app::state::App;
use crate::domain::{Decision, Question, Verdict};
use crate::i18n::key;

/// A verdict.
pub(crate) fn verdict(app: App, verdict: Verdict) -> Element {
    let id = verdict.id();
    element("span")
        .attr("class", format!("verdict {id}"))
        .with(icon(app, id))
        .text(app.word_of("verdict", id))
}

/// A verdict that opens its reasons; nothing while there is no decision.
pub(crate) fn verdict_button(
    app: App,
    question: &Question,
    decision: Option<&Decision>,
    about: &str,
) -> Option<Element> {
    let question = question.clone();
    decision.map(|decision| {
        button("", move || app.explain(question.clone()))
            .attr("class", "plain")
            .with(verdict(app, decision.verdict))
            .with(unseen(app.fill_one(
                key::WHY_ABOUT,
                "about",
                about.to_owned(),
            )))
    })
}
