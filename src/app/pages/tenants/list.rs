//! The tenants of a company and its group, and a new one.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::forms::{does, quick, quick_as};
use crate::app::pages::served::tenant_kind;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, cell, lines, select, table, terms};
use crate::domain::{Action, Kind, Organisation, Tenant, TenantKind};
use crate::i18n::key;

/// The tenants that the account has or could have.
pub(super) fn tenants(app: App, at: &Organisation) -> Element {
    let group: Vec<Tenant> = app
        .world(|world| {
            let own = |it: &&Tenant| {
                let owner = world.organisations.get(&it.organisation);
                it.kind != TenantKind::Csp
                    && owner.is_some_and(|owner| owner.id == at.id || owner.is_affiliated(at))
            };
            world.tenants.values().filter(own).cloned().collect()
        })
        .unwrap_or_default();
    let mut rows = vec![primary(app, at)];
    for it in &group {
        rows.push(tenant(app, at, it));
    }
    let columns = [
        key::COLUMN_TENANT,
        key::COLUMN_KIND,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    card(app.t(key::TENANTS_LIST))
        .with(table(app, &columns, rows))
        .with(aside(app, key::TENANTS_ONE_ACCOUNT))
        .with(terms(app, &["tenant"]))
}

/// The tenant that the account began with, and everyone signs in with.
fn primary(app: App, at: &Organisation) -> Vec<Markup> {
    let country = at.tenant_country.as_ref().map(|it| app.country(it).into());
    vec![
        lines(at.domain.clone(), vec![country]),
        app.t(key::TENANT_CSP).into(),
        app.t(key::TENANT_PRIMARY).into(),
        Markup::Nothing,
    ]
}

fn tenant(app: App, at: &Organisation, it: &Tenant) -> Vec<Markup> {
    let linked = app
        .world(|world| Some(world.account(&at.id)?.tenants.contains(&it.id)))
        .flatten()
        .unwrap_or_default();
    let (organisation, tenant) = (Some(at.id.clone()), Some(it.id.clone()));
    let action = if linked {
        Action::ReleaseTenant {
            organisation,
            tenant,
        }
    } else {
        Action::AssociateTenant {
            organisation,
            tenant,
        }
    };
    let state = if linked {
        key::TENANT_LINKED
    } else {
        key::TENANT_APART
    };
    let (name, owner) = (app.tenant_name(it), app.organisation_name(&it.organisation));
    // Azure for own use is ordered into it, as for a customer.
    let shared = it.kind == TenantKind::SharedServices && it.organisation == at.id;
    let order = (shared && at.kind == Kind::DirectBillPartner).then(|| {
        let order = Action::PlaceOrder {
            partner: Some(at.id.clone()),
            tenant: Some(it.id.clone()),
            offer: None,
            quantity: None,
            listed: None,
        };
        quick_as(app, order, app.t(key::TENANTS_ORDER))
            .about(&name)
            .opens(app.here(Page::Customer(it.id.clone())))
    });
    let act = quick(app, action).about(&name);
    vec![
        lines(name.clone(), vec![Some(owner.into())]),
        app.t(tenant_kind(it.kind)).into(),
        app.t(state).into(),
        cell(vec![order.into(), act.into()]),
    ]
}

/// A new tenant.
pub(super) fn create(app: App, at: &Organisation, kind: RwSignal<String>) -> Element {
    let chosen = kind.get();
    let of = TenantKind::ALL.into_iter().find(|it| it.id() == chosen);
    let mut options = Vec::new();
    for it in [
        TenantKind::InternalUse,
        TenantKind::SharedServices,
        TenantKind::Sandbox,
        TenantKind::Csp,
    ] {
        options.push((it.id().to_owned(), app.t(tenant_kind(it))));
    }
    let about = match of {
        Some(TenantKind::SharedServices) => key::TENANT_SHARED_ABOUT,
        Some(TenantKind::Sandbox) => key::TENANT_SANDBOX_ABOUT,
        Some(TenantKind::Csp) => key::TENANT_CSP_ABOUT,
        _ => key::TENANT_INTERNAL_ABOUT,
    };
    let action = Action::CreateTenant {
        organisation: Some(at.id.clone()),
        kind: of,
    };
    card(app.word("action.CreateTenant"))
        .attr("class", "card form")
        .with(worded("label", app.t(key::TENANT_KIND)).with(select(kind, options)))
        .with(classed("p", "quiet").text(app.t(about)))
        .with(does(app, action, || {}))
}
