//! The frame of every page.

use leptos::prelude::*;

use super::asking::asking;
use super::date_control::DateControl;
use super::footer::footer;
use super::navigation::navigation;
use super::top_bar::{preferences, title, turns, why_toggle};
use super::trouble::troubles;
use super::view_as::ViewAs;
use super::why::why;
use crate::app::arrival::is_here;
use crate::app::markup::{Markup, classed, element, full, live};
use crate::app::pages::{Coming, Nowhere, Opening, home_page, page};
use crate::app::route::{Page, Route};
use crate::app::state::{App, app};
use crate::app::widgets::{button, link, memo};
use crate::i18n::key;
use crate::platform::browser::focus;

/// The frame with the current page in it.
#[component]
pub(crate) fn Frame() -> impl IntoView {
    let app = app();
    let menu = RwSignal::new(false);
    // An address that leads to no scenario, or to nobody in it, has no pages to choose among.
    let inside = memo(move || {
        matches!(app.route.get(), Route::In(_))
            && app.closed.with(Option::is_none)
            && (app.me.with(Option::is_some) || app.open.with(Option::is_none))
    });
    // The texts of scenarios come after those of the first page, and before the policy answers.
    let told = memo(move || inside.get() && told(app));
    let class: Box<dyn FnMut() -> String + Send> = Box::new(move || {
        let inside = if inside.get() { " inside" } else { "" };
        let menu = if menu.get() { " menu-open" } else { "" };
        format!("app{inside}{menu}")
    });
    view! {
        {live(move || skip(app))}
        <div class=class on:input=move |event| at_most(app, &event)>
            <Top menu=menu/>
            {live(move || told.get().then(|| navigation(app, menu)).into())}
            <main id="main">
                {live(move || troubles(app))}
                <Current/>
            </main>
            {live(move || told.get().then(|| why(app)).into())}
            {live(move || footer(app))}
        </div>
        {live(move || told.get().then(|| asking(app)).into())}
        {live(move || notice(app))}
    }
}

/// Whether the texts are here that come with the policy.
fn told(app: App) -> bool {
    app.policy.track();
    app.texts
        .with_untracked(|texts| texts.has(key::WHY_EMPTY.0))
}

/// The page of the address.
#[component]
fn Current() -> impl IntoView {
    let app = app();
    // A page is built anew for another address or person, never because the World changed: what
    // was typed stays.
    let opened = memo(move || match app.route.get() {
        Route::In(place) => app.me.with(Option::is_some).then_some(place),
        Route::Home | Route::Rules(_) | Route::Nowhere => None,
    });
    let told = memo(move || told(app));
    let current: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || match app.route.get() {
        route if !is_here(&route) => view! { <Coming/> }.into_any(),
        Route::Home => home_page(),
        Route::Nowhere => view! { <Nowhere/> }.into_any(),
        Route::In(_) => match opened.get() {
            Some(place) => page(place.page),
            None => view! { <Opening/> }.into_any(),
        },
        Route::Rules(rule) if told.get() => page(Page::Rules(rule)),
        Route::Rules(_) => view! { <Opening/> }.into_any(),
    });
    current
}

/// The top bar; what stands in a scenario's is shown in one.
#[component]
fn Top(menu: RwSignal<bool>) -> impl IntoView {
    let app = app();
    view! {
        <header class="top">
            {live(move || title(app, menu))}
            <ViewAs/>
            <DateControl/>
            {live(move || turns(app))}
            {live(move || why_toggle(app))}
            {live(move || preferences(app))}
        </header>
    }
}

/// The way past the navigation, for the keyboard.
fn skip(app: App) -> Markup {
    link("#main".to_owned(), app.t(key::SKIP))
        .attr("class", "skip")
        .on("click", |event| {
            event.prevent_default();
            focus("main h1");
        })
        .into()
}

/// Says so when a field takes no more: what is typed or pasted beyond its end is left out.
fn at_most(app: App, event: &web_sys::Event) {
    if let Some(count) = full(event) {
        app.warn(app.fill_one(key::FIELD_FULL, "count", count as usize));
    }
}

/// The latest message.
fn notice(app: App) -> Markup {
    let notice = app.notice.get().map(|notice| {
        let class = if notice.failed {
            "notice failed"
        } else {
            "notice"
        };
        let close = button(app.t(key::CLOSE), move || app.notice.set(None)).attr("class", "plain");
        classed("p", class).text(notice.text).with(close)
    });
    element("div")
        .attr("class", "notices")
        .attr("role", "status")
        .with(notice)
        .into()
}
