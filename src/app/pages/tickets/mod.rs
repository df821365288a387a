//! Support tickets: for Microsoft all of them, for a partner those that it opened.

mod all;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::heading;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, Found, List, Looking, Way, card, cell, go_button, lines, table, unseen,
};
use crate::domain::Kind;
use crate::i18n::{Arg, Key, key};
pub(super) use all::by_tool;
pub(crate) use all::open_tickets;
use all::{Shown, all};

const OPEN: List<Shown> = List {
    title: key::TICKETS_OPEN,
    ways: &[
        Way::up(key::LIST_ORDER_OLDEST, |_, it| it.opened.to_string()),
        Way::down(key::LIST_ORDER_NEWEST, |_, it| it.opened.to_string()),
        Way::up(key::TICKETS_OPENED_BY, by),
    ],
    text: words,
    always: false,
    by: Some((key::TICKETS_OPENED_BY, by)),
};

const CLOSED: List<Shown> = List {
    title: key::TICKETS_CLOSED,
    ways: &[
        Way::down(key::LIST_ORDER_NEWEST, |_, it| closed(it)),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| closed(it)),
        Way::up(key::TICKETS_OPENED_BY, by),
    ],
    text: words,
    always: false,
    by: Some((key::TICKETS_OPENED_BY, by)),
};

fn closed(it: &Shown) -> String {
    it.closed.unwrap_or(it.opened).to_string()
}

/// Who opened a ticket.
fn by(app: App, it: &Shown) -> String {
    app.organisation_name(&it.by)
}

/// What a search looks at.
fn words(app: App, it: &Shown) -> String {
    format!("{} {}", it.asks(app), by(app, it))
}

/// The page.
#[component]
pub(super) fn Tickets() -> impl IntoView {
    let app = app();
    let [waiting, done] = [(); 2].map(|()| Looking::new());
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let microsoft = at.kind == Kind::Microsoft;
        let mut tickets = app.world(all).unwrap_or_default();
        tickets.retain(|it| microsoft || it.by == at.id);
        let (open, closed): (Vec<_>, Vec<_>) =
            tickets.into_iter().partition(|it| it.closed.is_none());
        let nothing_open = match at.kind {
            Kind::Microsoft => key::TICKETS_NONE_OPEN,
            Kind::DirectBillPartner => key::TICKETS_NONE_DIRECT,
            Kind::Prospect => key::TICKETS_NONE_APPLICANT,
            _ => key::TICKETS_NONE_OWN,
        };
        let (page, name) = match at.kind {
            Kind::IndirectProvider => (Page::IndirectResellers, key::NAV_RESELLERS),
            Kind::DirectBillPartner => (Page::Customers, key::NAV_CUSTOMERS),
            Kind::Prospect => (Page::Enrolment, key::NAV_ENROLMENT),
            Kind::Microsoft => (Page::Overview, key::NAV_OVERVIEW),
            _ => (Page::IndirectProviders, key::NAV_PROVIDERS),
        };
        let go = open.is_empty().then(|| {
            let there = go_button(app.here(page), app.t(name));
            element("p").with(there)
        });
        let lead = Some(app.t(key::TICKETS_LEAD));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_TICKETS), lead))
            .with(list(app, open, waiting, microsoft, nothing_open).with(go))
            .with(told(app, closed, done))
            .into()
    })
}

/// The open tickets, with what Microsoft does about each.
fn list(app: App, tickets: Vec<Shown>, looking: Looking, microsoft: bool, none: Key) -> Element {
    let none = tickets.is_empty().then_some(none);
    let found = OPEN.find(app, looking, tickets);
    let mut rows = Vec::new();
    for it in &found.rows {
        let mut row = about(app, it);
        row.push(it.waits(app).into());
        if microsoft {
            row.push(cell(vec![way(app, it)]));
        }
        rows.push(row);
    }
    let columns = [
        key::TICKETS_ASKS,
        key::TICKETS_OPENED_BY,
        key::TICKETS_OPENED,
        key::TICKETS_WAITS_FOR,
        key::COLUMN_ACTIONS,
    ];
    let shown = columns.len() - usize::from(!microsoft);
    let columns = columns.get(..shown).unwrap_or_default();
    filled(app, key::TICKETS_OPEN, columns, (rows, found), none)
}

fn way(app: App, it: &Shown) -> Markup {
    let Some(action) = it.act.clone() else {
        return go_button(app.here(Page::Reviews), app.t(key::NAV_REVIEWS))
            .with(unseen(format!(" – {}", it.asks(app))))
            .into();
    };
    let label = app.word(&format!("action.{}", action.kind().name()));
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    ActionButton::new(app, question, decision.as_ref(), label)
        .about(&it.asks(app))
        .into()
}

/// The closed tickets, and when each was closed.
fn told(app: App, tickets: Vec<Shown>, looking: Looking) -> Element {
    let row = |it: &Shown| {
        let mut row = about(app, it);
        row.push(it.closed.map(|date| app.day(date)).into());
        row
    };
    let columns = [
        key::TICKETS_ASKS,
        key::TICKETS_OPENED_BY,
        key::TICKETS_OPENED,
        key::TICKETS_CLOSED_ON,
    ];
    let none = tickets.is_empty().then_some(key::TICKETS_NONE_CLOSED);
    let found = CLOSED.find(app, looking, tickets);
    let rows = found.rows.iter().map(row).collect();
    filled(app, key::TICKETS_CLOSED, &columns, (rows, found), none)
}

/// What a ticket asks for, who opened it, and when; for an open one also how long ago.
fn about(app: App, it: &Shown) -> Vec<Markup> {
    let mut opened = element("span").text(app.day(it.opened));
    if it.closed.is_none() {
        let today = app.today().unwrap_or(it.opened);
        let days = usize::try_from(today.business_days_since(it.opened)).unwrap_or_default();
        let age = app.fill(key::TICKETS_AGE, &[("count", Arg::from(days))]);
        opened = opened.with(element("br")).with(worded("small", age));
    }
    vec![
        lines(it.asks(app), Vec::new()),
        app.organisation_name(&it.by).into(),
        opened.into(),
    ]
}

fn filled(
    app: App,
    title: Key,
    columns: &[Key],
    (rows, found): (Vec<Vec<Markup>>, Found<Shown>),
    none: Option<Key>,
) -> Element {
    let card = card(app.t(title));
    if let Some(none) = none {
        return card.with(worded("p", app.t(none)));
    }
    card.with(found.above)
        .with(table(app, columns, rows))
        .with(found.below)
}
