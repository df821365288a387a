//! View as: whose eyes the reader looks through.

use leptos::prelude::*;

use super::top_bar::inside;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::{Page, Route};
use crate::app::state::{App, app};
use crate::app::widgets::{button, dialog, found, icon, link, quiet, search};
use crate::domain::{Kind, Organisation, Person, PersonId, Role};
use crate::i18n::key;
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
                people(app, it, term)
            }))
            .into()
    })
}

struct Row {
    person: PersonId,
    kind: Kind,
    name: String,
    company: String,
    roles: Vec<Role>,
}

/// Everyone, grouped by the kind of organisation.
fn people(app: App, dialog: Element, term: RwSignal<String>) -> Element {
    let mut rows = sought(app, &term.get());
    let hidden = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    let mut groups = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<_> = rows.iter().filter(|row| row.kind == kind).collect();
        if !of_kind.is_empty() {
            groups.push(worded("h3", app.word_of("kinds", kind.id())).into());
            let people = of_kind.into_iter().map(|row| person(app, row)).collect();
            groups.push(element("ul").all(people).into());
        }
    }
    let more = hidden;
    dialog
        .with(search(app, term, app.t(key::VIEW_AS_SEARCH)))
        .with(classed("div", "people").all(groups))
        .with((hidden > 0).then(|| quiet("p", app.fill_one(key::MORE_PEOPLE, "count", more))))
}

/// The people that a search finds, in the order of their companies' names.
fn sought(app: App, term: &str) -> Vec<Row> {
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

fn person(app: App, row: &Row) -> Markup {
    let current = match app.route.get_untracked() {
        Route::In(place) => place.person == row.person,
        Route::Home | Route::Rules(_) | Route::Nowhere => false,
    };
    let page = if row.kind == Kind::Microsoft {
        Page::Reviews
    } else {
        Page::Overview
    };
    let link = link(app.there(&row.person, page), "")
        .maybe("aria-current", current.then_some("true".into()))
        .with(worded("b", row.company.clone()))
        .text(format!(" {} ", row.name))
        .with(quiet("span", app.roles(row.roles.iter().copied())));
    element("li").with(link).into()
}
