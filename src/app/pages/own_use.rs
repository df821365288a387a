//! Own use: how a partner buys for itself, and the three ways where its own provider is the seller.

use leptos::prelude::*;

use super::forms::quick;
use super::next_pages::continue_as;
use super::served::fact;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{card, go_button, heading, quiet, table, terms, verdict_button};
use crate::domain::{Action, Kind, OrganisationId, PersonId, Question, Role, Tenant, TenantKind};
use crate::i18n::{Arg, Key, key};

/// The page.
#[component]
pub(super) fn OwnUse() -> impl IntoView {
    let app = app();
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let resells = at.kind == Kind::IndirectReseller;
        let lead = Some(app.t(key::OWN_LEAD));
        let tenants = own_tenants(app, &at.id);
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_OWN_USE), lead))
            .with(list(app, &at.id, &tenants))
            .with(resells.then(|| options(app, &at.id, &tenants)))
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

const fn kind(kind: TenantKind) -> Key {
    match kind {
        TenantKind::Csp => key::TENANT_CSP,
        TenantKind::Customer => key::TENANT_CUSTOMER,
        TenantKind::InternalUse => key::TENANT_INTERNAL_USE,
        TenantKind::SharedServices => key::TENANT_SHARED_SERVICES,
    }
}

/// The tenants, and new ones.
fn list(app: App, at: &OrganisationId, tenants: &[Tenant]) -> Element {
    let make = |kind| Action::CreateTenant {
        organisation: Some(at.clone()),
        kind: Some(kind),
    };
    let mut rows = Vec::new();
    for it in tenants {
        let bought = app.world(|world| {
            let all = world.subscriptions.values();
            all.filter(|held| held.tenant == it.id && !held.suspended)
                .count()
        });
        rows.push(vec![
            worded("b", app.t(kind(it.kind))).into(),
            app.tenant_name(it).into(),
            bought.unwrap_or_default().to_string().into(),
        ]);
    }
    let columns = [key::COLUMN_KIND, key::COLUMN_TENANT, key::COLUMN_ACTIVE];
    let list = if rows.is_empty() {
        worded("p", app.t(key::OWN_NO_TENANT))
    } else {
        table(app, &columns, rows)
    };
    let new = |sort| {
        let name = app.t(kind(sort));
        let button = quick(app, make(sort)).about(&name);
        classed("li", "row")
            .with(classed("span", "grow").text(name))
            .with(button)
            .into()
    };
    let new = [TenantKind::InternalUse, TenantKind::SharedServices].map(new);
    let buttons = classed("ul", "list").all(new.into());
    card(app.t(key::OWN_TENANTS))
        .with(list)
        .with(buttons)
        .with(terms(app, &["tenant"]))
}

/// The three ways of a reseller whose provider cannot sell to it.
fn options(app: App, at: &OrganisationId, tenants: &[Tenant]) -> Element {
    let providers = providers(app, at);
    let into = tenants.iter().find(|it| it.kind == TenantKind::InternalUse);
    // Into a tenant for own use even the own provider sells, by our reading; not into this one.
    let transacts = tenants
        .iter()
        .find(|it| matches!(it.kind, TenantKind::Csp | TenantKind::Customer));
    classed("div", "page")
        .with(directly(app, &providers, transacts))
        .with(separate(app, into))
        .with(another(app, at, &providers))
        .with(stay(app, at, tenants))
}

/// The providers whose reseller the company is.
fn providers(app: App, at: &OrganisationId) -> Vec<OrganisationId> {
    let found = app.world(|world| {
        let all = world.partnerships.values().filter_map(|of| of.get(at));
        all.filter(|it| it.ended.is_none())
            .map(|it| it.provider.clone())
            .collect()
    });
    found.unwrap_or_default()
}

/// Someone at a company who asks customers for a relationship.
fn asker(app: App, at: &OrganisationId) -> Option<PersonId> {
    let found = app.world(|world| {
        let may = |role: &Role| matches!(role, Role::GlobalAdmin | Role::AdminAgent);
        let mut people = world.people_of(at);
        let person = people.find(|it| it.roles.iter().any(may))?;
        Some(person.id.clone())
    });
    found.flatten()
}

/// Whether a seller may have the company as its customer, as somebody there would ask.
fn sells(app: App, seller: &OrganisationId, into: &Tenant) -> Option<Question> {
    Some(Question {
        actor: asker(app, seller)?,
        action: Action::RequestResellerRelationship {
            partner: Some(seller.clone()),
            tenant: Some(into.id.clone()),
            recipient: None,
            admin_rights: None,
            text: None,
            link_kept: None,
        },
        as_of: None,
    })
}

/// Sellers with the verdict of each.
fn sellers(app: App, sellers: &[OrganisationId], into: &Tenant) -> Element {
    let asked: Vec<_> = sellers
        .iter()
        .filter_map(|it| Some((it, sells(app, it, into)?)))
        .collect();
    let questions: Vec<_> = asked.iter().map(|(_, question)| question.clone()).collect();
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((seller, question), decision) in asked.iter().zip(&decisions) {
        let name = app.organisation_name(seller);
        let go = (into.kind != TenantKind::Csp)
            .then(|| continue_as(app, &question.actor, Page::Invite(Some(into.id.clone()))));
        rows.push(vec![
            name.clone().into(),
            verdict_button(app, question, decision.as_ref(), &name).into(),
            go.into(),
        ]);
    }
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, rows)
}

/// To buy from the own provider, which is refused.
fn directly(app: App, providers: &[OrganisationId], into: Option<&Tenant>) -> Element {
    let card = card(app.t(key::OWN_DIRECT)).with(worded("p", app.t(key::OWN_DIRECT_TEXT)));
    match into {
        Some(into) if !providers.is_empty() => card.with(sellers(app, providers, into)),
        Some(_) => card.with(worded("p", app.t(key::OWN_NO_PROVIDER))),
        None => card,
    }
}

fn needs(app: App, needs: &[Key]) -> Element {
    let rows = needs
        .iter()
        .map(|it| fact(app, "document", app.t(*it)))
        .collect();
    classed("ul", "grants").all(rows)
}

/// Option 1: a tenant of its own for the use as a customer, into which another partner sells.
fn separate(app: App, into: Option<&Tenant>) -> Element {
    let others = app.world(|world| {
        let all = world.organisations.values();
        let sells = |it: &&crate::domain::Organisation| {
            matches!(it.kind, Kind::DirectBillPartner | Kind::IndirectReseller)
        };
        let at = app.who().map(|(_, at)| at);
        all.filter(sells)
            .filter(|it| Some(&it.id) != at.as_ref())
            .take(SHOWN)
            .map(|it| it.id.clone())
            .collect::<Vec<_>>()
    });
    let others = others.unwrap_or_default();
    card(app.t(key::OWN_OPTION_1))
        .with(needs(
            app,
            &[key::OWN_OPTION_1_TENANT, key::OWN_OPTION_1_BUY],
        ))
        .with(into.map(|into| sellers(app, &others, into)))
        .with(
            into.is_none()
                .then(|| quiet("p", app.t(key::OWN_TENANT_FIRST))),
        )
}

/// How many sellers an option names.
const SHOWN: usize = 6;

/// Option 2: the partnership ends and another provider takes its place.
fn another(app: App, at: &OrganisationId, providers: &[OrganisationId]) -> Element {
    let mut rows = Vec::new();
    for provider in providers {
        let name = app.organisation_name(provider);
        let action = Action::OpenSupportTicket {
            organisation: Some(at.clone()),
            provider: Some(provider.clone()),
            reseller: Some(at.clone()),
        };
        let row = classed("li", "row")
            .with(worded("span", name.clone()).attr("class", "grow"))
            .with(quick(app, action).about(&name));
        rows.push(row.into());
    }
    let find = go_button(app.here(Page::FindProvider), app.t(key::NAV_FIND));
    card(app.t(key::OWN_OPTION_2))
        .with(needs(
            app,
            &[
                key::OWN_OPTION_2_END,
                key::OWN_OPTION_2_CONNECT,
                key::OWN_OPTION_2_BUY,
            ],
        ))
        .with(classed("ul", "list").all(rows))
        .with(element("p").with(find))
}

/// Option 3: it stays a customer of one provider and resells through another.
fn stay(app: App, at: &OrganisationId, tenants: &[Tenant]) -> Element {
    let sellers = app.world(|world| {
        let buys = |id: &OrganisationId| {
            tenants
                .iter()
                .any(|tenant| world.standing_relationship(id, &tenant.id).is_some())
        };
        let partners = world.relationships.keys().filter(|id| buys(id));
        partners.cloned().collect::<Vec<_>>()
    });
    let names: Vec<_> = sellers
        .unwrap_or_default()
        .iter()
        .filter(|id| *id != at)
        .map(|id| app.organisation_name(id))
        .collect();
    let now = if names.is_empty() {
        app.t(key::OWN_NO_SELLER)
    } else {
        let partners = crate::platform::formats::all_of(app.language(), names);
        app.fill(key::OWN_SELLERS, &[("partners", Arg::from(partners))])
    };
    let find = go_button(app.here(Page::FindProvider), app.t(key::NAV_FIND));
    card(app.t(key::OWN_OPTION_3))
        .with(needs(
            app,
            &[key::OWN_OPTION_3_STAY, key::OWN_OPTION_3_CONNECT],
        ))
        .with(worded("p", now))
        .with(element("p").with(find))
}
