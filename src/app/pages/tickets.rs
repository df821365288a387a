//! Support tickets: for Microsoft all of them, for a partner those that it opened.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, card, cell, go_button, heading, lines, table, unseen};
use crate::domain::{
    Action, Application, AzureTransfer, AzureTransferState, Date, Enrolment, Kind, Offer,
    OrganisationId, World,
};
use crate::i18n::{Arg, Key, key};

/// A ticket of any kind.
struct Shown {
    /// What it asks for.
    asks: String,
    by: OrganisationId,
    opened: Date,
    closed: Option<Date>,
    /// What happens next while it is open.
    waits: String,
    /// What Microsoft does about it on this page; on that of the reviews otherwise.
    act: Option<Action>,
}

/// The page.
#[component]
pub(super) fn Tickets() -> impl IntoView {
    let app = app();
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let microsoft = at.kind == Kind::Microsoft;
        let mut tickets = app.world(|world| all(app, world)).unwrap_or_default();
        tickets.retain(|it| microsoft || it.by == at.id);
        let (open, closed): (Vec<_>, Vec<_>) =
            tickets.into_iter().partition(|it| it.closed.is_none());
        let nothing_open = match at.kind {
            Kind::Microsoft => key::TICKETS_NONE_OPEN,
            Kind::DirectBillPartner => key::TICKETS_NONE_DIRECT,
            _ => key::TICKETS_NONE_OWN,
        };
        let (page, name) = match at.kind {
            Kind::IndirectProvider => (Page::IndirectResellers, key::NAV_RESELLERS),
            Kind::DirectBillPartner => (Page::Customers, key::NAV_CUSTOMERS),
            _ => (Page::IndirectProviders, key::NAV_PROVIDERS),
        };
        let none = open.is_empty() && !microsoft;
        let go = none.then(|| {
            let there = go_button(app.here(page), app.t(name));
            element("p").with(there)
        });
        let lead = Some(app.t(key::TICKETS_LEAD));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_TICKETS), lead))
            .with(list(app, &open, microsoft, nothing_open).with(go))
            .with(told(app, &closed))
            .into()
    })
}

/// Every ticket of the scenario.
fn all(app: App, world: &World) -> Vec<Shown> {
    let named = |id: &OrganisationId| Arg::from(app.organisation_name(id));
    let mut tickets = Vec::new();
    for it in world.tickets.values() {
        let partners = [
            ("provider", named(&it.provider)),
            ("reseller", named(&it.reseller)),
        ];
        tickets.push(Shown {
            asks: app.fill(key::TICKET_TITLE, &partners),
            by: it.opened_by.clone(),
            opened: it.opened,
            closed: it.closed,
            waits: app.t(key::TICKETS_WAITS),
            act: Some(Action::CloseSupportTicket {
                ticket: Some(it.id.clone()),
            }),
        });
    }
    for (id, it) in world.applications.iter() {
        tickets.extend(about_review(app, world, id, it));
    }
    for it in world.azure_transfers.values() {
        let agreed = matches!(
            it.state,
            AzureTransferState::InProgress | AzureTransferState::Complete
        );
        if agreed && by_ticket(world, it) {
            tickets.push(Shown {
                asks: app.fill(
                    key::TICKETS_AZURE,
                    &[("from", named(&it.from)), ("to", named(&it.to))],
                ),
                by: it.from.clone(),
                opened: it.asked,
                closed: it.ended,
                waits: app.t(key::TICKETS_WAITS_AZURE),
                act: Some(Action::CompleteAzureTransfer {
                    azure_transfer: Some(it.id.clone()),
                }),
            });
        }
    }
    tickets
}

/// Whether a subscription moves by a ticket. An Azure plan moves with the tool.
fn by_ticket(world: &World, it: &AzureTransfer) -> bool {
    let sold = world.subscriptions.get(&it.subscription);
    sold.is_some_and(|it| it.offer == Offer::Azure)
}

/// Whether Microsoft is to move a subscription that both partners agree about, with the tool.
pub(super) fn by_tool(world: &World, it: &AzureTransfer) -> bool {
    it.state == AzureTransferState::InProgress && !by_ticket(world, it)
}

/// The ticket that asks about the review of an application. It is closed with the review.
fn about_review(app: App, world: &World, id: &OrganisationId, it: &Application) -> Option<Shown> {
    let at = world.organisations.get(id)?;
    let name = [("organisation", Arg::from(at.name.clone()))];
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let waits = if it.is_rejected() {
        key::TICKETS_WAITS_ANSWER
    } else {
        key::TICKETS_WAITS_REVIEW
    };
    Some(Shown {
        asks: app.fill(key::TICKETS_REVIEW, &name),
        by: id.clone(),
        opened: it.ticket?,
        closed: it.waits_since.filter(|_| enrolled),
        waits: app.fill(waits, &name),
        act: None,
    })
}

/// How many tickets are open.
pub(crate) fn open_tickets(app: App, world: &World) -> usize {
    let all = all(app, world);
    all.iter().filter(|it| it.closed.is_none()).count()
}

/// The open tickets, with what Microsoft does about each.
fn list(app: App, tickets: &[Shown], microsoft: bool, none: Key) -> Element {
    let mut rows = Vec::new();
    for it in tickets {
        let mut row = about(app, it);
        row.push(it.waits.clone().into());
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
    filled(app, key::TICKETS_OPEN, columns, rows, none)
}

fn way(app: App, it: &Shown) -> Markup {
    let Some(action) = it.act.clone() else {
        return go_button(app.here(Page::Reviews), app.t(key::NAV_REVIEWS))
            .with(unseen(format!(" – {}", it.asks)))
            .into();
    };
    let label = app.word(&format!("action.{}", action.kind().name()));
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    ActionButton::new(app, question, decision.as_ref(), label)
        .about(&it.asks)
        .into()
}

/// The closed tickets, and when each was closed.
fn told(app: App, tickets: &[Shown]) -> Element {
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
    let rows = tickets.iter().map(row).collect();
    let none = key::TICKETS_NONE_CLOSED;
    filled(app, key::TICKETS_CLOSED, &columns, rows, none)
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
        lines(it.asks.clone(), Vec::new()),
        app.organisation_name(&it.by).into(),
        opened.into(),
    ]
}

fn filled(app: App, title: Key, columns: &[Key], rows: Vec<Vec<Markup>>, none: Key) -> Element {
    let card = card(app.t(title));
    if rows.is_empty() {
        return card.with(worded("p", app.t(none)));
    }
    card.with(table(app, columns, rows))
}
