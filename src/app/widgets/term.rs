//! Words that explain themselves in place.

use super::quiet;
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::state::App;
use crate::i18n::key;

/// Terms with their explanations one click away, by their ids in the texts.
pub(crate) fn terms(app: App, ids: &[&str]) -> Element {
    let term = |id: &&str| -> Markup {
        classed("details", "term")
            .with(worded("summary", app.word(&format!("term.{id}.name"))))
            .with(worded("span", app.word_of("term", id)))
            .into()
    };
    classed("div", "terms")
        .with(quiet("span", app.t(key::TERMS_LABEL)))
        .all(ids.iter().map(term).collect())
}
