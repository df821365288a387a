//! The Welcome page of the enrolment: what to have ready, why Microsoft checks, what comes.

use leptos::prelude::*;

use super::apply::sent;
use super::heading::titled;
use super::signing::NEEDED;
use super::verification::REVIEW_DAYS;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{aside, card, go_to, paragraph, terms};
use crate::domain::Enrolment;
use crate::i18n::{Key, key};

/// What to have ready.
const READY: [(&str, Key); 3] = [
    ("account", key::WELCOME_ACCOUNT),
    ("membership", key::WELCOME_MEMBERSHIP),
    ("company", key::WELCOME_COMPANY),
];

/// Whether documents name the partner agreement as the last step by then.
fn names_agreement(app: App) -> bool {
    app.today() >= Some(NEEDED)
}

/// What stands in the field of a thing that is ticked.
const TICKED: &str = "1";

/// The steps of the enrolment. How long the review takes depends on the date.
fn steps(app: App) -> [Key; 3] {
    let profile = if app.today() >= Some(REVIEW_DAYS) {
        key::WELCOME_PROFILE_DAYS
    } else {
        key::WELCOME_PROFILE
    };
    let last = if names_agreement(app) {
        key::WELCOME_TERMS_MPA
    } else {
        key::WELCOME_TERMS
    };
    [key::WELCOME_SIGN_IN, profile, last]
}

/// The page.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let app = app();
    let ticked = READY.map(|(id, _)| app.field(id, ""));
    live(move || {
        // Whoever has applied reads on at the state of the application.
        let applied = app.me.get().map(|(_, at)| at.enrolment);
        let applied = applied.filter(|it| *it != Enrolment::None);
        let direct = go_to(app, Page::DirectBill, key::NAV_DIRECT_BILL);
        titled(app, key::NAV_WELCOME, key::WELCOME_LEAD)
            .with(applied.map(|it| sent(app, it)))
            .with(ready(app, ticked, applied.is_none()))
            .with(
                card(app.t(key::WELCOME_STEPS))
                    .with(
                        element("ol")
                            .attr("class", "numbered")
                            .all(listed(app, &steps(app))),
                    )
                    .with(names_agreement(app).then(|| aside(app, key::WELCOME_TERMS_NOTE)))
                    .with(aside(app, key::FORM_AS_DIRECT))
                    .with(classed("p", "row").with(direct)),
            )
            .with(
                card(app.t(key::WELCOME_WHY))
                    .with(paragraph(app, key::WELCOME_WHY_TEXT))
                    .with(terms(app, &["csp", "mpn-id", "tenant", "global-admin"])),
            )
            .into()
    })
}

fn listed(app: App, keys: &[Key]) -> Vec<Markup> {
    keys.iter()
        .map(|it| worded("li", app.t(*it)).into())
        .collect()
}

/// The list of things to have ready, which the reader can tick off, and Next.
fn ready(app: App, ticked: [RwSignal<String>; READY.len()], next_step: bool) -> Element {
    let mut boxes = Vec::new();
    for ((_, text), ticked) in READY.into_iter().zip(ticked) {
        let tick = element("input")
            .attr("type", "checkbox")
            .flag("checked", ticked.get() == TICKED)
            .ticked(move |so| ticked.set(if so { TICKED } else { "" }.to_owned()));
        let label = classed("label", "tick")
            .with(tick)
            .with(worded("span", app.t(text)));
        boxes.push(label.into());
    }
    let class = if next_step {
        "button primary"
    } else {
        "button"
    };
    let next = go_to(app, Page::Apply, key::FORM_NEXT).attr("class", class);
    card(app.t(key::WELCOME_READY))
        .with(classed("div", "boxes").all(boxes))
        .with(classed("p", "row").with(next))
}
