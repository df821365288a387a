//! What the open scenario asks, and what to try first.

use leptos::prelude::*;

use super::markup::{Markup, classed, element, worded};
use super::state::App;
use super::widgets::quiet;

/// The scenario's question and where to begin.
pub(crate) fn guide(app: App) -> Option<Markup> {
    let id = app
        .open
        .with(|open| Some(open.as_ref()?.scenario.start().bundled.clone()))?;
    let question = worded("b", app.word(&format!("scenario.{id}.question")));
    let first = quiet("p", app.word(&format!("scenario.{id}.try")));
    let guide = classed("section", "guide")
        .with(element("p").with(question))
        .with(first);
    Some(guide.into())
}
