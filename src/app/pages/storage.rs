//! Storage: what this browser keeps, how much room it uses, and the ways to save or forget it.

use leptos::prelude::*;

use super::heading::titled;
use super::home::export_all;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{
    Way, arranged, button, card, counted, dialog, go_button, icon, paragraph, quiet, table,
};
use crate::domain::json::{Json, Map};
use crate::i18n::{Arg, key};
use crate::platform::browser::{go, save_file};
use crate::platform::store::BrowserStore;
use crate::scenario::shelf::{self, Kept, Room};

/// The ways in which what is kept stands.
const WAYS: [Way<Kept>; 3] = [
    Way::up(key::KEPT_COLUMN_NAME, |app, it| {
        app.scenario_name(&it.slot, &it.bundled)
    }),
    Way::down(key::KEPT_ORDER_STEPS, |_, it| it.entries.to_string()),
    Way::down(key::STORAGE_ORDER_SIZE, |_, it| it.size.to_string()),
];

/// The page.
#[component]
pub(super) fn StoragePage() -> impl IntoView {
    let app = app();
    let asking = RwSignal::new(false);
    let order = RwSignal::new(String::new());
    live(move || {
        // What is kept changes with every step.
        app.open.track();
        let kept = shelf::list(&BrowserStore).unwrap_or_default();
        let (kept, order) = arranged(app, order, &WAYS, kept);
        let room = shelf::room(&BrowserStore).unwrap_or_default();
        titled(app, key::NAV_STORAGE, key::STORAGE_LEAD)
            .with(what(app, &kept, room, order))
            .with((room.records_aside > 0).then(|| aside(app, room)))
            .with(forget(app, asking))
            .with(sure(app, kept.len(), asking))
            .into()
    })
}

/// Characters as whole kilobytes.
fn size(characters: usize) -> Arg {
    Arg::from(characters.div_ceil(1024))
}

fn what(app: App, kept: &[Kept], room: Room, order: Option<Element>) -> Element {
    let sized = |characters| app.fill(key::STORAGE_ROW_SIZE, &[("size", size(characters))]);
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for it in kept {
        let steps = it.entries as usize;
        rows.push(vec![
            app.scenario_name(&it.slot, &it.bundled).into(),
            app.fill_one(key::HOME_STEPS, "count", steps).into(),
            sized(it.size).into(),
        ]);
    }
    let settings = room.ours.saturating_sub(room.scenarios + room.set_aside);
    if settings > 0 {
        rows.push(vec![
            app.t(key::STORAGE_SETTINGS).into(),
            app.t(key::STORAGE_SETTINGS_TEXT).into(),
            sized(settings).into(),
        ]);
    }
    let columns = [
        key::KEPT_COLUMN_NAME,
        key::STORAGE_COLUMN_WHAT,
        key::STORAGE_COLUMN_SIZE,
    ];
    let total = app.fill(key::STORAGE_TOTAL, &[("size", size(room.ours))]);
    let none = rows.is_empty();
    let all = button(app.t(key::KEPT_EXPORT_ALL), move || export_all(app))
        .flag("aria-disabled", kept.is_empty());
    card(app.t(key::STORAGE_KEPT))
        .with(none.then(|| paragraph(app, key::STORAGE_NOTHING)))
        .with(counted(app, order, kept.len()))
        .with((!none).then(|| table(app, &columns, rows)))
        .with(quiet("p", total))
        .with(
            classed("div", "row")
                .with(all)
                .with(go_button("#/".to_owned(), app.t(key::STORAGE_MANAGE))),
        )
}

/// What could not be read.
fn aside(app: App, room: Room) -> Element {
    let args = [
        ("count", Arg::from(room.records_aside)),
        ("size", size(room.set_aside)),
    ];
    let save = move || {
        let found = shelf::set_aside(&BrowserStore).unwrap_or_default();
        let mut records = Map::new();
        // Collecting would sort first, with a sort of its own.
        for (key, text) in found {
            records.insert(key.into(), text.into());
        }
        let text = Json::Object(records).text();
        save_file("partner-lab-set-aside.json", "application/json", &text);
    };
    card(app.t(key::STORAGE_ASIDE))
        .with(worded("p", app.fill(key::STORAGE_ASIDE_TEXT, &args)))
        .with(element("p").with(button(app.t(key::STORAGE_ASIDE_EXPORT), save)))
}

fn forget(app: App, asking: RwSignal<bool>) -> Element {
    let ask = dangerous(app, move || asking.set(true));
    card(app.t(key::STORAGE_FORGET))
        .with(paragraph(app, key::STORAGE_FORGET_TEXT))
        .with(element("p").with(ask))
}

/// The button that forgets, or asks before.
fn dangerous(app: App, press: impl Fn() + Send + Sync + 'static) -> Element {
    button("", press)
        .attr("class", "danger")
        .with(icon(app, "remove"))
        .text(app.t(key::STORAGE_FORGET))
}

/// Asks before everything is forgotten, with what is lost.
fn sure(app: App, count: usize, asking: RwSignal<bool>) -> Element {
    let yes = move || {
        if shelf::forget_all(&BrowserStore).is_err() {
            asking.set(false);
            return app.warn(app.t(key::STORAGE_BLOCKED));
        }
        // The dialog goes with its page; closed first, it would still be telling of it.
        app.taken.set(Vec::new());
        app.open.set(None);
        app.opened.set(Vec::new());
        app.untyped_anywhere();
        app.parked.set_value(Vec::new());
        go("/");
    };
    dialog(app, asking, &app.t(key::STORAGE_FORGET_TITLE), |dialog| {
        let choice = classed("p", "row")
            .with(dangerous(app, yes))
            .with(button(app.t(key::CANCEL), move || asking.set(false)));
        dialog
            .with(worded(
                "p",
                app.fill_one(key::STORAGE_FORGET_SURE, "count", count),
            ))
            .with(paragraph(app, key::STORAGE_FORGET_TEXT))
            .with(choice)
    })
}
