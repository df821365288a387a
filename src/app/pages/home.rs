//! Home: choose a scenario, or go on with the last one.

use leptos::prelude::*;

use super::Heading;
use crate::app::route::{Place, Route};
use crate::app::settings;
use crate::app::state::{PolicyState, app};
use crate::app::widgets::{Dialog, Icon, live, when};
use crate::i18n::{Arg, key};
use crate::platform::browser::{focus, go};
use crate::platform::store::BrowserStore;
use crate::scenario::bundled::{self, Bundled};
use crate::scenario::store::{self, Head};

/// The choice of scenarios.
#[component]
pub(crate) fn Home() -> impl IntoView {
    let app = app();
    let kept = RwSignal::new(store::list(&BrowserStore).unwrap_or_default());
    let last = settings::read()
        .last
        .filter(|last| match Route::parse(last) {
            Route::In(place) => {
                kept.with_untracked(|kept| kept.iter().any(|(slot, _)| *slot == place.slot))
            }
            Route::Home | Route::Nowhere => false,
        });
    let last_title = last.as_ref().and_then(|last| match Route::parse(last) {
        Route::In(place) => kept.with_untracked(|kept| {
            kept.iter()
                .find(|(slot, _)| *slot == place.slot)
                .map(|(slot, head)| title(slot, &head.bundled))
        }),
        Route::Home | Route::Nowhere => None,
    });
    view! {
        <Heading title=app.t(key::HOME_TITLE) lead=app.t(key::HOME_LEAD)/>
        {last.zip(last_title).map(|(last, title)| view! {
            <p><a class="button primary" href=format!("#{last}")>
                {app.fill(key::HOME_CONTINUE, &[("scenario", Arg::from(title))])}
            </a></p>
        })}
        <h2>{app.t(key::HOME_CHOOSE)}</h2>
        <ul class="cards">
            {bundled::ALL.iter().map(|bundled| view! { <li><Card bundled=bundled kept=kept/></li> }).collect_view()}
        </ul>
        <Kept kept=kept/>
    }
}

/// The name of a kept scenario: its title, with a number when there are several.
fn title(slot: &str, bundled: &str) -> String {
    let title = app().word(&format!("scenario.{bundled}.title"));
    match slot
        .strip_prefix(bundled)
        .and_then(|rest| rest.strip_prefix('-'))
    {
        Some(number) => format!("{title} ({number})"),
        None => title,
    }
}

#[component]
fn Card(bundled: &'static Bundled, kept: RwSignal<Vec<(String, Head)>>) -> impl IntoView {
    let app = app();
    let text = move |part: &str| app.word(&format!("scenario.{}.{part}", bundled.id));
    let begin = move |_| {
        let slot = app.start(bundled.id);
        if let Some(open) = app.open.get_untracked()
            && let Some(person) = open.scenario.world().people.get(bundled.person)
            && let Some(page) = crate::app::route::Page::parse(bundled.page, None)
        {
            let organisation = person.organisation.clone();
            let person = person.id.clone();
            go(&Place {
                slot,
                organisation,
                person,
                page,
            }
            .to_string());
        }
    };
    let known = move || kept.with(|kept| kept.iter().any(|(_, head)| head.bundled == bundled.id));
    let silent = move || (app.policy.get() != PolicyState::Ready).to_string();
    view! {
        <article class="card">
            <h3>{text("title")}</h3>
            <p>{text("question")}</p>
            <p class="quiet">{text("try")}</p>
            <p class="end">
                <button type="button" class="primary" aria-disabled=silent on:click=begin>
                    {live(move || app.t(if known() { key::HOME_AGAIN } else { key::HOME_START }))}
                    <span class="unseen">{format!(": {}", text("title"))}</span>
                </button>
            </p>
        </article>
    }
}

/// The scenarios that this browser keeps.
#[component]
fn Kept(kept: RwSignal<Vec<(String, Head)>>) -> impl IntoView {
    let app = app();
    let asked = RwSignal::new(None::<String>);
    let asking = RwSignal::new(false);
    let remove = move |_| {
        if let Some(slot) = asked.get_untracked() {
            if store::forget(&BrowserStore, &slot).is_err() {
                app.warn(app.t(key::STORAGE_BLOCKED));
            }
            app.open.update(|open| {
                if open.as_ref().is_some_and(|open| open.slot == slot) {
                    *open = None;
                }
            });
            kept.set(store::list(&BrowserStore).unwrap_or_default());
            asking.set(false);
            focus("main h1");
        }
    };
    let row = move |(slot, head): (String, Head)| {
        let name = title(&slot, &head.bundled);
        let place = bundled::find(&head.bundled).map(|bundled| entry(&slot, bundled));
        let slot_to_remove = slot.clone();
        view! {
            <li class="row">
                <a class="grow" href=place.map(|place| format!("#{place}"))><b>{name.clone()}</b></a>
                <span class="quiet">{app.fill(key::HOME_STEPS, &[("count", Arg::from(head.entries as usize))])}</span>
                <button type="button" on:click=move |_| {
                    asked.set(Some(slot_to_remove.clone()));
                    asking.set(true);
                }><Icon name="remove"/>{app.t(key::DELETE)}<span class="unseen">{format!(": {name}")}</span></button>
            </li>
        }
    };
    view! {
        {when(move || kept.with(|kept| !kept.is_empty()), move || view! { <section class="card kept">
                <h2>{app.t(key::HOME_KEPT)}</h2>
                <ul>{live(move || kept.get().into_iter().map(row).collect_view())}</ul>
            </section> })}
        <Dialog open=asking title=app.t(key::HOME_DELETE_TITLE)>
            <p>{app.t(key::HOME_DELETE_TEXT)}</p>
            <p class="row">
                <button type="button" class="primary" on:click=remove>{app.t(key::DELETE)}</button>
                <button type="button" on:click=move |_| asking.set(false)>{app.t(key::CANCEL)}</button>
            </p>
        </Dialog>
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
            crate::domain::Event::PersonAdded { person }
                if person.id.as_str() == bundled.person =>
            {
                Some(person.organisation.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| crate::domain::OrganisationId::new(bundled.person));
    format!("/{slot}/{organisation}/{}/{}", bundled.person, bundled.page)
}
