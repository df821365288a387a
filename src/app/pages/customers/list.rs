//! The customers of a partner, ended relationships included.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, worded};
use crate::app::pages::readiness::dates;
use crate::app::pages::served::{active, agreements, customer};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{card, count, go_button, lines, matches, search, table, unseen};
use crate::domain::{Date, OrganisationId, ResellerRelationship, World};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// From how many customers on the list can be searched.
const MANY: usize = 5;

/// A customer on the list.
struct Row {
    relationship: ResellerRelationship,
    name: String,
    place: String,
    agreed: Option<Date>,
    active: usize,
}

/// The customers.
pub(super) fn list(app: App, term: RwSignal<String>) -> Element {
    let card = card(app.t(key::CUSTOMERS_LIST));
    let mut rows = all(app);
    let total = rows.len();
    if total == 0 {
        return card.with(worded("p", app.t(key::CUSTOMERS_EMPTY)));
    }
    let words = term.get();
    rows.retain(|row| matches(&format!("{} {}", row.name, row.place), &words));
    let none = rows.is_empty();
    let found = (total >= MANY).then(|| {
        let field = search(app, term, app.t(key::CUSTOMERS_SEARCH));
        worded("div", "")
            .attr("class", "row filters")
            .with(field)
            .with(count(app, rows.len(), total))
    });
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_SINCE,
        key::COLUMN_ADMIN_RIGHTS,
        key::COLUMN_CUSTOMER_AGREEMENT,
        key::COLUMN_ACTIVE,
        key::COLUMN_ACTIONS,
    ];
    let rows = rows.into_iter().map(|it| served(app, it)).collect();
    card.with(found)
        .with(table(app, &columns, rows))
        .with(none.then(|| worded("p", app.t(key::LIST_NO_MATCH))))
}

/// Every customer of the partner, by name.
fn all(app: App) -> Vec<Row> {
    let rows = app.who().and_then(|(_, at)| {
        app.world(|world| {
            let of = world.relationships.get(&at)?;
            let rows = of.values().filter_map(|it| row(app, world, &at, it));
            Some(rows.collect())
        })
        .flatten()
    });
    sorted(app.language(), rows.unwrap_or_default(), |row: &Row| {
        row.name.clone()
    })
}

fn row(app: App, world: &World, at: &OrganisationId, it: &ResellerRelationship) -> Option<Row> {
    let customer = customer(world, &it.tenant)?;
    let agreed = agreements(world, at, &it.tenant);
    Some(Row {
        relationship: it.clone(),
        name: customer.name.clone(),
        place: app.place(&customer.city, customer.country.as_ref()),
        agreed: agreed.iter().map(|it| it.accepted).max(),
        active: active(world, at, &it.tenant),
    })
}

fn served(app: App, row: Row) -> Vec<Markup> {
    let it = row.relationship;
    let agreed = row.agreed.map(|date| {
        let args = [("date", Arg::from(app.day(date)))];
        app.fill(key::CUSTOMER_AGREED_ON, &args)
    });
    let open = go_button(
        app.here(Page::Customer(it.tenant)),
        app.t(key::CUSTOMERS_OPEN),
    )
    .with(unseen(format!(" – {}", row.name)));
    vec![
        lines(row.name, vec![Some(row.place.into())]),
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
