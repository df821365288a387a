//! The pages of the current view.

use leptos::prelude::*;

use crate::app::widgets::{live, memo};

use crate::app::route::{Page, Route};
use crate::app::state::app;
use crate::domain::{InvitationState, Kind};
use crate::i18n::{Key, key};

type Entry = (Key, Page);

fn work(kind: Kind) -> Vec<Entry> {
    let own: &[Entry] = match kind {
        Kind::Microsoft => &[(key::NAV_REVIEWS, Page::Reviews)],
        Kind::IndirectProvider => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_RESELLERS, Page::IndirectResellers),
        ],
        Kind::IndirectReseller => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_PROVIDERS, Page::IndirectProviders),
            (key::NAV_FIND, Page::FindProvider),
        ],
        Kind::Prospect => &[
            (key::NAV_OVERVIEW, Page::Overview),
            (key::NAV_ENROLMENT, Page::Enrolment),
            (key::NAV_FIND, Page::FindProvider),
        ],
        Kind::DirectBillPartner | Kind::Customer => &[(key::NAV_OVERVIEW, Page::Overview)],
    };
    own.iter()
        .cloned()
        .chain([
            (key::NAV_MAILBOX, Page::Mailbox(None)),
            (key::NAV_ACTIVITY, Page::Activity),
        ])
        .collect()
}

fn account(kind: Kind) -> Vec<Entry> {
    match kind {
        Kind::Microsoft | Kind::Customer => vec![],
        Kind::Prospect => vec![
            (key::NAV_IDENTIFIERS, Page::Identifiers),
            (key::NAV_USERS, Page::Users(None)),
        ],
        Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner => vec![
            (key::NAV_PROGRAM_INFO, Page::Enrolment),
            (key::NAV_IDENTIFIERS, Page::Identifiers),
            (key::NAV_USERS, Page::Users(None)),
        ],
    }
}

/// The left navigation.
#[component]
pub(crate) fn Navigation(menu: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let group = move |title: String, entries: Vec<Entry>| {
        (!entries.is_empty()).then(|| view! {
        <h2>{title}</h2>
        <ul>{entries.into_iter().map(|entry| view! { <li><Link entry=entry menu=menu/></li> }).collect_view()}</ul>
    })
    };
    // Links carry the scenario and the person, so they are made anew for another.
    let here = memo(move || match app.route.get() {
        Route::In(place) => Some((place.slot, place.person)),
        Route::Home | Route::Nowhere => None,
    });
    let pages = move || {
        here.track();
        app.me.get().map(|(_, at)| {
        let title = format!("{} · {}", at.name, app.word(&format!("kind.{}", at.kind.id())));
        view! { {group(title, work(at.kind))} {group(app.t(key::NAV_ACCOUNT), account(at.kind))} }
    })
    };
    view! {
        <nav aria-label=app.t(key::NAV_PAGES)>
            {live(pages)}
            {live(move || {
                here.track();
                group(app.t(key::NAV_THIS_SCENARIO), vec![(key::NAV_HISTORY, Page::History)])
            })}
            <ul><li><a href="#/">{app.t(key::NAV_SCENARIOS)}</a></li></ul>
        </nav>
    }
}

/// One entry, marked when it is the current page, with the number of things that wait there.
#[component]
fn Link(entry: Entry, menu: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let (label, page) = entry;
    let href = app.here(page.clone());
    let counted = page.clone();
    let count = move || match counted {
        Page::IndirectProviders => app
            .who()
            .and_then(|(_, at)| {
                app.world(|world| {
                    world
                        .invitations
                        .values()
                        .filter(|it| it.reseller == at && it.state != InvitationState::Accepted)
                        .count()
                })
            })
            .filter(|count| *count > 0),
        _ => None,
    };
    let current = move || match app.route.get() {
        Route::In(place) if place.page.same_entry(&page) => Some("page"),
        _ => None,
    };
    view! {
        <a href=href aria-current=current on:click=move |_| menu.set(false)>
            {app.t(label)}
            {live(move || count().map(|count| view! { <span class="count">{count}</span> }))}
        </a>
    }
}
