//! Support tickets: for Microsoft all of them, for a partner those that it opened.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, card, cell, heading, table};
use crate::domain::{Action, Kind, Ticket};
use crate::i18n::{Arg, Key, key};

/// The page.
#[component]
pub(super) fn Tickets() -> impl IntoView {
    let app = app();
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let microsoft = at.kind == Kind::Microsoft;
        let own = |it: &&Ticket| microsoft || it.opened_by == at.id;
        let tickets: Vec<Ticket> = app
            .world(|world| world.tickets.values().filter(own).cloned().collect())
            .unwrap_or_default();
        let (open, closed): (Vec<_>, Vec<_>) =
            tickets.into_iter().partition(|it| it.closed.is_none());
        let nothing_open = if microsoft {
            key::REVIEWS_NO_TICKETS
        } else {
            key::TICKETS_NONE_OWN
        };
        let lead = Some(app.t(key::TICKETS_LEAD));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_TICKETS), lead))
            .with(if microsoft {
                list(app, key::TICKETS_OPEN, &open, nothing_open)
            } else {
                told(app, key::TICKETS_OPEN, &open, nothing_open)
            })
            .with(told(
                app,
                key::TICKETS_CLOSED,
                &closed,
                key::TICKETS_NONE_CLOSED,
            ))
            .into()
    })
}

/// A card with tickets that Microsoft can close, or with what would fill it.
fn list(app: App, title: Key, tickets: &[Ticket], none: Key) -> Element {
    let close = |it: &Ticket| {
        app.question(Action::CloseSupportTicket {
            ticket: Some(it.id.clone()),
        })
    };
    let questions: Vec<_> = tickets.iter().filter_map(close).collect();
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((it, question), decision) in tickets.iter().zip(questions).zip(&decisions) {
        let (name, mut row) = about(app, it);
        let label = app.word("action.CloseSupportTicket");
        let close = ActionButton::new(app, Some(question), decision.as_ref(), label);
        row.push(cell(vec![close.about(&name).into()]));
        rows.push(row);
    }
    filled(app, title, key::COLUMN_ACTIONS, rows, none)
}

/// A card with tickets and when each was closed, or with what would fill it.
fn told(app: App, title: Key, tickets: &[Ticket], none: Key) -> Element {
    let row = |it: &Ticket| {
        let (_, mut row) = about(app, it);
        let waits = || app.t(key::TICKETS_WAITS);
        row.push(it.closed.map_or_else(waits, |date| app.day(date)).into());
        row
    };
    let rows = tickets.iter().map(row).collect();
    filled(app, title, key::TICKETS_CLOSED_ON, rows, none)
}

/// What a ticket is about, in words and in cells.
fn about(app: App, it: &Ticket) -> (String, Vec<Markup>) {
    let partners = [
        ("provider", Arg::from(app.organisation_name(&it.provider))),
        ("reseller", Arg::from(app.organisation_name(&it.reseller))),
    ];
    let name = app.fill(key::TICKET_TITLE, &partners);
    let cells = vec![
        worded("b", name.clone()).into(),
        app.organisation_name(&it.opened_by).into(),
        app.day(it.opened).into(),
    ];
    (name, cells)
}

fn filled(app: App, title: Key, last: Key, rows: Vec<Vec<Markup>>, none: Key) -> Element {
    let card = card(app.t(title));
    if rows.is_empty() {
        return card.with(worded("p", app.t(none)));
    }
    let columns = [
        key::TICKETS_PARTNERSHIP,
        key::TICKETS_OPENED_BY,
        key::TICKETS_OPENED,
        last,
    ];
    card.with(table(app, &columns, rows))
}
