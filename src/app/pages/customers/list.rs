//! The customers of a partner. Whoever is one no more leaves the list, and the filter finds it.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::add_customer::resellers;
use crate::app::pages::csv::save;
use crate::app::pages::readiness::{dates, nothing};
use crate::app::pages::served::{active, agreements, customer, further};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    Way, arranged, button, card, count, go_button, icon, labelled, lines, matches, search, select,
    table, unseen,
};
use crate::domain::{Date, OrganisationId, ResellerRelationship, World};
use crate::i18n::{Arg, key};

/// From how many customers on the list can be searched.
const MANY: usize = 5;

/// What the reader looks for.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    term: RwSignal<String>,
    reseller: RwSignal<String>,
    state: RwSignal<String>,
    order: RwSignal<String>,
}

impl Looking {
    /// For everything.
    pub(super) fn new() -> Self {
        Self {
            term: RwSignal::new(String::new()),
            reseller: RwSignal::new(String::new()),
            state: RwSignal::new(String::new()),
            order: RwSignal::new(String::new()),
        }
    }
}

/// A customer on the list.
struct Row {
    relationship: ResellerRelationship,
    name: String,
    domain: String,
    place: String,
    agreed: Option<Date>,
    active: usize,
    /// The resellers that serve it too.
    resellers: Vec<String>,
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

/// The customers.
pub(super) fn list(app: App, looking: Looking) -> Element {
    let card = card(app.t(key::CUSTOMERS_LIST));
    let (mut rows, order) = arranged(app, looking.order, &WAYS, all(app));
    if rows.is_empty() {
        return card.with(worded("p", app.t(key::CUSTOMERS_EMPTY)));
    }
    let by_state = by_state(app, &rows, looking.state);
    let ended = by_state.is_some() && looking.state.get() == "ended";
    rows.retain(|row| row.relationship.ended.is_some() == ended);
    let total = rows.len();
    let (words, reseller) = (looking.term.get(), looking.reseller.get());
    let mut through = through(app, &rows);
    rows.retain(|row| {
        matches(
            &format!("{} {} {}", row.name, row.domain, row.place),
            &words,
        ) && (reseller.is_empty() || row.resellers.contains(&reseller))
    });
    let none = rows
        .is_empty()
        .then(|| nothing(app, total, ended, key::FILTER_ENDED));
    let export = export(app, &rows);
    let field = (total >= MANY || !through.is_empty())
        .then(|| search(app, looking.term, app.t(key::CUSTOMERS_SEARCH)));
    let by_reseller = (!through.is_empty()).then(|| {
        through.insert(0, (String::new(), app.t(key::FILTER_ALL)));
        labelled(app, key::COLUMN_RESELLER, select(looking.reseller, through))
    });
    let found = classed("div", "row filters")
        .with(field)
        .with(by_reseller)
        .with(by_state)
        .with(order)
        .with(count(app, rows.len(), total))
        .with(export);
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
        .with(none.map(|text| worded("p", text)))
}

/// The resellers that the customers can be narrowed by: those that are connected, and those that
/// still serve one of them.
fn through(app: App, rows: &[Row]) -> Vec<(String, String)> {
    let serves = |id: &OrganisationId| {
        rows.iter()
            .any(|row| row.resellers.iter().any(|it| it == id.as_str()))
    };
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    resellers(app, &at, |_, it| it.ended.is_none() || serves(&it.reseller))
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
                let rows = of.values().filter_map(|it| row(app, world, &at, it));
                Some(rows.collect())
            })
            .flatten()
        })
        .unwrap_or_default()
}

fn row(app: App, world: &World, at: &OrganisationId, it: &ResellerRelationship) -> Option<Row> {
    let customer = customer(world, &it.tenant)?;
    let agreed = agreements(world, at, &it.tenant);
    Some(Row {
        relationship: it.clone(),
        name: customer.name.clone(),
        place: app.place(customer),
        domain: further(app, &it.tenant).unwrap_or_else(|| customer.domain.clone()),
        resellers: world
            .relationships
            .iter()
            .filter(|(_, of)| of.get(&it.tenant).is_some_and(|held| held.ended.is_none()))
            .map(|(id, _)| id.to_string())
            .collect(),
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
        lines(
            row.name,
            vec![Some(row.domain.into()), Some(row.place.into())],
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

/// The button that saves what shows: Microsoft's id, company, primary domain, relationship.
fn export(app: App, rows: &[Row]) -> Element {
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
            row.domain.clone(),
            app.t(relationship),
        ]);
    }
    button("", move || save("customers.csv", &table))
        .with(icon(app, "document"))
        .text(app.t(key::CUSTOMERS_EXPORT))
}
