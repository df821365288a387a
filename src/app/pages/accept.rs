//! The page that a partner's personal link opens for a customer: the request and the answer.

use leptos::prelude::*;

use super::customer_request::{accepted, answer, held_rights};
use super::heading::heading;
use super::next_pages::dead_end;
use crate::app::markup::{classed, live};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::card;
use crate::domain::{CustomerInvitation, OrganisationId, World};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn Accept(partner: OrganisationId) -> impl IntoView {
    let app = app();
    let agreement = RwSignal::new(false);
    live(move || {
        let args = [("partner", Arg::from(app.organisation_name(&partner)))];
        let content = match request(app, &partner) {
            None => {
                let why = app.fill(key::ACCEPT_NONE, &args);
                dead_end(app, why, Page::Mailbox(None), key::NAV_MAILBOX)
            }
            Some(it) if it.accepted => classed("div", "page")
                .with(accepted(app, &it))
                .with(card(app.t(key::ACCEPT_ADMIN)).with(held_rights(app, &it))),
            Some(CustomerInvitation { id, .. }) => {
                card(app.t(key::GRANT_TITLE)).all(answer(app, &id, agreement))
            }
        };
        classed("div", "page")
            .with(heading(app, &app.fill(key::ACCEPT_TITLE, &args), None))
            .with(content)
            .into()
    })
}

/// The partner's latest request to this company; one that waits comes before an accepted one.
fn request(app: App, partner: &OrganisationId) -> Option<CustomerInvitation> {
    let (_, at) = app.who()?;
    let asked = |world: &World| {
        let of = world.customer_invitations.values();
        of.filter(|it| it.partner == *partner)
            .filter(|it| {
                let tenant = world.tenants.get(&it.tenant);
                tenant.is_some_and(|tenant| tenant.organisation == at)
            })
            .max_by_key(|it| (!it.accepted, it.sent))
            .cloned()
    };
    app.world(asked).flatten()
}
