//! Find a provider: Microsoft's list, and which of them could connect with this company.

mod compare;
mod extras;
mod rows;

use leptos::prelude::*;

use super::next_pages::continue_to;
use super::request::waiting;
use crate::app::markup::{Element, Markup, classed, live};
use crate::app::pages::heading::titled;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    SHOWN, Way, arranged, count, cut, filters, found, labelled, lines, link, paragraph, search,
    select, table, verdict_button,
};
use crate::domain::{Decision, Market, Question};
use crate::i18n::key;
use crate::platform::formats::capitalised;
use compare::{Chosen, compared, tick, told};
use extras::{adds, to_choose};
use rows::{Row, approved, invite};

/// The ways in which providers stand.
const WAYS: [Way<Row>; 3] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::up(key::COLUMN_PLACE, |_, it| it.place.clone()),
    Way::up(key::COLUMN_MARKET, |app, it| app.market(it.market)),
];

/// What the page holds: what narrows the list, and who is compared.
#[derive(Clone, Copy)]
struct Sought {
    own: Option<Market>,
    term: RwSignal<String>,
    market: RwSignal<String>,
    extra: RwSignal<String>,
    order: RwSignal<String>,
    shown: RwSignal<usize>,
    chosen: Chosen,
}

/// The page.
#[component]
pub(super) fn FindProvider() -> impl IntoView {
    let app = app();
    let own = app.me.with_untracked(|me| me.as_ref()?.1.market());
    let text = || RwSignal::new(String::new());
    let sought = Sought {
        own,
        term: text(),
        market: RwSignal::new(own.map(Market::id).unwrap_or_default().to_owned()),
        extra: text(),
        order: text(),
        shown: RwSignal::new(SHOWN),
        chosen: RwSignal::new(Vec::new()),
    };
    live(move || {
        let (rows, order) = arranged(app, sought.order, &WAYS, approved(app));
        let beside = compared(app, sought.chosen, &rows);
        titled(app, key::NAV_FIND, key::FIND_LEAD)
            .with(list(app, sought, rows, order))
            .with(beside)
            .with(adds(app))
            .into()
    })
}

/// The providers that the search, the market and the extra leave.
fn list(app: App, sought: Sought, mut rows: Vec<Row>, order: Option<Element>) -> Element {
    let total = rows.len();
    let choice = select(sought.market, markets(app, sought.own, &rows));
    let extra = select(sought.extra, to_choose(app));
    let (words, id, with) = (sought.term.get(), sought.market.get(), sought.extra.get());
    rows.retain(|row| {
        (id.is_empty() || row.market.is_some_and(|it| it.id() == id))
            && with != row.lacks.to_string()
    });
    let text = |row: &Row| format!("{} {} {}", row.name, row.place, row.extras);
    let mut rows = found(rows, &words, &text);
    let search = search(app, sought.term, app.t(key::FIND_SEARCH));
    let left = rows.len();
    let more = cut(app, sought.shown, &mut rows);
    classed("section", "card")
        .with(paragraph(app, key::FIND_HOW))
        .with(
            filters(app, search, key::COLUMN_MARKET, choice)
                .with(labelled(app, key::COLUMN_EXTRAS, extra))
                .with(order)
                .with(count(app, left, total)),
        )
        .with(told(app, sought.chosen))
        .with(providers(app, &rows, sought.chosen, !id.is_empty()))
        .with((left == 0).then(|| paragraph(app, key::LIST_NO_MATCH)))
        .with(more)
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

/// The place of the market among the cells.
const MARKET: usize = 2;

/// The list; where all are of one market, it says so above.
fn providers(app: App, rows: &[Row], chosen: Chosen, one_market: bool) -> Element {
    let mut questions = Vec::new();
    if let Some((_, reseller)) = app.who() {
        for row in rows {
            questions.push(invite(row, &reseller));
        }
    }
    let decisions = app.decide(&questions);
    let mut cells: Vec<Vec<Markup>> = Vec::new();
    for ((row, question), decision) in rows.iter().zip(&questions).zip(&decisions) {
        let (connect, next) = connect(app, row, question, decision.as_ref());
        cells.push(vec![
            lines(row.name.clone(), Vec::new()),
            row.place.clone().into(),
            app.market(row.market).into(),
            capitalised(&row.extras).into(),
            tick(app, chosen, row).into(),
            connect,
            next.into(),
        ]);
    }
    let mut columns = vec![
        key::COLUMN_PROVIDER,
        key::COLUMN_PLACE,
        key::COLUMN_MARKET,
        key::COLUMN_EXTRAS,
        key::COLUMN_COMPARE,
        key::COLUMN_CONNECT,
        key::COLUMN_ACTIONS,
    ];
    if one_market {
        columns.retain(|it| *it != key::COLUMN_MARKET);
        for row in &mut cells {
            row.remove(MARKET);
        }
    }
    table(app, &columns, cells)
}

/// Whether it can connect with this company, or the way to it when it has or has asked; and who goes on.
fn connect(
    app: App,
    row: &Row,
    question: &Question,
    decision: Option<&Decision>,
) -> (Markup, Option<Element>) {
    if row.connected {
        let there = app.here(Page::IndirectProviders);
        return (link(there, app.t(key::FIND_CONNECTED)).into(), None);
    }
    // Only the provider can send the request.
    let own = app.who().map(|(_, at)| at);
    let waits = |own| waiting(app, &row.provider, own).is_some();
    let next = if own.as_ref().is_some_and(waits) {
        let there = app.here(Page::IndirectProviders);
        Some(link(there, app.t(key::FIND_WAITS)))
    } else {
        continue_to(app, question, decision, Page::Request(own))
    };
    let verdict = verdict_button(app, question, decision, &row.name);
    (verdict.into(), next)
}
