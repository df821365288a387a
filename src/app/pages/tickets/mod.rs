//! Support tickets: for Microsoft all of them, for a partner those that it opened.

mod all;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, element, live, worded};
use crate::app::pages::forms::quick;
use crate::app::pages::heading::titled;
use crate::app::pages::next_pages::goes_on;
use crate::app::route::Page;
use crate::app::shell::leads_to;
use crate::app::state::{App, app};
use crate::app::widgets::{
    Found, List, Looking, Way, card, cell, go_button, go_to, lines, table, unseen,
};
use crate::domain::{Kind, OrganisationId};
use crate::i18n::{Key, key};
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
            let there = go_to(app, page, name);
            element("p").with(there)
        });
        titled(app, key::NAV_TICKETS, key::TICKETS_LEAD)
            .with(list(app, &at.id, open, waiting, nothing_open).with(go))
            .with(told(app, closed, done))
            .into()
    })
}

/// The open tickets, each with its next step: what the reader does about it, or who does.
fn list(
    app: App,
    at: &OrganisationId,
    tickets: Vec<Shown>,
    looking: Looking,
    none: Key,
) -> Element {
    let none = tickets.is_empty().then_some(none);
    let found = OPEN.find(app, looking, tickets);
    let mut rows = Vec::new();
    for it in &found.rows {
        let mut row = about(app, it);
        row.push(it.waits(app).into());
        row.push(cell(vec![way(app, at, it)]));
        rows.push(row);
    }
    let columns = [
        key::TICKETS_ASKS,
        key::TICKETS_OPENED_BY,
        key::TICKETS_OPENED,
        key::TICKETS_WAITS_FOR,
        key::COLUMN_ACTIONS,
    ];
    filled(app, key::TICKETS_OPEN, &columns, (rows, found), none)
}

fn way(app: App, at: &OrganisationId, it: &Shown) -> Markup {
    let (next, page) = &it.next;
    if next != at {
        return goes_on(app, next, &it.act, page.clone()).into();
    }
    if *page != Page::Tickets {
        return go_button(app.here(page.clone()), leads_to(app, page))
            .with(unseen(format!(" – {}", it.asks(app))))
            .into();
    }
    quick(app, it.act.clone()).about(&it.asks(app)).into()
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
        let age = app.fill_one(key::TICKETS_AGE, "count", days);
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
