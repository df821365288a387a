//! What people see: addresses, the shell, pages and their parts. It holds no rule: it asks the
//! policy module through the platform's port and shows the answers.

#![expect(
    unreachable_pub,
    reason = "the component macro makes a public struct of every component's parameters"
)]
mod catalogue;
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
use crate::platform::browser;
use route::Route;
use shell::Frame;
use state::{App, PolicyState};

/// Starts the app in the page.
pub fn start() {
    std::panic::set_hook(Box::new(|info| browser::show_crash(&info.to_string())));
    let settings = settings::read();
    settings::show_theme(settings.theme.as_deref());
    let language = settings::language(&settings);
    browser::set_root("lang", language.tag());
    // Mounting sets up the framework's own executor; this comes before.
    wasm_bindgen_futures::spawn_local(async move {
        match settings::texts(language).await {
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
    arrive(app, browser::is_root("data-home"));
    // The app lives as long as the page, so nobody stops listening.
    window_event_listener_untyped("hashchange", move |_| {
        let fragment = browser::fragment();
        if route::begins(&fragment).is_some() {
            // The page stays until the scenario is open.
            app.begin();
        } else if route::is_ours(&fragment) {
            let person = |route: &Route| match route {
                Route::In(place) => Some((place.slot.clone(), place.person.clone())),
                Route::Home | Route::Rules(_) | Route::Nowhere => None,
            };
            let route = Route::parse(&fragment);
            // Reasons are someone's; another person has others.
            if app.route.with_untracked(person) != person(&route) {
                app.why.set(None);
                app.notice.set(None);
            }
            app.untouch();
            app.route.set(route);
            app.why_shown.set(false);
            app.asking.set(false);
            arrive(app, true);
            // The link may have opened elsewhere, in another tab.
            let shows = app.shows.try_update(Option::take).flatten();
            let shows = shows.filter(|(address, _)| *address == format!("#{fragment}"));
            request_animation_frame(move || match shows {
                Some((_, action)) => browser::show_button(action),
                None => browser::focus("main h1"),
            });
        }
    });
    window_event_listener(leptos::ev::storage, move |event| {
        app.record_changed(event.key().as_deref());
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

/// Opens what the address names, and remembers it. Whoever was led there reads on at its heading.
fn arrive(app: App, led: bool) {
    if route::begins(&browser::fragment()).is_some() {
        return app.begin();
    }
    let route = app.route.get_untracked();
    // The rules outside a scenario have its texts, and examples that the policy plays.
    if matches!(route, Route::In(_) | Route::Rules(_))
        && app.policy.get_untracked() == PolicyState::Resting
    {
        return app.load_policy(move || {
            arrive(app, led);
            if led {
                request_animation_frame(|| browser::focus("main h1"));
            }
        });
    }
    if let Route::In(place) = route {
        let other = app
            .open
            .with_untracked(|open| open.as_ref().is_none_or(|open| open.slot != place.slot));
        if other {
            app.open_slot(&place.slot);
        }
        if app.me.with_untracked(Option::is_some) {
            let last = place.to_string();
            settings::change(|settings| settings.last = Some(last));
        }
    } else {
        app.lens.set(None);
    }
}
