//! From direct bill to reselling: enrolling as a reseller too, extending customers to a provider,
//! transferring subscriptions; and for a provider, the transfers that it is asked for.

mod customers;
mod subscriptions;
mod transfers;

use crate::app::pages::forms::does;
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live};
use crate::app::pages::heading::titled;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{Looking, banner, card, go_to, notice, paragraph, quiet};
use crate::domain::{Action, Kind, Organisation, OrganisationId};
use crate::i18n::key;
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
        match at.kind {
            Kind::IndirectProvider => titled(app, key::NAV_TRANSFERS, key::TRANSFERS_LEAD)
                .with(answers(app, &at.id, [asked, sold])),
            Kind::DirectBillPartner => titled(app, key::NAV_TRANSITION, key::TRANSITION_LEAD)
                .all(answered(app, &at.id, false))
                .with(at.restricted.then(|| restricted(app)))
                .with(enrolment(app, &at))
                .with(customers(app, &at.id, extension, served))
                .with(subscriptions(app, &at.id, to, sold))
                .with(requested(app, &at.id, asked)),
            _ => titled(app, key::NAV_TRANSITION, key::TRANSITION_LEAD)
                .with(classed("p", "card").text(app.t(key::TRANSITION_NOT))),
        }
        .into()
    })
}

/// That the partner is restricted, and the way to what it may still do.
fn restricted(app: App) -> Markup {
    let go = go_to(app, Page::DirectBill, key::NAV_DIRECT_BILL);
    notice(app, "blocked", app.t(key::DB_WAITS_RESTRICTED), Some(go))
}

/// Whether the partner is a reseller too, and the way to become one.
fn enrolment(app: App, at: &Organisation) -> Element {
    if at.also_reseller {
        let text = paragraph(app, key::TRANSITION_BOTH);
        return classed("div", "page").with(banner(app, "permitted").with(text));
    }
    let organisation = Some(at.id.clone());
    let enrol = Action::EnrollAsResellerToo { organisation };
    card(app.word("action.EnrollAsResellerToo"))
        .with(paragraph(app, key::TRANSITION_ENROL))
        .with(quiet("p", app.word("note.no-way-back")))
        .with(does(app, enrol, || {}))
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
        .with(paragraph(app, key::TRANSITION_CONNECT))
        .with(find(app))
}

/// The way to a provider.
fn find(app: App) -> Element {
    go_to(app, Page::FindProvider, key::NAV_FIND)
}
