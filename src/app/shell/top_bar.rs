//! The top bar: where the reader is, and the way back.

use leptos::prelude::*;

use super::navigation::waiting_at_all;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Route;
use crate::app::settings;
use crate::app::state::App;
use crate::app::widgets::{button, icon, link, select_of, unseen};
use crate::domain::Action;
use crate::i18n::{Key, Language, key};
use crate::scenario::{Entry, History};

/// Whether a scenario is shown, as someone in it.
pub(super) fn inside(app: App) -> bool {
    app.me.with(Option::is_some) && matches!(app.route.get(), Route::In(_))
}

/// The menu's button, the product's name and the scenario's.
pub(super) fn title(app: App, menu: RwSignal<bool>) -> Markup {
    let inside = inside(app);
    let pages = || {
        let count = waiting_at_all(app);
        let told = app.fill_one(key::MENU_WAITS, "count", count);
        let waits = (count > 0).then(|| {
            classed("span", "count")
                .with(
                    element("span")
                        .flag("aria-hidden", true)
                        .text(count.to_string()),
                )
                .with(unseen(told))
        });
        button("", move || {
            menu.update(|open| *open = !*open);
            // On a phone the reasons would cover the menu.
            app.why_shown.set(false);
        })
        .attr("class", "menu plain")
        .flag("aria-expanded", menu.get())
        .with(icon(app, "menu"))
        .text(app.t(key::MENU))
        .with(waits)
    };
    let brand = link("#/".to_owned(), "")
        .attr("class", "brand")
        .press(move || menu.set(false))
        .with(icon(app, "shield"));
    classed("div", "page")
        .with(inside.then(pages))
        .with(brand.text("Partner Lab"))
        .with(inside.then(|| scenario(app)).flatten())
        .with(inside.then(|| classed("span", "grow")))
        .into()
}

/// The scenario's name, and whether it is kept.
fn scenario(app: App) -> Option<Markup> {
    app.open.with(|open| {
        let open = open.as_ref()?;
        let saved = if open.trouble.is_none() {
            key::SAVED
        } else {
            key::NOT_SAVED
        };
        let name = app.scenario_name(&open.slot, &open.scenario.start().bundled);
        let unsaved = open.trouble.map_or("where", |_| "where unsaved");
        let place = classed("span", unsaved)
            .with(worded("b", name.clone()).attr("title", name))
            .text(" ")
            .with(classed("span", "quiet").text(app.t(saved)));
        Some(place.into())
    })
}

/// Undo and redo, with the name of the step.
pub(super) fn turns(app: App) -> Markup {
    let next = |which: fn(&History) -> Option<&Entry>| {
        app.open.with(|open| {
            let entry = which(open.as_ref()?.scenario.history())?;
            entry.action().cloned()
        })
    };
    let (undo, redo) = (next(History::to_undo), next(History::to_redo));
    inside(app)
        .then(|| {
            classed("span", "turns")
                .with(turn(app, "undo", undo, key::UNDO_STEP, key::UNDO))
                .with(turn(app, "redo", redo, key::REDO_STEP, key::REDO))
        })
        .into()
}

fn turn(app: App, name: &'static str, step: Option<Action>, named: Key, bare: Key) -> Markup {
    let held = step.is_none() || app.lens.get().is_some();
    let label = match step {
        Some(step) => app.fill_one(named, "step", app.did(&step)),
        None => app.t(bare),
    };
    let press = move || match name {
        _ if held => {}
        "undo" => app.undo(),
        _ => app.redo(),
    };
    button("", press)
        .attr("title", label.clone())
        .flag("aria-disabled", held)
        .with(icon(app, name))
        .with(classed("span", "label").text(label))
        .into()
}

/// Shows and hides the reasons where they have no place of their own.
pub(super) fn why_toggle(app: App) -> Markup {
    let toggle = move || app.why_shown.update(|shown| *shown = !*shown);
    let shown = app.why_shown.get();
    inside(app)
        .then(|| {
            button(app.t(key::WHY), toggle)
                .attr("class", "why-toggle")
                .flag("aria-expanded", shown)
        })
        .into()
}

/// Language and theme.
pub(super) fn preferences(app: App) -> Markup {
    let named = |label: Key, choice: Element| {
        element("label")
            .with(classed("span", "unseen").text(app.t(label)))
            .with(choice)
    };
    let option = |value: &str, name: String| (value.to_owned(), name);
    let languages = vec![
        option("en", "English".to_owned()),
        option("ko", "한국어".to_owned()),
    ];
    let themes = vec![
        option("", app.t(key::THEME_SYSTEM)),
        option("light", app.t(key::THEME_LIGHT)),
        option("dark", app.t(key::THEME_DARK)),
    ];
    let tag = app.language().tag().to_owned();
    let theme = settings::read().theme.unwrap_or_default();
    classed("span", "preferences")
        .with(named(
            key::LANGUAGE,
            select_of(tag, languages, move |tag| {
                settings::change(|settings| settings.language = Some(tag.clone()));
                settings::switch(app, Language::from_tag(&tag));
            }),
        ))
        .with(named(
            key::THEME,
            select_of(theme, themes, |theme| {
                let theme = Some(theme).filter(|theme| !theme.is_empty());
                settings::show_theme(theme.as_deref());
                settings::change(|settings| settings.theme = theme);
            }),
        ))
        .into()
}
