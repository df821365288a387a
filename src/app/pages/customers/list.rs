//! The customers of a partner. Whoever is one no more leaves the list, and the filter finds it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed};
use crate::app::pages::add_customer::resellers;
use crate::app::pages::csv::save;
use crate::app::pages::readiness::{dates, nothing};
use crate::app::pages::served::{actives, agreements, customer, further, unagreed};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    Looking, SHOWN, Way, button, card, count, go_to, icon, labelled, lines, more, narrowed,
    paragraph, search, select, table, unseen,
};
use crate::domain::{Kind, OrganisationId, ResellerRelationship, TenantId, World};
use crate::i18n::key;

/// From how many customers on the list can be searched.
const MANY: usize = 5;

/// A customer on the list: what it is found by. The rest is looked up when it is drawn.
struct Row {
    relationship: ResellerRelationship,
    customer: OrganisationId,
    name: String,
    active: usize,
}

/// The ways in which customers stand.
const WAYS: [Way<Row>; 4] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since()),
    Way::down(key::LIST_ORDER_ACTIVE, |_, it| it.active.to_string()),
];

impl Row {
    fn since(&self) -> String {
        self.relationship.since.to_string()
    }
}

/// The customers; those of one reseller, when it is chosen.
pub(super) fn list(app: App, looking: Looking, reseller: RwSignal<String>) -> Element {
    let card = card(app.t(key::CUSTOMERS_LIST));
    let mut rows = all(app);
    if rows.is_empty() {
        return card.with(paragraph(app, key::CUSTOMERS_EMPTY));
    }
    let by_state = by_state(app, &rows, looking.chosen);
    let ended = by_state.is_some() && looking.chosen.get() == "ended";
    rows.retain(|row| row.relationship.ended.is_some() == ended);
    let total = rows.len();
    let mut through = through(app, &rows);
    let (term, with) = (looking.term.get(), reseller.get());
    let served = |row: &Row| with.is_empty() || is_served_by(app, &with, &row.relationship.tenant);
    let words = |row: &Row| text(app, row);
    let sought = (&*term, &words as &dyn Fn(&Row) -> String);
    let (rows, order) = narrowed(app, looking.order, &WAYS, rows, &served, sought);
    let left = rows.len();
    let none = (left == 0).then(|| nothing(app, total, ended, key::FILTER_ENDED));
    let rows = Arc::new(rows);
    let export = export(app, Arc::clone(&rows));
    let field = (total >= MANY || !through.is_empty())
        .then(|| search(app, looking.term, app.t(key::CUSTOMERS_SEARCH)));
    let by_reseller = (!through.is_empty()).then(|| {
        through.insert(0, (String::new(), app.t(key::FILTER_ALL)));
        labelled(app, key::COLUMN_RESELLER, select(reseller, through))
    });
    let found = classed("div", "row filters")
        .with(field)
        .with(by_reseller)
        .with(by_state)
        .with(order)
        .with(count(app, left, total))
        .with(export);
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_SINCE,
        key::COLUMN_ADMIN_RIGHTS,
        key::COLUMN_CUSTOMER_AGREEMENT,
        key::COLUMN_ACTIVE,
        key::COLUMN_ACTIONS,
    ];
    let more = more(app, looking.shown, SHOWN, left);
    let drawn = rows
        .get(..looking.shown.get().min(left))
        .unwrap_or_default();
    let old = old(app, drawn);
    let drawn = drawn.iter().zip(old);
    let rows = drawn.map(|(it, old)| cells(app, it, old)).collect();
    card.with(found)
        .with(table(app, &columns, rows))
        .with(none.map(|text| looking.unmatched(app, text)).or(more))
}

/// What a search looks at: the company, the name of its tenant, and where it is.
fn text(app: App, row: &Row) -> String {
    let place = app.world(|world| {
        let customer = world.organisations.get(&row.customer)?;
        Some(app.place(customer))
    });
    let place = place.flatten().unwrap_or_default();
    format!("{} {} {place}", row.name, domain(app, row))
}

/// The name of a customer's tenant.
fn domain(app: App, row: &Row) -> String {
    further(app, &row.relationship.tenant).unwrap_or_else(|| {
        let domain = app.world(|world| {
            let customer = world.organisations.get(&row.customer)?;
            Some(customer.domain.clone())
        });
        domain.flatten().unwrap_or_default()
    })
}

/// Whether a reseller serves a tenant.
fn is_served_by(app: App, reseller: &str, tenant: &TenantId) -> bool {
    let of = app.world(|world| {
        let held = world.relationships.get(reseller)?.get(tenant)?;
        held.ended.is_none().then_some(())
    });
    of.flatten().is_some()
}

/// The resellers that the customers can be narrowed by: those that are connected, and those that
/// still serve one of them.
fn through(app: App, rows: &[Row]) -> Vec<(String, String)> {
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    // Both stand in the order of their tenants.
    let listed = |tenant: &TenantId| {
        let found = rows.binary_search_by(|row| row.relationship.tenant.cmp(tenant));
        found.is_ok()
    };
    let mut all = resellers(app, &at, |world, it| {
        let of = world.relationships.get(&it.reseller).into_iter();
        let mut held = of.flat_map(litemap::LiteMap::values);
        it.ended.is_none() || held.any(|it| it.ended.is_none() && listed(&it.tenant))
    });
    for (id, name) in &mut all {
        let ended = |world: &World| {
            world
                .standing_partnership(&at, &OrganisationId::new(&**id))
                .is_none()
        };
        if app.world(ended) == Some(true) {
            *name = format!("{name} – {}", app.t(key::FILTER_ENDED));
        }
    }
    all
}

/// The filter that finds ended relationships, where there are any.
fn by_state(app: App, rows: &[Row], state: RwSignal<String>) -> Option<Element> {
    let ended = |row: &Row| row.relationship.ended.is_some();
    let states = [("", key::FILTER_ACTIVE), ("ended", key::FILTER_ENDED)];
    let states = states.map(|(state, name)| (state.to_owned(), app.t(name)));
    rows.iter()
        .any(ended)
        .then(|| labelled(app, key::COLUMN_STATE, select(state, states.to_vec())))
}

/// Every customer of the partner.
fn all(app: App) -> Vec<Row> {
    app.who()
        .and_then(|(_, at)| {
            app.world(|world| {
                let of = world.relationships.get(&at)?;
                let named = of.values().filter_map(|it| row(world, it));
                let mut rows: Vec<Row> = named.collect();
                let tenants = rows.iter().map(|it| it.relationship.tenant.clone());
                let counts = actives(world, &at, &tenants.collect::<Vec<_>>());
                for (row, active) in rows.iter_mut().zip(counts) {
                    row.active = active;
                }
                Some(rows)
            })
            .flatten()
        })
        .unwrap_or_default()
}

fn row(world: &World, it: &ResellerRelationship) -> Option<Row> {
    let customer = customer(world, &it.tenant)?;
    Some(Row {
        relationship: it.clone(),
        customer: customer.id.clone(),
        name: customer.name.clone(),
        active: 0,
    })
}

/// Which customers' agreements would not count for an order of today. A reseller orders nothing itself.
fn old(app: App, rows: &[Row]) -> Vec<bool> {
    let seller = app.me.get().map(|(_, at)| at);
    match seller.filter(|it| it.kind != Kind::IndirectReseller) {
        Some(at) => {
            let tenants: Vec<_> = rows
                .iter()
                .map(|it| it.relationship.tenant.clone())
                .collect();
            unagreed(app, &at.id, &tenants)
        }
        None => vec![false; rows.len()],
    }
}

fn cells(app: App, row: &Row, old: bool) -> Vec<Markup> {
    let domain = domain(app, row);
    let it = &row.relationship;
    let known = app.world(|world| {
        let customer = world.organisations.get(&row.customer)?;
        let agreed = agreements(world, &it.partner, &it.tenant);
        let agreed = agreed.iter().map(|it| it.accepted).max();
        Some((app.place(customer), agreed))
    });
    let (place, agreed) = known.flatten().unwrap_or_default();
    let told = if old {
        key::CUSTOMER_AGREED_OLD
    } else {
        key::CUSTOMER_AGREED_ON
    };
    let agreed = agreed.map(|date| app.fill_one(told, "date", app.day(date)));
    let open = go_to(app, Page::Customer(it.tenant.clone()), key::CUSTOMERS_OPEN)
        .with(unseen(format!(" – {}", row.name)));
    vec![
        lines(
            row.name.clone(),
            vec![Some(domain.into()), Some(place.into())],
        ),
        dates(app, it.since, it.ended),
        app.t(if it.admin_rights { key::ON } else { key::OFF })
            .into(),
        agreed
            .unwrap_or_else(|| app.t(key::CUSTOMER_NOT_AGREED))
            .into(),
        row.active.to_string().into(),
        open.into(),
    ]
}

/// The button that saves what was found: Microsoft's id, company, primary domain, relationship.
fn export(app: App, rows: Arc<Vec<Row>>) -> Element {
    button("", move || save(app, "customers.csv", &saved(app, &rows)))
        .attr("class", "whole")
        .with(icon(app, "document"))
        .text(app.t(key::CUSTOMERS_EXPORT))
}

fn saved(app: App, rows: &[Row]) -> Vec<Vec<String>> {
    let head = [
        key::COLUMN_MICROSOFT_ID,
        key::COLUMN_COMPANY,
        key::COLUMN_DOMAIN,
        key::COLUMN_RELATIONSHIP,
    ];
    let mut table = vec![head.map(|column| app.t(column)).to_vec()];
    for row in rows {
        let relationship = if row.relationship.ended.is_some() {
            key::FILTER_ENDED
        } else {
            key::CUSTOMER_RELATIONSHIP
        };
        table.push(vec![
            row.relationship.tenant.to_string(),
            row.name.clone(),
            domain(app, row),
            app.t(relationship),
        ]);
    }
    table
}
