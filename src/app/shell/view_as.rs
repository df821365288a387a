//! View as: whose eyes the reader looks through.

use leptos::prelude::*;

use crate::app::route::{Page, Route};
use crate::app::state::app;
use crate::app::widgets::{Dialog, Icon, Search, live, matches};
use crate::domain::{Kind, PersonId};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// How many people the list shows; a search finds the others.
const SHOWN: usize = 60;

/// The current person, and the choice of another.
#[component]
pub(crate) fn ViewAs() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        app.route.track();
        open.set(false);
    });
    let current = move || {
        app.me.get().map(|(person, at)| {
            let roles = if person.roles.is_empty() {
                app.t(key::NO_ROLE)
            } else {
                app.roles(person.roles)
            };
            view! { <b>{at.name}</b>" "<span>{format!("{} · {roles}", person.name)}</span> }
        })
    };
    view! {
        <button type="button" class="field" on:click=move |_| open.set(true)>
            <Icon name="person"/>
            <small>{app.t(key::VIEW_AS)}</small>
            <span class="clip">{live(current)}</span>
            <Icon name="expand"/>
        </button>
        <Dialog open=open title=app.t(key::VIEW_AS_TITLE)><People/></Dialog>
    }
}

struct Row {
    person: PersonId,
    kind: Kind,
    name: String,
    company: String,
    roles: String,
}

/// Everyone, grouped by the kind of organisation.
#[component]
fn People() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let rows = move || {
        let mut rows: Vec<Row> = app
            .world(|world| {
                world
                    .people
                    .values()
                    .filter_map(|person| {
                        let at = world.organisations.get(&person.organisation)?;
                        Some(Row {
                            person: person.id.clone(),
                            kind: at.kind,
                            name: person.name.clone(),
                            company: at.name.clone(),
                            roles: app.roles(person.roles.iter().copied()),
                        })
                    })
                    .collect()
            })
            .unwrap_or_default();
        let language = app.language();
        rows.retain(|row| {
            matches(
                &format!(
                    "{} {} {} {}",
                    row.company,
                    row.name,
                    row.roles,
                    app.word(&format!("kind.{}", row.kind.id()))
                ),
                &term.get(),
            )
        });
        sorted(language, rows, |row| {
            format!("{} {}", row.company, row.name)
        })
    };
    let list = move || {
        let rows = rows();
        let hidden = rows.len().saturating_sub(SHOWN);
        let mut rows: Vec<_> = rows.into_iter().take(SHOWN).collect();
        rows.sort_by_key(|row| row.kind);
        let groups = Kind::ALL
            .into_iter()
            .filter_map(|kind| {
                let people: Vec<_> = rows.extract_if(.., |row| row.kind == kind).collect();
                (!people.is_empty()).then(|| {
                    view! {
                        <h3>{app.word(&format!("kinds.{}", kind.id()))}</h3>
                        <ul>{people.into_iter().map(person).collect_view()}</ul>
                    }
                })
            })
            .collect_view();
        let more = (hidden > 0).then(|| view! { <p class="quiet">{app.fill(key::MORE_PEOPLE, &[("count", Arg::from(hidden))])}</p> });
        view! { {groups} {more} }
    };
    view! {
        <Search term=term label=app.t(key::VIEW_AS_SEARCH)/>
        <div class="people">{live(list)}</div>
    }
}

fn person(row: Row) -> impl IntoView {
    let app = app();
    let current = match app.route.get_untracked() {
        Route::In(place) => place.person == row.person,
        Route::Home | Route::Nowhere => false,
    };
    let page = if row.kind == Kind::Microsoft {
        Page::Reviews
    } else {
        Page::Overview
    };
    view! {
        <li><a href=app.there(&row.person, page) aria-current=current.then_some("true")>
            <b>{row.company}</b>" "{row.name}" "<span class="quiet">{row.roles}</span>
        </a></li>
    }
}
