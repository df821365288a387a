//! Find a provider: Microsoft's list, and which of them could connect with this company.

use leptos::prelude::*;

use super::next_pages::continue_as;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    Way, arranged, card, cell, count, filters, heading, lines, link, matches, quiet, search,
    select, table, verdict_button,
};
use crate::domain::{Action, Decision, Kind, Market, OrganisationId, PersonId, Question};
use crate::i18n::{Key, key};
use crate::platform::formats::all_of;

/// What providers usually add to billing and support.
const EXTRAS: [Key; 3] = [key::EXTRA_TRAINING, key::EXTRA_MARKETING, key::EXTRA_CREDIT];

/// What a reseller gets from a provider.
const ADDS: [Key; 3] = [key::ADDS_PRODUCTS, key::ADDS_SYSTEMS, key::ADDS_SERVICE];

/// A provider on the list.
struct Row {
    provider: OrganisationId,
    name: String,
    place: String,
    market: Option<Market>,
    extras: String,
    /// Who there would send the mail.
    sender: PersonId,
    /// Whether it is this company's provider already.
    connected: bool,
}

/// The ways in which providers stand.
const WAYS: [Way<Row>; 3] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::up(key::COLUMN_PLACE, |_, it| it.place.clone()),
    Way::up(key::COLUMN_MARKET, |app, it| app.market(it.market)),
];

/// The page.
#[component]
pub(super) fn FindProvider() -> impl IntoView {
    let app = app();
    let own = app.me.with_untracked(|me| me.as_ref()?.1.market());
    let term = RwSignal::new(String::new());
    let market = RwSignal::new(own.map(Market::id).unwrap_or_default().to_owned());
    let order = RwSignal::new(String::new());
    live(move || {
        let lead = Some(app.t(key::FIND_LEAD));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_FIND), lead))
            .with(list(app, own, [term, market, order]))
            .with(adds(app))
            .into()
    })
}

/// What working with a provider brings.
fn adds(app: App) -> Element {
    let adds = ADDS.map(|it| Markup::from(worded("li", app.t(it))));
    card(app.t(key::ADDS_TITLE))
        .with(classed("ul", "plain").all(adds.into()))
        .with(quiet("p", app.t(key::ADDS_INVENTED)))
}

/// Which extras a provider has. The documents name the kinds; who has which is invented.
fn extras(app: App, provider: &OrganisationId) -> String {
    let sum: u32 = provider.as_str().bytes().map(u32::from).sum();
    let lacks = usize::try_from(sum % 4).unwrap_or_default();
    let has = EXTRAS.iter().enumerate().filter(|(at, _)| *at != lacks);
    let names: Vec<_> = has.map(|(_, it)| app.t(*it)).collect();
    all_of(app.language(), names)
}

/// The providers that the search and the market leave.
fn list(app: App, own: Option<Market>, [term, market, order]: [RwSignal<String>; 3]) -> Element {
    let (mut rows, order) = arranged(app, order, &WAYS, approved(app));
    let total = rows.len();
    let choice = select(market, markets(app, own, &rows));
    let (words, id) = (term.get(), market.get());
    rows.retain(|row| {
        matches(
            &format!("{} {} {}", row.name, row.place, row.extras),
            &words,
        ) && (id.is_empty() || row.market.is_some_and(|it| it.id() == id))
    });
    let sought = search(app, term, app.t(key::FIND_SEARCH));
    let none = rows.is_empty();
    classed("section", "card")
        .with(worded("p", app.t(key::FIND_HOW)))
        .with(
            filters(app, sought, key::COLUMN_MARKET, choice)
                .with(order)
                .with(count(app, rows.len(), total)),
        )
        .with(providers(app, &rows))
        .with(none.then(|| worded("p", app.t(key::LIST_NO_MATCH))))
}

/// Every provider on Microsoft's list.
fn approved(app: App) -> Vec<Row> {
    let own = app.who().map(|(_, at)| at);
    app.world(|world| {
        let mut rows = Vec::new();
        let connected = |it: &OrganisationId| {
            let own = own.as_ref();
            own.is_some_and(|own| world.standing_partnership(it, own).is_some())
        };
        for it in world.organisations.values() {
            if it.kind != Kind::IndirectProvider || !it.approved_provider {
                continue;
            }
            let sender = world.people_of(&it.id).find(|it| !it.roles.is_empty());
            rows.push(Row {
                provider: it.id.clone(),
                name: it.name.clone(),
                place: app.place(&it.city, it.country.as_ref()),
                market: it.market(),
                extras: extras(app, &it.id),
                sender: sender.map_or_else(|| PersonId::new(""), |it| it.id.clone()),
                connected: connected(&it.id),
            });
        }
        rows
    })
    .unwrap_or_default()
}

/// The markets to choose from: those of the providers and the company's own.
fn markets(app: App, own: Option<Market>, rows: &[Row]) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), app.t(key::FILTER_ALL))];
    for market in Market::ALL {
        let market = Some(market);
        if market == own || rows.iter().any(|row| row.market == market) {
            let id = market.map(Market::id).unwrap_or_default();
            options.push((id.to_owned(), app.market(market)));
        }
    }
    options
}

fn providers(app: App, rows: &[Row]) -> Element {
    let mut questions = Vec::new();
    if let Some((_, reseller)) = app.who() {
        for row in rows {
            questions.push(invite(row, &reseller));
        }
    }
    let decisions = app.decide(&questions);
    let mut cells: Vec<Vec<Markup>> = Vec::new();
    for ((row, question), decision) in rows.iter().zip(&questions).zip(&decisions) {
        let connect = if row.connected {
            let there = app.here(Page::IndirectProviders);
            link(there, app.t(key::FIND_CONNECTED)).into()
        } else {
            let can = decision.as_ref().is_some_and(Decision::is_permitted);
            // Only the provider can send the request.
            let next = can.then(|| {
                let own = app.who().map(|(_, at)| at);
                continue_as(app, &row.sender, Page::Request(own))
            });
            cell(vec![
                verdict_button(app, question, decision.as_ref(), &row.name).into(),
                next.into(),
            ])
        };
        cells.push(vec![
            lines(row.name.clone(), Vec::new()),
            row.place.clone().into(),
            app.market(row.market).into(),
            row.extras.clone().into(),
            connect,
        ]);
    }
    let columns = [
        key::COLUMN_PROVIDER,
        key::COLUMN_PLACE,
        key::COLUMN_MARKET,
        key::COLUMN_EXTRAS,
        key::COLUMN_CONNECT,
    ];
    table(app, &columns, cells)
}

/// Whether a provider could invite this company, asked as the person there who would send the mail.
fn invite(row: &Row, reseller: &OrganisationId) -> Question {
    Question {
        actor: row.sender.clone(),
        action: Action::RequestPartnership {
            provider: Some(row.provider.clone()),
            reseller: Some(reseller.clone()),
            recipient: None,
            text: None,
            link_kept: None,
        },
        as_of: None,
    }
}
