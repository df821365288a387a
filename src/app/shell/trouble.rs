//! What every page has to tell first: a silent policy, a look as of another date, storage that
//! does not keep.

use leptos::prelude::*;

use crate::app::state::{PolicyState, app};
use crate::app::widgets::{Banner, live, memo};
use crate::i18n::{Arg, key};
use crate::platform::browser::save_file;
use crate::scenario::store::StoreError;

/// The banners above a page.
#[component]
pub(crate) fn Troubles() -> impl IntoView {
    let app = app();
    let policy = move || match app.policy.get() {
        PolicyState::Missing(reason) => Some(view! {
            <Banner kind="forbidden">
                <p class="grow"><b>{app.t(key::POLICY_MISSING)}</b>" "{app.t(key::POLICY_MISSING_NEXT)}<br/>
                    <small>{reason}</small></p>
                <button type="button" on:click=|_| {
                    if let Some(window) = web_sys::window() {
                        let _ = window.location().reload();
                    }
                }>{app.t(key::RELOAD)}</button>
            </Banner>
        }),
        PolicyState::Loading | PolicyState::Ready => None,
    };
    let lens = move || {
        app.lens.get().map(|date| view! {
        <Banner kind="unknown">
            <p class="grow">{app.fill(key::LENS_BANNER, &[("date", Arg::from(app.date(date)))])}</p>
            <button type="button" on:click=move |_| app.lens.set(None)>{app.t(key::LENS_LEAVE)}</button>
        </Banner>
    })
    };
    let storage = memo(move || {
        app.open
            .with(|open| open.as_ref().map(|open| (open.trouble, open.set_aside)))
    });
    let unsaved = move || {
        storage.get().and_then(|(trouble, _)| trouble).map(|trouble| {
        let text = match trouble {
            StoreError::Full => key::STORAGE_FULL,
            StoreError::Blocked => key::STORAGE_BLOCKED,
            StoreError::Lost => key::STORAGE_LOST,
        };
        view! {
            <Banner kind="blocked">
                <p class="grow">{app.t(text)}</p>
                <button type="button" on:click=move |_| app.keep_again()>{app.t(key::STORAGE_AGAIN)}</button>
                <button type="button" on:click=move |_| {
                    if let Some(text) = app.exported() {
                        save_file("partner-lab.json", "application/json", &text);
                    }
                }>{app.t(key::EXPORT)}</button>
            </Banner>
        }
    })
    };
    let aside = move || {
        storage.get().map(|(_, aside)| aside).filter(|aside| *aside > 0).map(|aside| view! {
        <Banner kind="blocked">
            <p>{app.fill(key::STORAGE_SET_ASIDE, &[("count", Arg::from(aside as usize))])}</p>
        </Banner>
    })
    };
    view! { {live(policy)} {live(lens)} {live(unsaved)} {live(aside)} }
}
