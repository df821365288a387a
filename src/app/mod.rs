//! What people see: addresses, the shell, pages and their parts. It holds no rule: it asks the
//! policy module through the platform's port and shows the answers.

#![expect(
    unreachable_pub,
    reason = "the component macro makes a public struct of every component's parameters"
)]
mod arrival;
mod catalogue;
mod did;
mod draft;
mod markup;
mod names;
mod open;
mod pages;
mod reasons;
mod route;
mod session;
mod settings;
mod shell;
mod state;
mod stops;
mod way;
mod widgets;

use leptos::prelude::*;

use crate::i18n::Texts;
use crate::platform::{browser, pages as fetched};
use pages::Group;
use route::Route;
use shell::Frame;
use state::App;

/// Starts the app in the page.
pub fn start() {
    std::panic::set_hook(Box::new(|info| browser::show_crash(&info.to_string())));
    let settings = settings::read();
    settings::show_theme(settings.theme.as_deref());
    let language = settings::language(&settings);
    browser::set_root("lang", language.tag());
    // Mounting sets up the framework's own executor; this comes before.
    wasm_bindgen_futures::spawn_local(async move {
        // What the page shows meanwhile stays until the code of the first page is here, too.
        let group = Group::at(&Route::parse(&browser::fragment()));
        if let Some(group) = group {
            fetched::expect(group.name());
        }
        let texts = settings::texts(language).await;
        if let Some(group) = group {
            // Fails again, and is told, when the app follows the address.
            let _ = fetched::add(group.name()).await;
        }
        match texts {
            Ok(texts) => mount(texts),
            Err(error) => browser::show_crash(&error),
        }
    });
}

fn mount(texts: Texts) {
    let Some(element) = browser::empty_mount() else {
        return;
    };
    leptos::mount::mount_to(element, move || view! { <Root texts=texts/> }).forget();
    browser::set_root("data-ready", "app");
}

/// The root: it owns the state, loads the policy and follows the address.
#[component]
fn Root(texts: Texts) -> impl IntoView {
    let icons = browser::meta("icons").unwrap_or_default();
    let app = App::new(texts, Route::parse(&browser::fragment()), icons);
    provide_context(app);
    app.take_typed();
    // Whoever came from Home as text of the page followed a link.
    arrival::first(app, browser::is_root("data-home"));
    // The app lives as long as the page, so nobody stops listening.
    window_event_listener_untyped("hashchange", move |_| arrival::follow(app));
    window_event_listener(leptos::ev::storage, move |event| {
        app.record_changed(event.key().as_deref());
    });
    window_event_listener_untyped("beforeunload", move |event| {
        if app.asks_to_stay() {
            event.prevent_default();
        }
    });
    window_event_listener_untyped("pagehide", move |_| app.keep_typed());
    app.follow_touches();
    // Texts are read once, so another language builds everything anew: the framework keeps nothing
    // of a closure's content when the closure is another one.
    let frame: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || {
        app.texts.track();
        view! { <Frame/> }.into_any()
    });
    frame
}
