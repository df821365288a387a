//! Customers: whom a partner serves, and its requests that wait.

mod list;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::pages::next_pages::continue_as;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, card, heading, table};
use crate::domain::{Action, CustomerInvitation, Kind, OrganisationId};
use crate::i18n::key;
use list::{Looking, list};

/// The page.
#[component]
pub(super) fn Customers() -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    live(move || {
        let lead = Some(app.t(key::CUSTOMERS_LEAD));
        classed("div", "page")
            .with(
                heading(app, &app.t(key::NAV_CUSTOMERS), lead)
                    .with(add(app))
                    .with(invite(app)),
            )
            .with(waiting(app))
            .with(list(app, looking))
            .into()
    })
}

/// The way to the form of a new customer; a reseller sees why it has none.
fn add(app: App) -> ActionButton {
    let question = app.question(Action::AddCustomer {
        partner: app.who().map(|(_, at)| at),
        name: None,
        country: None,
        attested: None,
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.AddCustomer");
    ActionButton::new(app, question, decision.as_ref(), label)
        .opens(app.here(Page::AddCustomer(None)))
}

/// The way to the form of a new request.
fn invite(app: App) -> ActionButton {
    let question = app.question(Action::RequestResellerRelationship {
        partner: app.who().map(|(_, at)| at),
        tenant: None,
        recipient: None,
        admin_rights: None,
        text: None,
        link_kept: None,
    });
    let decision = app.decide_one(question.as_ref());
    let resells = app
        .me
        .get()
        .is_some_and(|(_, at)| at.kind == Kind::IndirectReseller);
    let label = app.word(if resells {
        "action.InviteCustomerJointly"
    } else {
        "action.RequestResellerRelationship"
    });
    ActionButton::new(app, question, decision.as_ref(), label)
        .primary()
        .opens(app.here(Page::Invite(None)))
}

/// Requests that no customer has accepted yet.
fn waiting(app: App) -> Option<Element> {
    let (_, at) = app.who()?;
    let ours = |it: &&CustomerInvitation| {
        !it.accepted && (it.partner == at || it.provider.as_ref() == Some(&at))
    };
    let rows: Vec<_> = app.world(|world| {
        let waiting = world.customer_invitations.values().filter(ours);
        waiting.map(|it| request(app, &at, it)).collect()
    })?;
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_TOGETHER,
        key::COLUMN_SENT_TO,
        key::COLUMN_SENT,
        key::COLUMN_ACTIONS,
    ];
    (!rows.is_empty()).then(|| card(app.t(key::CUSTOMERS_WAITING)).with(table(app, &columns, rows)))
}

fn request(app: App, at: &OrganisationId, it: &CustomerInvitation) -> Vec<Markup> {
    let customer = app
        .world_now(|world| Some(world.tenants.get(&it.tenant)?.organisation.clone()))
        .flatten();
    let other = if it.partner == *at {
        it.provider.as_ref()
    } else {
        Some(&it.partner)
    };
    let person = app.person_name(&it.to);
    let go = continue_as(app, &it.to, Page::Mailbox(None));
    let name = customer.map(|it| app.organisation_name(&it));
    vec![
        worded("b", name.unwrap_or_default()).into(),
        other
            .map_or_else(|| "–".to_owned(), |it| app.organisation_name(it))
            .into(),
        person.into(),
        app.day(it.sent).into(),
        go.into(),
    ]
}
