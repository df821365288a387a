//! Request a partnership: choose a company and a person there, edit the mail, send it.

mod mail;

use leptos::prelude::*;

use super::companies::{Company, companies};
use crate::app::markup::{classed, live};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{Looking, link};
use crate::domain::{Action, Kind, Organisation, OrganisationId};
use crate::i18n::key;
pub(super) use mail::waiting;
use mail::{Draft, mail};

/// The page.
#[component]
pub(super) fn RequestPartnership(chosen: Option<OrganisationId>) -> impl IntoView {
    let app = app();
    let choosing = chosen.is_none();
    let looking = Looking::new();
    let draft = chosen.and_then(|reseller| Draft::new(app, reseller));
    live(move || {
        let back = back(app, Page::IndirectResellers, app.t(key::NAV_RESELLERS));
        let another =
            (!choosing).then(|| link(app.here(Page::Request(None)), app.t(key::REQUEST_ANOTHER)));
        let title = app.word("action.RequestPartnership");
        let choice = || companies(app, looking, all(app), &|it| stands(app, it));
        classed("div", "page")
            .with(classed("p", "row").with(back).with(another))
            .with(heading(app, &title, Some(app.t(key::REQUEST_LEAD))))
            .with(choosing.then(choice))
            .with(draft.as_ref().map(|draft| mail(app, draft)))
            .into()
    })
}

/// Every company that may become a reseller of this provider.
fn all(app: App) -> Vec<Company> {
    let provider = app.who().map(|(_, at)| at);
    let company = |it: &Organisation| Company {
        name: it.name.clone(),
        place: app.place(it),
        market: app.market(it.market()),
        note: None,
        action: Action::RequestPartnership {
            provider: provider.clone(),
            reseller: Some(it.id.clone()),
            recipient: None,
            text: None,
            link_kept: None,
        },
        form: app.here(Page::Request(Some(it.id.clone()))),
    };
    let may = |it: &&Organisation| {
        it.also_reseller || matches!(it.kind, Kind::IndirectReseller | Kind::Prospect)
    };
    app.world(|world| {
        let companies = world.organisations.values().filter(may);
        companies.map(company).collect()
    })
    .unwrap_or_default()
}

/// Since when a company is a partner, or a request to it waits.
fn stands(app: App, asks: &Action) -> Option<String> {
    let Action::RequestPartnership {
        provider: Some(provider),
        reseller: Some(reseller),
        ..
    } = asks
    else {
        return None;
    };
    let held = app.world(|world| Some(world.standing_partnership(provider, reseller)?.since))?;
    let (text, date) = match held {
        Some(since) => (key::REQUEST_PARTNER, since),
        None => (key::REQUEST_SENT, waiting(app, provider, reseller)?),
    };
    Some(app.fill_one(text, "date", app.day(date)))
}
