//! What the open scenario asks, and what to try first.

use leptos::prelude::*;

use super::markup::{Markup, classed, element, worded};
use super::route::{Page, Route};
use super::state::App;
use super::widgets::quiet;
use crate::scenario::bundled;

/// The guide above the page that a scenario opens on. Overview has it among its own pieces.
pub(crate) fn opening_guide(app: App) -> Option<Markup> {
    let Route::In(place) = app.route.get() else {
        return None;
    };
    let id = app
        .open
        .with(|open| Some(open.as_ref()?.scenario.start().bundled.clone()))?;
    let bundled = bundled::find(&id).filter(|it| it.person == place.person.as_str())?;
    let first = Page::parse(bundled.page, None)?;
    // These two have it among their own pieces.
    let own = matches!(place.page, Page::Overview | Page::Sample);
    let here = first.same_entry(&place.page) && !own;
    here.then(|| guide(app)).flatten()
}

/// The scenario's question and where to begin.
pub(crate) fn guide(app: App) -> Option<Markup> {
    let id = app
        .open
        .with(|open| Some(open.as_ref()?.scenario.start().bundled.clone()))?;
    let id = bundled::find(&id)?.id;
    let question = worded("b", app.word(&format!("scenario.{id}.question")));
    let first = quiet("p", app.word(&format!("scenario.{id}.try")));
    let guide = classed("section", "guide")
        .with(element("p").with(question))
        .with(first);
    Some(guide.into())
}
