//! Home: choose a scenario, or go on with the last one.

mod kept;

use leptos::prelude::*;

use crate::app::markup::{Element, classed, element, live, worded};
use crate::app::route::{Page, Place, Route};
use crate::app::settings;
use crate::app::state::{App, PolicyState, app};
use crate::app::widgets::{button, go_button, heading, quiet, unseen};
use crate::i18n::{Arg, key};
use crate::platform::browser::go;
use crate::platform::policy;
use crate::scenario::bundled::{self, Bundled};
use kept::{Kept, all_kept, list, removal};

/// The choice of scenarios.
#[component]
pub(crate) fn Home() -> impl IntoView {
    let app = app();
    let kept = RwSignal::new(all_kept(app));
    let last = kept.with_untracked(|kept| last(kept));
    let asked = RwSignal::new(None::<String>);
    let asking = RwSignal::new(false);
    live(move || {
        let mut scenarios = Vec::new();
        for bundled in bundled::ALL {
            let known = kept.with(|kept| kept.iter().any(|it| it.bundled == bundled.id));
            scenarios.push(element("li").with(scenario(app, bundled, known)).into());
        }
        let lead = Some(app.t(key::HOME_LEAD));
        classed("div", "page")
            .on("pointerover", |_| policy::expect())
            .on("focusin", |_| policy::expect())
            .with(heading(app, &app.t(key::HOME_TITLE), lead))
            .with(last.as_ref().map(|last| go_on(app, last)))
            .with(worded("h2", app.t(key::HOME_CHOOSE)))
            .with(classed("ul", "cards").all(scenarios))
            .with(kept.with(|kept| list(app, kept, asked, asking)))
            .with(removal(app, kept, asked, asking))
            .into()
    })
}

/// The page that was open last, while its scenario is kept, and the name of that scenario.
fn last(kept: &[Kept]) -> Option<(String, String)> {
    let last = settings::read().last?;
    let Route::In(place) = Route::parse(&last) else {
        return None;
    };
    let at = kept.iter().find(|it| it.slot == place.slot)?;
    Some((format!("#{last}"), at.title.clone()))
}

/// The way back to where the reader was.
fn go_on(app: App, (address, title): &(String, String)) -> Element {
    let label = app.fill(
        key::HOME_CONTINUE,
        &[("scenario", Arg::from(title.clone()))],
    );
    element("p").with(go_button(address.clone(), label).attr("class", "button primary"))
}

/// A scenario to choose.
fn scenario(app: App, bundled: &'static Bundled, known: bool) -> Element {
    let text = |part: &str| app.word(&format!("scenario.{}.{part}", bundled.id));
    let silent = app
        .policy
        .with(|policy| matches!(policy, PolicyState::Loading | PolicyState::Missing(_)));
    let label = if known {
        key::HOME_AGAIN
    } else {
        key::HOME_START
    };
    let start = button(app.t(label), move || begin(app, bundled))
        .attr("class", "primary")
        .flag("aria-disabled", silent)
        .with(unseen(format!(": {}", text("title"))));
    classed("article", "card")
        .with(worded("h3", text("title")))
        .with(worded("p", text("question")))
        .with(quiet("p", text("try")))
        .with(classed("p", "end").with(start))
}

/// Opens a scenario anew and goes to its first page. The policy is fetched for the first one.
fn begin(app: App, bundled: &'static Bundled) {
    match app.policy.get_untracked() {
        PolicyState::Ready => {}
        PolicyState::Resting => return app.load_policy(move || begin(app, bundled)),
        PolicyState::Loading | PolicyState::Missing(_) => return,
    }
    let slot = app.start(bundled.id);
    let first = app.world_now(|world| {
        let person = world.people.get(bundled.person)?;
        Some(Place {
            slot,
            organisation: person.organisation.clone(),
            person: person.id.clone(),
            page: Page::parse(bundled.page, None)?,
        })
    });
    if let Some(place) = first.flatten() {
        go(&place.to_string());
    }
}
