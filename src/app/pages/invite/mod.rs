//! Ask customers for a relationship: choose a company and a person there, edit the mail, send it.

mod mail;

use leptos::prelude::*;

use super::companies::{Company, companies};
use super::served::{customer, further};
use crate::app::markup::{classed, live};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{Looking, link};
use crate::domain::{Action, Cloud, Kind, OrganisationId, Tenant, TenantId, TenantKind, World};
use crate::i18n::key;
use mail::{Draft, mail, title, waiting};

/// The page.
#[component]
pub(super) fn Invite(chosen: Option<TenantId>) -> impl IntoView {
    let app = app();
    let choosing = chosen.is_none();
    let looking = Looking::new();
    let draft = chosen.and_then(|tenant| Draft::new(app, tenant));
    live(move || {
        let back = back(app, Page::Customers, app.t(key::NAV_CUSTOMERS));
        let another =
            (!choosing).then(|| link(app.here(Page::Invite(None)), app.t(key::REQUEST_ANOTHER)));
        let (title, lead) = match &draft {
            Some(draft) => title(app, draft),
            None => (app.word(asks(app)), key::INVITE_LEAD),
        };
        let lead = Some(app.t(lead));
        let choice = || companies(app, looking, all(app), &|it| stands(app, it));
        classed("div", "page")
            .with(classed("p", "row").with(back).with(another))
            .with(heading(app, &title, lead))
            .with(choosing.then(choice))
            .with(draft.as_ref().map(|draft| mail(app, draft)))
            .into()
    })
}

/// What a reseller asks with its provider, and any other partner alone.
pub(crate) fn asks(app: App) -> &'static str {
    let at = app.me.get();
    if at.is_some_and(|(_, at)| at.kind == Kind::IndirectReseller) {
        "action.InviteCustomerJointly"
    } else {
        "action.RequestResellerRelationship"
    }
}

/// Every customer that has a tenant, and partners with one for their own use.
fn all(app: App) -> Vec<Company> {
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    app.world(|world| {
        let tenants = world.tenants.values();
        tenants
            .filter(|it| it.kind != TenantKind::Csp && it.organisation != at)
            .filter_map(|it| company(app, world, &at, it))
            .collect()
    })
    .unwrap_or_default()
}

fn company(app: App, world: &World, at: &OrganisationId, tenant: &Tenant) -> Option<Company> {
    let customer = customer(world, &tenant.id)?;
    let place = app.place(customer);
    let served = world.standing_relationship(at, &tenant.id).is_some();
    Some(Company {
        name: customer.name.clone(),
        place: match further(app, &tenant.id) {
            Some(tenant) => format!("{place} · {tenant}"),
            None => place,
        },
        market: app.market(customer.market()),
        note: match *world.cloud_of(&tenant.id) {
            Cloud::Public => served.then(|| app.t(key::INVITE_SERVED)),
            cloud => Some(app.word_of("cloud", cloud.id())),
        },
        action: Action::RequestResellerRelationship {
            partner: Some(at.clone()),
            tenant: Some(tenant.id.clone()),
            recipient: None,
            admin_rights: None,
            text: None,
            link_kept: None,
        },
        form: app.here(Page::Invite(Some(tenant.id.clone()))),
    })
}

/// Since when a request to a customer waits, whoever asked along.
fn stands(app: App, asks: &Action) -> Option<String> {
    let Action::RequestResellerRelationship {
        partner, tenant, ..
    } = asks
    else {
        return None;
    };
    let sent = waiting(app, partner.as_ref()?, tenant.as_ref()?, None)?;
    Some(app.fill_one(key::REQUEST_SENT, "date", app.day(sent)))
}
