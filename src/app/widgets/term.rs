//! Words that explain themselves in place.

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::state::App;

/// Terms with their explanations one click away, by their ids in the texts.
pub(crate) fn terms(app: App, ids: &[&str]) -> Element {
    let term = |id: &&str| -> Markup {
        classed("details", "term")
            .with(worded("summary", app.word(&format!("term.{id}.name"))))
            .with(worded("span", app.word(&format!("term.{id}"))))
            .into()
    };
    classed("p", "terms").all(ids.iter().map(term).collect())
}
