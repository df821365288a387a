//! Own use: how a partner buys for itself, and the three ways where its own provider is the seller.

mod done;
mod ending;
mod sellers;
mod ways;

use leptos::prelude::*;

use super::forms::quick_as;
use super::served::tenant_kind;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::pages::heading::titled;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{card, go_button, go_to, lines, paragraph, table, terms, unseen};
use crate::domain::{Action, CustomerInvitation, Kind, OrganisationId, Tenant, TenantKind, World};
use crate::i18n::{Arg, key};
use crate::platform::formats::all_of;
use sellers::{SHOWN, open_to};
use ways::ways;

/// The page.
#[component]
pub(super) fn OwnUse() -> impl IntoView {
    let app = app();
    let way = app.field("way", "");
    let shown = RwSignal::new(SHOWN);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let resells = at.kind == Kind::IndirectReseller;
        let tenants = own_tenants(app, &at.id);
        titled(app, key::NAV_OWN_USE, key::OWN_LEAD)
            .with(list(app, &at.id, &tenants))
            .with(if resells {
                ways(app, &at.id, &tenants, way, shown)
            } else {
                open_to(app, &at.id, &tenants, shown)
            })
            .into()
    })
}

/// The tenants of the company.
fn own_tenants(app: App, at: &OrganisationId) -> Vec<Tenant> {
    let own = app.world(|world| {
        let all = world.tenants.values();
        all.filter(|it| it.organisation == *at).cloned().collect()
    });
    own.unwrap_or_default()
}

/// The tenants, who asks or sells into them, and new ones.
fn list(app: App, at: &OrganisationId, tenants: &[Tenant]) -> Element {
    let make = |kind| Action::CreateTenant {
        organisation: Some(at.clone()),
        kind: Some(kind),
    };
    let rows = tenants.iter().map(|it| row(app, it)).collect::<Vec<_>>();
    let columns = [key::COLUMN_TENANT, key::COLUMN_ACTIVE];
    let list = if rows.is_empty() {
        paragraph(app, key::OWN_NO_TENANT)
    } else {
        table(app, &columns, rows)
    };
    let new = |sort| {
        let name = app.t(tenant_kind(sort));
        let label = if tenants.iter().any(|it| it.kind == sort) {
            key::OWN_ANOTHER
        } else {
            key::OWN_CREATE
        };
        let button = quick_as(app, make(sort), app.t(label)).about(&name);
        classed("li", "row")
            .with(classed("span", "grow").text(name))
            .with(button)
            .into()
    };
    let new = [TenantKind::InternalUse, TenantKind::SharedServices].map(new);
    let buttons = classed("ul", "list").all(new.into());
    card(app.t(key::OWN_TENANTS))
        .with(list)
        .with(classed("ul", "list").all(asked(app, tenants)))
        .with(worded("p", served(app, at, tenants)))
        .with(worded("h3", app.t(key::OWN_CREATE)))
        .with(buttons)
        .with(terms(app, &["tenant"]))
}

/// A tenant by what it is for, with what was bought into it.
fn row(app: App, it: &Tenant) -> Vec<Markup> {
    let bought = app.world(|world| {
        let all = world.subscriptions.values();
        all.filter(|held| held.tenant == it.id && !held.suspended)
            .count()
    });
    let count = bought.unwrap_or_default();
    let (kind, id) = (app.t(tenant_kind(it.kind)), app.tenant_name(it));
    let bought = if count == 0 {
        count.to_string().into()
    } else {
        let label = app.fill_one(key::OWN_BOUGHT, "count", count);
        let about = unseen(format!(" – {kind}, {id}"));
        go_button(app.here(Page::Partners), label)
            .with(about)
            .into()
    };
    vec![lines(kind, vec![Some(id.into())]), bought]
}

/// The requests that wait for the company's answer.
fn asked(app: App, tenants: &[Tenant]) -> Vec<Markup> {
    let waiting: Vec<_> = app
        .world(|world| {
            let of = |it: &&CustomerInvitation| {
                !it.accepted && tenants.iter().any(|tenant| tenant.id == it.tenant)
            };
            let all = world.customer_invitations.values();
            all.filter(of).cloned().collect()
        })
        .unwrap_or_default();
    let mut rows = Vec::new();
    for it in waiting {
        let name = app.organisation_name(&it.partner);
        let tenant = tenants.iter().find(|tenant| tenant.id == it.tenant);
        let tenant = tenant.map(|tenant| app.tenant_name(tenant));
        let args = [
            ("partner", Arg::from(name.clone())),
            ("tenant", Arg::from(tenant.unwrap_or_default())),
        ];
        let open = go_to(app, Page::Accept(it.partner), key::PARTNERS_OPEN);
        let text = app.fill(key::OWN_ASKED, &args);
        let row = classed("li", "row")
            .with(worded("span", text).attr("class", "grow"))
            .with(open.with(unseen(format!(" – {name}"))));
        rows.push(row.into());
    }
    rows
}

/// Whose customer the company is.
fn served(app: App, at: &OrganisationId, tenants: &[Tenant]) -> String {
    let sellers = app
        .world(|world| related(world, tenants))
        .unwrap_or_default();
    let others = sellers.iter().filter(|id| *id != at);
    let names: Vec<_> = others.map(|id| app.organisation_name(id)).collect();
    if names.is_empty() {
        return app.t(key::OWN_NO_SELLER);
    }
    let partners = all_of(app.language(), names);
    app.fill_one(key::OWN_SELLERS, "partners", partners)
}

/// The partners that one of these tenants has.
fn related(world: &World, tenants: &[Tenant]) -> Vec<OrganisationId> {
    let buys = |id: &&OrganisationId| {
        let mut own = tenants.iter();
        own.any(|tenant| world.standing_relationship(id, &tenant.id).is_some())
    };
    world.relationships.keys().filter(buys).cloned().collect()
}
