//! From direct bill to reselling: enrolling as a reseller too, extending customers to a provider,
//! transferring subscriptions; and for a provider, the transfers that it is asked for.

mod customers;
mod subscriptions;
mod transfers;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::pages::heading::heading;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, Looking, banner, card, go_button, quiet};
use crate::domain::{Action, Kind, Organisation, OrganisationId};
use crate::i18n::{Key, key};
use customers::{Extension, customers};
use subscriptions::subscriptions;
pub(super) use transfers::{answered, answers_next};
use transfers::{answers, requested};

/// The page.
#[component]
pub(super) fn Transition() -> impl IntoView {
    let app = app();
    let extension = Extension::new();
    let to = RwSignal::new(String::new());
    let [served, sold, asked] = [(); 3].map(|()| Looking::new());
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let page = classed("div", "page");
        let titled = |title: Key, lead: Key| heading(app, &app.t(title), Some(app.t(lead)));
        match at.kind {
            Kind::IndirectProvider => page
                .with(titled(key::NAV_TRANSFERS, key::TRANSFERS_LEAD))
                .with(answers(app, &at.id, [asked, sold])),
            Kind::DirectBillPartner => page
                .with(titled(key::NAV_TRANSITION, key::TRANSITION_LEAD))
                .all(answered(app, &at.id, false))
                .with(enrolment(app, &at))
                .with(customers(app, &at.id, extension, served))
                .with(subscriptions(app, &at.id, to, sold))
                .with(requested(app, &at.id, asked)),
            _ => page
                .with(titled(key::NAV_TRANSITION, key::TRANSITION_LEAD))
                .with(classed("p", "card").text(app.t(key::TRANSITION_NOT))),
        }
        .into()
    })
}

/// Whether the partner is a reseller too, and the way to become one.
fn enrolment(app: App, at: &Organisation) -> Element {
    if at.also_reseller {
        let text = worded("p", app.t(key::TRANSITION_BOTH));
        return classed("div", "page").with(banner(app, "permitted").with(text));
    }
    let question = app.question(Action::EnrollAsResellerToo {
        organisation: Some(at.id.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.EnrollAsResellerToo");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, it));
    let button = ActionButton::new(app, question, decision.as_ref(), label.clone()).primary();
    card(label)
        .with(worded("p", app.t(key::TRANSITION_ENROL)))
        .with(quiet("p", app.word("note.no-way-back")))
        .with(classed("p", "row").with(button))
        .with(why)
}

/// The providers that a partner works with, with their names, by id.
fn providers(app: App, at: &OrganisationId) -> Vec<(String, String)> {
    let ids = app
        .world(|world| world.providers_of(at))
        .unwrap_or_default();
    let named = |id: &OrganisationId| (id.to_string(), app.organisation_name(id));
    ids.iter().map(named).collect()
}

/// Whether the partner can work with providers at all.
fn resells(app: App) -> bool {
    let me = app.me.get();
    me.is_some_and(|(_, at)| at.resells())
}

/// Without a provider nothing can be transferred.
fn connect(app: App) -> Element {
    banner(app, "blocked")
        .with(worded("p", app.t(key::TRANSITION_CONNECT)))
        .with(find(app))
}

/// The way to a provider.
fn find(app: App) -> Element {
    go_button(app.here(Page::FindProvider), app.t(key::NAV_FIND))
}
