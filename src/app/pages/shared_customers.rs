//! View customers: those that a reseller and one of its providers have in common.

use leptos::prelude::*;

use super::heading::heading;
use super::served::{active, customer};
use crate::app::markup::{Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    Way, arranged, card, counted, go_button, icon, lines, link, table, unseen,
};
use crate::domain::{OrganisationId, TenantId};
use crate::i18n::{Arg, key};

/// A customer on the list.
struct Row {
    tenant: TenantId,
    name: String,
    place: String,
    active: usize,
}

/// The ways in which customers stand.
const WAYS: [Way<Row>; 2] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::LIST_ORDER_ACTIVE, |_, it| it.active.to_string()),
];

/// The page.
#[component]
pub(super) fn SharedCustomers(provider: OrganisationId) -> impl IntoView {
    let app = app();
    let order = RwSignal::new(String::new());
    live(move || {
        let back = link(app.here(Page::IndirectProviders), "")
            .with(icon(app, "back"))
            .text(app.t(key::NAV_PROVIDERS));
        let args = [("provider", Arg::from(app.organisation_name(&provider)))];
        let title = app.fill(key::SHARED_TITLE, &args);
        let invite = go_button(
            app.here(Page::Invite(None)),
            app.word("action.InviteCustomerJointly"),
        );
        let lead = Some(app.t(key::SHARED_LEAD));
        let (rows, order) = arranged(app, order, &WAYS, shared(app, &provider));
        let rows: Vec<_> = rows.into_iter().map(|it| row(app, it)).collect();
        let total = rows.len();
        let list = if rows.is_empty() {
            worded("p", app.fill(key::SHARED_NONE, &args))
        } else {
            let columns = [
                key::COLUMN_CUSTOMER,
                key::SHARED_ACTIVE,
                key::COLUMN_ACTIONS,
            ];
            table(app, &columns, rows)
        };
        classed("div", "page")
            .with(classed("p", "row").with(back))
            .with(heading(app, &title, lead).with(invite))
            .with(
                card(app.t(key::NAV_CUSTOMERS))
                    .with(counted(app, order, total))
                    .with(list),
            )
            .into()
    })
}

fn row(app: App, it: Row) -> Vec<Markup> {
    let open = go_button(
        app.here(Page::Customer(it.tenant)),
        app.t(key::CUSTOMERS_OPEN),
    )
    .with(unseen(format!(" – {}", it.name)));
    vec![
        lines(it.name, vec![Some(it.place.into())]),
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
                let rows = both.filter_map(|it| {
                    let customer = customer(world, &it.tenant)?;
                    Some(Row {
                        tenant: it.tenant.clone(),
                        name: customer.name.clone(),
                        place: app.place(customer),
                        active: active(world, &at, &it.tenant),
                    })
                });
                Some(rows.collect())
            })
            .flatten()
        })
        .unwrap_or_default()
}
