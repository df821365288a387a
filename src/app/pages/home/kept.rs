//! The scenarios that this browser keeps: open one, or remove it.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::state::App;
use crate::app::widgets::{button, card, dialog, icon, quiet, unseen};
use crate::domain::{Event, OrganisationId};
use crate::i18n::{Arg, key};
use crate::platform::browser::focus;
use crate::platform::store::BrowserStore;
use crate::scenario::bundled::{self, Bundled};
use crate::scenario::store;

/// A scenario that this browser keeps.
pub(super) struct Kept {
    pub(super) slot: String,
    pub(super) bundled: String,
    pub(super) title: String,
    address: Option<String>,
    steps: usize,
}

/// The scenarios that this browser keeps now.
pub(super) fn all_kept(app: App) -> Vec<Kept> {
    let mut rows = Vec::new();
    for (slot, head) in store::list(&BrowserStore).unwrap_or_default() {
        rows.push(Kept {
            title: title(app, &slot, &head.bundled),
            address: bundled::find(&head.bundled).map(|it| format!("#{}", entry(&slot, it))),
            steps: head.entries as usize,
            bundled: head.bundled,
            slot,
        });
    }
    rows
}

/// The name of a kept scenario: its title, with a number when there are several.
fn title(app: App, slot: &str, bundled: &str) -> String {
    let title = app.word(&format!("scenario.{bundled}.title"));
    match slot
        .strip_prefix(bundled)
        .and_then(|rest| rest.strip_prefix('-'))
    {
        Some(number) => format!("{title} ({number})"),
        None => title,
    }
}

/// Where a kept scenario opens. The organisation is looked up when it is open; until then the
/// person's own id stands for it.
fn entry(slot: &str, bundled: &Bundled) -> String {
    let organisation = bundled
        .start()
        .givens
        .iter()
        .find_map(|given| match &given.event {
            Event::PersonAdded { person } if person.id.as_str() == bundled.person => {
                Some(person.organisation.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| OrganisationId::new(bundled.person));
    format!("/{slot}/{organisation}/{}/{}", bundled.person, bundled.page)
}

/// The scenarios that this browser keeps.
pub(super) fn list(
    app: App,
    kept: &[Kept],
    asked: RwSignal<Option<String>>,
    asking: RwSignal<bool>,
) -> Option<Element> {
    let mut rows = Vec::new();
    for it in kept {
        let slot = it.slot.clone();
        let ask = move || {
            asked.set(Some(slot.clone()));
            asking.set(true);
        };
        rows.push(row(app, it).with(delete(app, &it.title, ask)).into());
    }
    let list = element("ul").all(rows);
    (!kept.is_empty()).then(|| {
        card(app.t(key::HOME_KEPT))
            .attr("class", "card kept")
            .with(list)
    })
}

fn row(app: App, it: &Kept) -> Element {
    let open = classed("a", "grow")
        .maybe("href", it.address.clone().map(Into::into))
        .with(worded("b", it.title.clone()));
    let steps = app.fill(key::HOME_STEPS, &[("count", Arg::from(it.steps))]);
    classed("li", "row").with(open).with(quiet("span", steps))
}

fn delete(app: App, title: &str, ask: impl Fn() + Send + Sync + 'static) -> Markup {
    button("", ask)
        .with(icon(app, "remove"))
        .text(app.t(key::DELETE))
        .with(unseen(format!(": {title}")))
        .into()
}

/// Asks before a scenario is removed.
pub(super) fn removal(
    app: App,
    kept: RwSignal<Vec<Kept>>,
    asked: RwSignal<Option<String>>,
    asking: RwSignal<bool>,
) -> Element {
    let yes = move || {
        if let Some(slot) = asked.get_untracked() {
            remove(app, &slot);
            kept.set(all_kept(app));
            asking.set(false);
            // The dialog holds the focus until it has closed.
            request_animation_frame(|| focus("main h1"));
        }
    };
    dialog(app, asking, &app.t(key::HOME_DELETE_TITLE), |dialog| {
        let choice = classed("p", "row")
            .with(button(app.t(key::DELETE), yes).attr("class", "primary"))
            .with(button(app.t(key::CANCEL), move || asking.set(false)));
        dialog
            .with(worded("p", app.t(key::HOME_DELETE_TEXT)))
            .with(choice)
    })
}

fn remove(app: App, slot: &str) {
    if store::forget(&BrowserStore, slot).is_err() {
        app.warn(app.t(key::STORAGE_BLOCKED));
    }
    app.open.update(|open| {
        open.take_if(|open| open.slot == slot);
    });
}
