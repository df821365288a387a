//! View customers: those that a reseller and one of its providers have in common.

use leptos::prelude::*;

use super::heading::{back, heading};
use super::indirect_providers::invite;
use super::served::{actives, customer};
use crate::app::markup::{Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{List, Looking, Way, card, go_to, lines, table, unseen};
use crate::domain::{OrganisationId, TenantId};
use crate::i18n::{Arg, key};

/// A customer on the list.
struct Row {
    tenant: TenantId,
    name: String,
    active: usize,
}

/// The ways in which customers stand.
const WAYS: [Way<Row>; 2] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::LIST_ORDER_ACTIVE, |_, it| it.active.to_string()),
];

const LIST: List<Row> = List {
    title: key::NAV_CUSTOMERS,
    ways: &WAYS,
    always: true,
    text: |app, it| format!("{} {}", it.name, place(app, it)),
    by: None,
};

/// The page.
#[component]
pub(super) fn SharedCustomers(provider: OrganisationId) -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    live(move || {
        let back = back(app, Page::IndirectProviders, app.t(key::NAV_PROVIDERS));
        let args = [("provider", Arg::from(app.organisation_name(&provider)))];
        let title = app.fill(key::SHARED_TITLE, &args);
        let lead = Some(app.t(key::SHARED_LEAD));
        let rows = shared(app, &provider);
        let none = rows.is_empty();
        let found = LIST.find(app, looking, rows);
        let list = if none {
            worded("p", app.fill(key::SHARED_NONE, &args))
        } else {
            let columns = [
                key::COLUMN_CUSTOMER,
                key::SHARED_ACTIVE,
                key::COLUMN_ACTIONS,
            ];
            let rows = found.rows.into_iter().map(|it| row(app, it)).collect();
            table(app, &columns, rows)
        };
        classed("div", "page")
            .with(classed("p", "row").with(back))
            .with(heading(app, &title, lead).with(invite(app, Some(provider.clone()))))
            .with(
                card(app.t(key::NAV_CUSTOMERS))
                    .with(found.above)
                    .with(list)
                    .with(found.below),
            )
            .into()
    })
}

/// Where a customer is.
fn place(app: App, it: &Row) -> String {
    let place = app.world(|world| Some(app.place(customer(world, &it.tenant)?)));
    place.flatten().unwrap_or_default()
}

fn row(app: App, it: Row) -> Vec<Markup> {
    let place = place(app, &it);
    let open = go_to(app, Page::Customer(it.tenant), key::CUSTOMERS_OPEN)
        .with(unseen(format!(" – {}", it.name)));
    vec![
        lines(it.name, vec![Some(place.into())]),
        it.active.to_string().into(),
        open.into(),
    ]
}

/// The customers with which both have a relationship.
fn shared(app: App, provider: &OrganisationId) -> Vec<Row> {
    app.who()
        .and_then(|(_, at)| {
            app.world(|world| {
                let of = world.relationships.get(&at)?;
                let both = of.values().filter(|it| {
                    it.ended.is_none()
                        && world.standing_relationship(provider, &it.tenant).is_some()
                });
                let tenants: Vec<_> = both.map(|it| it.tenant.clone()).collect();
                let counts = actives(world, &at, &tenants);
                let rows = tenants
                    .into_iter()
                    .zip(counts)
                    .filter_map(|(tenant, active)| {
                        let name = customer(world, &tenant)?.name.clone();
                        Some(Row {
                            tenant,
                            name,
                            active,
                        })
                    });
                Some(rows.collect())
            })
            .flatten()
        })
        .unwrap_or_default()
}
