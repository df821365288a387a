//! What stands where a page would, while it opens or when it cannot.

use leptos::prelude::*;

use super::heading::bare;
use super::next_pages::{continue_as, ends, to_scenarios};
use crate::app::markup::{Element, Markup, classed, live};
use crate::app::route::Page;
use crate::app::state::{App, Closed, PolicyState, app};
use crate::app::widgets::go_button;
use crate::i18n::{Key, key};
use crate::scenario::bundled;

/// The scenario is opening, or why it does not.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let app = app();
    live(move || match app.closed.get() {
        Some(Closed::Absent) => astray(app, key::OPEN_TITLE, key::OPEN_ABSENT),
        Some(Closed::Newer) => astray(app, key::OPEN_TITLE, key::OPEN_NEWER),
        Some(Closed::Unreadable) => astray(app, key::OPEN_TITLE, key::OPEN_UNREADABLE),
        None if app.open.with(Option::is_some) => nobody(app),
        None => classed("div", "page").with(opening(app)).into(),
    })
}

/// A page whose code is on its way, or did not come.
#[component]
pub(crate) fn Coming() -> impl IntoView {
    let app = app();
    live(move || {
        let lost = app.lost.with(Option::is_some);
        let content = if lost {
            bare(app, &app.t(key::OPEN_TITLE), None)
        } else {
            coming(app)
        };
        classed("div", "page").with(content).into()
    })
}

/// An address that leads nowhere.
#[component]
pub(crate) fn Nowhere() -> impl IntoView {
    let app = app();
    live(move || astray(app, key::NOWHERE_TITLE, key::NOWHERE_TEXT))
}

/// It opens as soon as the policy answers.
fn opening(app: App) -> Element {
    if app
        .policy
        .with(|policy| matches!(policy, PolicyState::Missing(_)))
    {
        bare(app, &app.t(key::OPEN_SILENT), None)
    } else {
        coming(app)
    }
}

/// What stands there until a page has come. The footer waits with it.
pub(super) fn coming(app: App) -> Element {
    classed("p", "coming")
        .attr("role", "status")
        .text(app.t(key::LOADING))
}

/// There is nobody of this name: the scenario goes on as whom it opens with, or as anybody.
fn nobody(app: App) -> Markup {
    let bundled = app.open.with(|open| {
        let start = open.as_ref()?.scenario.start();
        bundled::find(&start.bundled).map(|it| it.person)
    });
    let person = app.world(|world| {
        let mut people = world.people.values();
        let first = people.find(|it| Some(it.id.as_str()) == bundled);
        first
            .or_else(|| world.people.values().next())
            .map(|it| it.id.clone())
    });
    let on = person
        .flatten()
        .map(|it| continue_as(app, &it, Page::Overview).attr("class", "button primary"));
    let way = classed("span", "row")
        .with(on)
        .with(go_button("#/".to_owned(), app.t(key::ALL_SCENARIOS)));
    classed("div", "page")
        .with(bare(app, &app.t(key::OPEN_TITLE), None))
        .with(ends(app.t(key::OPEN_NOBODY), way))
        .into()
}

/// There is no page here, and the way back.
fn astray(app: App, title: Key, text: Key) -> Markup {
    let end = ends(app.t(text), to_scenarios(app));
    classed("div", "page")
        .with(bare(app, &app.t(title), None))
        .with(end)
        .into()
}
