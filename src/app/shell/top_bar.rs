//! The top bar: where the reader is, as whom, on which date, and the way back.

use leptos::prelude::*;

use super::date_control::DateControl;
use super::view_as::ViewAs;
use crate::app::route::Route;
use crate::app::settings;
use crate::app::state::app;
use crate::app::widgets::{Icon, live, memo, text, when};
use crate::domain::Action;
use crate::i18n::{Arg, Key, Language, key};

/// The top bar.
#[component]
pub(crate) fn TopBar(menu: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let inside = move || app.me.with(Option::is_some) && matches!(app.route.get(), Route::In(_));
    let saved = move || {
        app.open.with(|open| {
            open.as_ref().map(|open| match open.trouble {
                None => app.t(key::SAVED),
                Some(_) => app.t(key::NOT_SAVED),
            })
        })
    };
    let scenario = move || {
        app.open.with(|open| {
            open.as_ref()
                .map(|open| app.word(&format!("scenario.{}.title", open.scenario.start().bundled)))
        })
    };
    view! {
        <header class="top">
            {when(inside, move || view! { <button type="button" class="menu plain" aria-expanded=text(move || menu.get().to_string())
                    on:click=move |_| menu.update(|open| *open = !*open)>
                    <Icon name="menu"/>{app.t(key::MENU)}
                </button> })}
            <a class="brand" href="#/"><Icon name="shield"/>"Partner Lab"</a>
            {when(inside, move || view! { <span class="where"><b>{live(scenario)}</b>" "<span class="quiet">{live(saved)}</span></span>
                <span class="grow"></span>
                <ViewAs/>
                <DateControl/>
                <Turns/>
                <button type="button" class="why-toggle" on:click=move |_| app.why_shown.update(|shown| *shown = !*shown)
                    aria-expanded=text(move || app.why_shown.get().to_string())>
                    {app.t(key::WHY)}
                </button> })}
            <Preferences/>
        </header>
    }
}

/// Undo and redo, with the name of the step.
#[component]
fn Turns() -> impl IntoView {
    let app = app();
    let next = move |which: fn(&crate::scenario::History) -> Option<&crate::scenario::Entry>| {
        app.open.with(|open| {
            open.as_ref().and_then(|open| {
                which(open.scenario.history()).and_then(|entry| entry.action().cloned())
            })
        })
    };
    let label = move |action: Option<Action>, named: Key, bare: Key| match action {
        Some(action) => app.fill(named, &[("step", Arg::from(app.did(&action)))]),
        None => app.t(bare),
    };
    let undo = memo(move || next(crate::scenario::History::to_undo));
    let redo = memo(move || next(crate::scenario::History::to_redo));
    let held =
        move |action: Option<Action>| (action.is_none() || app.lens.get().is_some()).to_string();
    let undo_label = move || label(undo.get(), key::UNDO_STEP, key::UNDO);
    let redo_label = move || label(redo.get(), key::REDO_STEP, key::REDO);
    view! {
        <span class="turns">
            <button type="button" title=undo_label aria-disabled=text(move || held(undo.get()))
                on:click=move |_| if undo.get_untracked().is_some() { app.undo() }>
                <Icon name="undo"/><span class="label">{live(undo_label)}</span>
            </button>
            <button type="button" title=redo_label aria-disabled=text(move || held(redo.get()))
                on:click=move |_| if redo.get_untracked().is_some() { app.redo() }>
                <Icon name="redo"/><span class="label">{live(redo_label)}</span>
            </button>
        </span>
    }
}

/// Language and theme.
#[component]
fn Preferences() -> impl IntoView {
    let app = app();
    let theme = settings::read().theme.unwrap_or_default();
    let option = move |value: &'static str, label: String, current: &str| {
        view! {
            <option value=value selected=value == current>{label}</option>
        }
    };
    let language = app.language().tag();
    view! {
        <span class="preferences">
            <label><span class="unseen">{app.t(key::LANGUAGE)}</span>
                <select on:change:target=move |event| {
                    let tag = event.target().value();
                    settings::change(|settings| settings.language = Some(tag.clone()));
                    settings::switch(app, Language::from_tag(&tag));
                }>
                    <option value="en" lang="en" selected=language == "en">"English"</option>
                    <option value="ko" lang="ko" selected=language == "ko">"한국어"</option>
                </select>
            </label>
            <label><span class="unseen">{app.t(key::THEME)}</span>
                <select on:change:target=move |event| {
                    let theme = Some(event.target().value()).filter(|theme| !theme.is_empty());
                    settings::show_theme(theme.as_deref());
                    settings::change(|settings| settings.theme = theme);
                }>
                    {option("", app.t(key::THEME_SYSTEM), &theme)}
                    {option("light", app.t(key::THEME_LIGHT), &theme)}
                    {option("dark", app.t(key::THEME_DARK), &theme)}
                </select>
            </label>
        </span>
    }
}
