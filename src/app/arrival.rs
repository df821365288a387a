//! Following the address: the page that it names is shown once its code is here.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pages::Group;
use super::route::{self, Route};
use super::settings;
use super::state::{App, PolicyState};
use crate::i18n::key;
use crate::platform::{browser, pages};

/// How long a page may take to come before the app says that it is coming.
const PATIENCE: Duration = Duration::from_millis(500);

/// Shows the page of the first address. Whoever was led there reads on at its heading. The scenario opens, and with it
/// the way to other pages, where the page itself did not come.
pub(super) fn first(app: App, led: bool) {
    arrive(app, led);
    if !app.route.with_untracked(is_here) {
        follow(app);
    }
}

/// Whether the code of the page at an address is here.
pub(super) fn is_here(route: &Route) -> bool {
    Group::at(route).is_none_or(|group| pages::has(group.name()))
}

/// Follows the address.
pub(super) fn follow(app: App) {
    let turn = app.turn.get_value() + 1;
    app.turn.set_value(turn);
    let fragment = browser::fragment();
    if route::begins(&fragment).is_some() {
        // The page stays until the scenario is open.
        return app.begin();
    }
    if !route::is_ours(&fragment) {
        return;
    }
    let route = Route::parse(&fragment);
    let Some(group) = Group::at(&route).filter(|group| !pages::has(group.name())) else {
        return show(app, route, &fragment);
    };
    // The page stays until the other one is here, unless the reader has gone elsewhere meanwhile.
    let waits = move || app.turn.get_value() == turn;
    let told = Rc::new(Cell::new(None));
    let tells = Rc::clone(&told);
    let tell = move || {
        if waits() && tells.get().is_none() {
            tells.set(Some(true));
            app.say(app.t(key::LOADING));
        }
    };
    set_timeout(tell, PATIENCE);
    spawn_local(async move {
        let added = pages::add(group.name()).await;
        let told = told.replace(Some(false)) == Some(true);
        if !waits() {
            return;
        }
        if told {
            app.notice.set(None);
        }
        match added {
            Ok(()) => show(app, route, &fragment),
            Err(reason) => {
                app.lost.set(Some(reason));
                app.warn(app.t(key::PAGE_LOST));
            }
        }
    });
}

/// The heading that a reader goes on at: that of the page, or of the mail that is read on it.
const HEADING: &str = "main .letter h2, main:not(:has(.letter)) h1";

/// Shows the page of an address. The reader goes on at its heading.
fn show(app: App, route: Route, fragment: &str) {
    let person = |route: &Route| match route {
        Route::In(place) => Some((place.slot.clone(), place.person.clone())),
        Route::Home | Route::Rules(_) | Route::Nowhere => None,
    };
    // Reasons are someone's; another person has others.
    if app.route.with_untracked(person) != person(&route) {
        app.why.set(None);
        app.notice.set(None);
    }
    app.untouch();
    app.lost.set(None);
    app.route.set(route);
    app.why_shown.set(false);
    app.asking.set(false);
    arrive(app, true);
    // The link may have opened elsewhere, in another tab.
    let shows = app.shows.try_update(Option::take).flatten();
    let shows = shows.filter(|(address, _)| *address == format!("#{fragment}"));
    request_animation_frame(move || match shows {
        Some((_, action)) => browser::show_button(action),
        None => browser::focus(HEADING),
    });
}

/// The reader goes on at the heading of the page that is being written.
pub(super) fn to_heading() {
    request_animation_frame(|| browser::focus(HEADING));
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
                to_heading();
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
