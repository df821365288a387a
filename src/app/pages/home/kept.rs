//! The scenarios that this browser keeps: open, name, copy, export or delete one, and take
//! deletions back.

use leptos::prelude::*;

use super::files::{self, export, export_all};
use super::{Shelf, entry};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::settings;
use crate::app::state::App;
use crate::app::widgets::{
    Way, above, arranged, banner, button, card, cell, icon, matches, quiet, table, unseen,
};
use crate::i18n::{Arg, Key, key};
use crate::platform::browser::focus;
use crate::platform::store::BrowserStore;
use crate::scenario::bundled;
use crate::scenario::shelf::{self, Kept, Taken};
use crate::scenario::store::StoreError;

/// The ways in which kept scenarios stand.
const WAYS: [Way<Kept>; 4] = [
    Way::given(key::KEPT_ORDER_CHANGED),
    Way::up(key::KEPT_COLUMN_NAME, |app, it| {
        app.scenario_name(&it.slot, &it.bundled)
    }),
    Way::down(key::KEPT_ORDER_DATE, |_, it| {
        it.date.map_or_else(String::new, |date| date.to_string())
    }),
    Way::down(key::KEPT_ORDER_STEPS, |_, it| it.entries.to_string()),
];

/// The kept scenarios that a search finds, and what can be done with all of them.
pub(super) fn mine(shelf: Shelf, sought: &str) -> Element {
    let app = shelf.app;
    let (kept, order) = arranged(app, shelf.order, &WAYS, shelf.kept.get());
    let mut rows = Vec::new();
    for it in &kept {
        let name = app.scenario_name(&it.slot, &it.bundled);
        let began = app.word(&format!("scenario.{}.title", it.bundled));
        if matches(&format!("{name} {began}"), sought) {
            rows.push(row(shelf, it, &name, began));
        }
    }
    let text = match (kept.is_empty(), rows.is_empty()) {
        (true, _) => key::HOME_MINE_NONE,
        (false, true) => key::HOME_NONE_FOUND,
        (false, false) => key::HOME_MINE_LEAD,
    };
    let columns = [
        key::KEPT_COLUMN_NAME,
        key::KEPT_COLUMN_DATE,
        key::KEPT_COLUMN_STEPS,
        key::COLUMN_ACTIONS,
    ];
    let all = button(app.t(key::KEPT_EXPORT_ALL), move || export_all(app))
        .flag("aria-disabled", kept.is_empty());
    card(app.t(key::HOME_MINE))
        .attr("class", "card kept")
        .with(classed("div", "page").all(deleted(shelf)))
        .with(classed("div", "page").with(files::told(shelf)))
        .with(quiet("p", app.t(text)))
        .with(above(order))
        .with((!rows.is_empty()).then(|| table(app, &columns, rows)))
        .with(classed("div", "row").with(files::import(shelf)).with(all))
}

fn row(shelf: Shelf, it: &Kept, name: &str, began: String) -> Vec<Markup> {
    let app = shelf.app;
    let address = bundled::find(&it.bundled).map(|found| format!("#{}", entry(&it.slot, found)));
    let open = element("a")
        .maybe("href", address.map(Into::into))
        .with(worded("b", name.to_owned()));
    let began = (began != *name).then(|| {
        let began = app.fill_one(key::KEPT_BEGAN, "scenario", began);
        quiet("div", began)
    });
    let unreadable = it.date.is_none();
    let unreadable = unreadable.then(|| quiet("div", app.t(key::KEPT_UNREADABLE)));
    let date = it.date.map_or_else(|| "–".to_owned(), |date| app.day(date));
    let unsaved = app.unsaved(&it.slot).is_some();
    let steps = classed("div", "page")
        .text(app.fill_one(key::HOME_STEPS, "count", it.entries as usize))
        .with(unsaved.then(|| quiet("div", app.t(key::NOT_SAVED))));
    // Of what is kept nowhere there is nothing to name, copy or delete.
    let is_kept = it.size > 0;
    let tool = |label: Key, act: fn(Shelf, &str)| {
        let slot = it.slot.clone();
        let tool = button(app.t(label), move || act(shelf, &slot));
        tool.with(unseen(format!(": {name}")))
    };
    vec![
        cell(vec![open.into(), began.into(), unreadable.into()]),
        date.into(),
        steps.into(),
        cell(vec![
            is_kept
                .then(|| tool(key::KEPT_RENAME, super::rename::ask))
                .into(),
            is_kept.then(|| tool(key::KEPT_DUPLICATE, duplicate)).into(),
            tool(key::EXPORT, export).into(),
            is_kept
                .then(|| tool(key::DELETE, delete).attr("class", "danger"))
                .into(),
        ]),
    ]
}

/// Says why something was not kept.
pub(super) fn fault(app: App, fault: StoreError) -> String {
    app.t(match fault {
        StoreError::Full => key::KEPT_FULL,
        StoreError::Blocked => key::STORAGE_BLOCKED,
        StoreError::Lost | StoreError::Removed => key::KEPT_LOST,
    })
}

/// The name of a kept scenario.
fn name_of(shelf: Shelf, slot: &str) -> String {
    let kept = shelf.kept.get_untracked();
    let found = kept.iter().find(|it| it.slot == slot);
    found.map_or_else(String::new, |it| {
        shelf.app.scenario_name(&it.slot, &it.bundled)
    })
}

fn named(name: String) -> [(&'static str, Arg); 1] {
    [("name", Arg::from(name))]
}

fn duplicate(shelf: Shelf, slot: &str) {
    let app = shelf.app;
    let name = app.fill(key::KEPT_COPY, &named(name_of(shelf, slot)));
    match shelf::duplicate(&BrowserStore, slot, &name) {
        Ok(copy) => {
            settings::begins_anew(app, &copy);
            settings::changed(&copy);
            app.say(app.fill(key::KEPT_DUPLICATED, &named(name)));
        }
        Err(error) => app.warn(fault(app, error)),
    }
    shelf.read();
}

/// Takes a scenario away. It can be put back until the page is left.
fn delete(shelf: Shelf, slot: &str) {
    let app = shelf.app;
    let name = name_of(shelf, slot);
    match shelf::take(&BrowserStore, slot) {
        Ok(taken) => {
            app.untyped(slot);
            app.unpark(slot);
            app.taken.update(|all| all.insert(0, (name, taken)));
            app.open.update(|open| {
                open.take_if(|open| open.slot == slot);
            });
            shelf.read();
            // The row's button is gone.
            request_animation_frame(|| focus(".deleted button"));
        }
        Err(error) => app.warn(fault(app, error)),
    }
}

/// What was deleted, the last first, each with its way back.
fn deleted(shelf: Shelf) -> Vec<Markup> {
    let all = shelf.app.taken.get().into_iter();
    all.map(|(name, taken)| way_back(shelf, name, taken))
        .collect()
}

fn way_back(shelf: Shelf, name: String, taken: Taken) -> Markup {
    let app = shelf.app;
    let text = app.fill(key::KEPT_DELETED, &named(name.clone()));
    let undo = app.t(key::UNDO);
    let about = unseen(format!(": {name}"));
    let back = move || match shelf::put_back(&BrowserStore, &taken) {
        Ok(slot) => {
            settings::changed(&slot);
            app.taken.update(|all| all.retain(|(_, it)| *it != taken));
            app.say(app.fill(key::KEPT_RESTORED, &named(name.clone())));
            shelf.read();
            request_animation_frame(|| focus("main h1"));
        }
        // It stays here, so that it can be tried again.
        Err(error) => app.warn(fault(app, error)),
    };
    let banner = banner(app, "blocked")
        .attr("class", "banner blocked deleted")
        .with(classed("p", "grow").text(text).attr("role", "status"))
        .with(
            button("", back)
                .with(icon(app, "undo"))
                .text(undo)
                .with(about),
        );
    banner.into()
}
