//! The frame of every page.

use leptos::prelude::*;

use crate::app::widgets::{flag, live, memo, when};

use super::footer::Footer;
use super::navigation::Navigation;
use super::top_bar::TopBar;
use super::trouble::Troubles;
use super::why::WhyPanel;
use crate::app::pages::{Home, Nowhere, Opening, page};
use crate::app::route::Route;
use crate::app::state::app;
use crate::i18n::key;

/// The frame with the current page in it.
#[component]
pub(crate) fn Frame() -> impl IntoView {
    let app = app();
    let menu = RwSignal::new(false);
    let inside = memo(move || matches!(app.route.get(), Route::In(_)));
    // A page is built anew for another address or person, never because the World changed: what
    // was typed stays.
    let opened = memo(move || match app.route.get() {
        Route::In(place) => app.me.with(Option::is_some).then_some(place),
        Route::Home | Route::Nowhere => None,
    });
    let main = move || match app.route.get() {
        Route::Home => view! { <Home/> }.into_any(),
        Route::Nowhere => view! { <Nowhere/> }.into_any(),
        Route::In(_) => match opened.get() {
            Some(place) => page(place.page).into_any(),
            None => view! { <Opening/> }.into_any(),
        },
    };
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            crate::platform::browser::focus("main h1");
        }>{app.t(key::SKIP)}</a>
        <div class="app" class:inside=flag(move || inside.get()) class:menu-open=flag(move || menu.get())>
            <TopBar menu=menu/>
            {when(move || inside.get(), move || view! { <Navigation menu=menu/> })}
            <main id="main">
                <Troubles/>
                {live(main)}
            </main>
            {when(move || inside.get(), move || view! { <WhyPanel/> })}
            <Footer/>
        </div>
        <div class="notices" role="status">
            {live(move || app.notice.get().map(|notice| view! {
                <p class="notice" class:failed=notice.failed>
                    {notice.text}
                    <button type="button" class="plain" on:click=move |_| app.notice.set(None)>{app.t(key::CLOSE)}</button>
                </p>
            }))}
        </div>
    }
}
