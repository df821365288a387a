//! View as: whose eyes the reader looks through.

use leptos::prelude::*;

use super::top_bar::inside;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::{Page, Route};
use crate::app::state::{App, app};
use crate::app::widgets::{button, dialog, found, icon, link, quiet, search};
use crate::domain::{Kind, Organisation, Person, PersonId, Role};
use crate::i18n::key;
use crate::platform::browser::go;
use crate::platform::formats::sorted;

/// How many people the list shows; a search finds the others.
const SHOWN: usize = 30;

/// The current person, and the choice of another.
#[component]
pub(super) fn ViewAs() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    let term = RwSignal::new(String::new());
    // It closes when the choice has led to another address.
    Effect::new(move |_| {
        app.route.track();
        open.set(false);
    });
    live(move || {
        let Some((person, at)) = app.me.get().filter(|_| inside(app)) else {
            return Markup::Nothing;
        };
        let name = match (at.kind, person.roles.is_empty()) {
            // Microsoft's own people have no roles in the programme.
            (Kind::Microsoft, _) => person.name,
            (_, true) => format!("{} · {}", person.name, app.t(key::NO_ROLE)),
            (_, false) => format!("{} · {}", person.name, app.roles(person.roles)),
        };
        let current = classed("span", "clip")
            .with(worded("b", at.name))
            .text(" ")
            .with(worded("span", name));
        let begin = move || {
            term.set(String::new());
            open.set(true);
        };
        let field = button("", begin)
            .attr("class", "field who")
            .with(icon(app, "person"))
            .with(worded("small", app.t(key::VIEW_AS)))
            .with(current)
            .with(icon(app, "expand"));
        classed("div", "page")
            .with(field)
            .with(dialog(app, open, &app.t(key::VIEW_AS_TITLE), |it| {
                people(app, it, open, term)
            }))
            .into()
    })
}

struct Row {
    person: PersonId,
    own: bool,
    kind: Kind,
    name: String,
    company: String,
    roles: Vec<Role>,
}

/// Everyone: the own company's people, then the others by the kind of organisation.
fn people(app: App, dialog: Element, open: RwSignal<bool>, term: RwSignal<String>) -> Element {
    let rows = sought(app, &term.get());
    let hidden = rows.len().saturating_sub(SHOWN);
    let mut left = SHOWN;
    let mut groups = Vec::new();
    let mut first = None;
    for group in 0..=Kind::ALL.len() {
        let kind = group.checked_sub(1).and_then(|at| Kind::ALL.get(at));
        let mut people = Vec::new();
        for row in &rows {
            if left > 0 && row.own == kind.is_none() && kind.is_none_or(|it| *it == row.kind) {
                first.get_or_insert_with(|| address(app, row));
                people.push(person(app, open, row));
                left -= 1;
            }
        }
        if !people.is_empty() {
            let title = match kind {
                None => app.t(key::VIEW_AS_OWN),
                Some(kind) => app.word_of("kinds", kind.id()),
            };
            groups.push(worded("h3", title).into());
            groups.push(element("ul").all(people).into());
        }
    }
    let first = first.filter(|_| !term.get().trim().is_empty());
    let search = classed("form", "page")
        .on("submit", move |event| {
            event.prevent_default();
            if let Some(first) = &first {
                open.set(false);
                go(first.trim_start_matches('#'));
            }
        })
        .with(search(app, term, app.t(key::VIEW_AS_SEARCH)));
    let more = || quiet("p", app.fill_one(key::MORE_PEOPLE, "count", hidden));
    dialog
        .with(search)
        .with(classed("div", "people").all(groups))
        .with((hidden > 0).then(more))
}

/// The people that a search finds, in the order of their companies' names.
fn sought(app: App, term: &str) -> Vec<Row> {
    let mine = app.who().map(|(_, at)| at);
    let rows = app.world(|world| {
        let mut people = Vec::new();
        for person in world.people.values() {
            if let Some(at) = world.organisations.get(&person.organisation) {
                people.push((person, at));
            }
        }
        let people = found(people, term, &|(person, at)| described(app, person, at));
        let row = |(person, at): (&Person, &Organisation)| Row {
            person: person.id.clone(),
            own: Some(&at.id) == mine.as_ref(),
            kind: at.kind,
            name: person.name.clone(),
            company: at.name.clone(),
            roles: person.roles.iter().copied().collect(),
        };
        people.into_iter().map(row).collect()
    });
    let rows = rows.unwrap_or_default();
    sorted(app.language(), rows, |row| {
        format!("{} {}", row.company, row.name)
    })
}

/// What a search for someone looks in.
fn described(app: App, person: &Person, at: &Organisation) -> String {
    let roles = app.roles(person.roles.iter().copied());
    let kind = app.kind_of(at);
    format!("{} {} {roles} {kind}", at.name, person.name)
}

/// Where the person begins.
fn address(app: App, row: &Row) -> String {
    let page = if row.kind == Kind::Microsoft {
        Page::Reviews
    } else {
        Page::Overview
    };
    app.there(&row.person, page)
}

fn person(app: App, open: RwSignal<bool>, row: &Row) -> Markup {
    let current = match app.route.get_untracked() {
        Route::In(place) => place.person == row.person,
        Route::Home | Route::Rules(_) | Route::Nowhere => false,
    };
    // Who is chosen already leads to no other address.
    let link = link(address(app, row), "")
        .press(move || open.set(false))
        .maybe("aria-current", current.then_some("true".into()))
        .with(worded("b", row.company.clone()))
        .text(format!(" {} ", row.name))
        .with(quiet("span", app.roles(row.roles.iter().copied())));
    element("li").with(link).into()
}
