//! What the open scenario asks, and what to try first.

use leptos::prelude::*;

use super::markup::{Markup, classed, element, worded};
use super::route::{Page, Route};
use super::state::App;
use super::widgets::quiet;
use crate::scenario::bundled;

/// The guide above a page: whole on the page that the scenario opens on, folded on the others, where
/// only screens show it that have no room for the panel of reasons. Two pages have it among their own
/// pieces.
pub(crate) fn guide_above(app: App) -> Option<Markup> {
    let Route::In(place) = app.route.get() else {
        return None;
    };
    if matches!(place.page, Page::Overview | Page::Sample) {
        return None;
    }
    let id = bundled_id(app)?;
    let bundled = bundled::find(&id)?;
    let opens = bundled.person == place.person.as_str()
        && Page::parse(bundled.page, None).is_some_and(|it| it.same_entry(&place.page));
    if opens {
        return guide(app);
    }
    let [question, first] = said(app, bundled.id);
    let folded = classed("details", "guide folded")
        .with(worded("summary", question))
        .with(quiet("p", first));
    Some(folded.into())
}

/// The scenario's question and where to begin.
pub(crate) fn guide(app: App) -> Option<Markup> {
    let [question, first] = said(app, bundled::find(&bundled_id(app)?)?.id);
    let guide = classed("section", "guide")
        .with(element("p").with(worded("b", question)))
        .with(quiet("p", first));
    Some(guide.into())
}

/// The bundled scenario that the open one began as.
fn bundled_id(app: App) -> Option<String> {
    app.open
        .with(|open| Some(open.as_ref()?.scenario.start().bundled.clone()))
}

/// Its question, and what to try.
fn said(app: App, id: &str) -> [String; 2] {
    ["question", "try"].map(|part| app.word(&format!("scenario.{id}.{part}")))
}
