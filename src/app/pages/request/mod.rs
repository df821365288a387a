//! Request a partnership: choose a company and a person there, edit the mail, send it.

mod mail;

use leptos::prelude::*;

use super::companies::{Company, companies};
use crate::app::markup::{classed, live};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{Looking, link};
use crate::domain::{
    Action, Invitation, InvitationState, Kind, Organisation, OrganisationId, World,
};
use crate::i18n::key;
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
        let choice = || companies(app, looking, app.t(key::REQUEST_WHO_LEAD), all(app));
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
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    let waits = |it: &&Invitation| it.provider == at && it.state != InvitationState::Accepted;
    let waiting = app.world(|world| {
        let waiting = world.invitations.values().filter(waits);
        waiting.cloned().collect::<Vec<_>>()
    });
    let waiting = waiting.unwrap_or_default();
    let stands = |world: &World, it: &OrganisationId| {
        let (text, date) = match world.standing_partnership(&at, it) {
            Some(stands) => (key::REQUEST_PARTNER, stands.since),
            None => {
                let sent = waiting.iter().rfind(|sent| sent.reseller == *it)?;
                (key::REQUEST_SENT, sent.sent)
            }
        };
        Some(app.fill_one(text, "date", app.day(date)))
    };
    let company = |world: &World, it: &Organisation| Company {
        name: it.name.clone(),
        place: app.place(it),
        market: app.market(it.market()),
        note: stands(world, &it.id),
        action: Action::RequestPartnership {
            provider: Some(at.clone()),
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
        companies.map(|it| company(world, it)).collect()
    })
    .unwrap_or_default()
}
