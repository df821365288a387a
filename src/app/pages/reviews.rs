//! Microsoft's part: applications to review, tickets to close, accounts to suspend.

use leptos::prelude::*;

use super::applications::applications;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, card, heading, matches, search};
use crate::domain::{
    Action, Decision, Kind, Organisation, OrganisationId, Question, ReviewFinding, Ticket, World,
};
use crate::i18n::{Arg, Key, key};

/// How many accounts the list shows; a search finds the others.
const SHOWN: usize = 20;

/// Something that waits for Microsoft: what it is, and the action about it.
struct Task {
    title: String,
    detail: String,
    action: Action,
}

/// The page.
#[component]
pub(super) fn Reviews() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let reason = RwSignal::new(ReviewFinding::NameDiffers.id().to_owned());
    live(move || {
        let lead = Some(app.t(key::REVIEWS_LEAD));
        let tickets = card(app.t(key::REVIEWS_TICKETS));
        let accounts = card(app.t(key::REVIEWS_ACCOUNTS));
        let field = search(app, term, app.t(key::REVIEWS_SEARCH));
        let found = accounts_of(app, &term.get());
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_REVIEWS), lead))
            .with(applications(app, reason))
            .with(listed(
                app,
                tickets,
                tickets_of(app),
                key::REVIEWS_NO_TICKETS,
            ))
            .with(listed(app, accounts.with(field), found, key::LIST_NO_MATCH))
            .into()
    })
}

/// Tickets that are open.
fn tickets_of(app: App) -> Vec<Task> {
    app.world(|world| {
        let open = world.tickets.values().filter(|it| it.closed.is_none());
        open.map(|it| ticket(app, world, it)).collect()
    })
    .unwrap_or_default()
}

fn ticket(app: App, world: &World, it: &Ticket) -> Task {
    let partners = [
        ("provider", Arg::from(name(world, &it.provider))),
        ("reseller", Arg::from(name(world, &it.reseller))),
    ];
    let opened = [
        ("organisation", Arg::from(name(world, &it.opened_by))),
        ("date", Arg::from(app.day(it.opened))),
    ];
    Task {
        title: app.fill(key::TICKET_TITLE, &partners),
        detail: app.fill(key::TICKET_DETAIL, &opened),
        action: Action::CloseSupportTicket {
            ticket: Some(it.id.clone()),
        },
    }
}

fn name(world: &World, id: &OrganisationId) -> String {
    world
        .organisations
        .get(id)
        .map_or_else(|| id.to_string(), |it| it.name.clone())
}

/// The first accounts that a search finds.
fn accounts_of(app: App, sought: &str) -> Vec<Task> {
    let found = |it: &&Organisation| {
        let partner = matches!(
            it.kind,
            Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
        );
        partner && matches(&it.name, sought)
    };
    app.world(|world| {
        let found = world.organisations.values().filter(found).take(SHOWN);
        found.map(|it| account(app, it)).collect()
    })
    .unwrap_or_default()
}

fn account(app: App, it: &Organisation) -> Task {
    let organisation = Some(it.id.clone());
    let (detail, action) = if it.suspended {
        (
            key::ACCOUNT_SUSPENDED,
            Action::ReinstateAccount { organisation },
        )
    } else {
        (key::ACCOUNT_GOOD, Action::SuspendAccount { organisation })
    };
    Task {
        title: it.name.clone(),
        detail: app.t(detail),
        action,
    }
}

/// A card with tasks in it, or with a word that there are none.
fn listed(app: App, card: Element, tasks: Vec<Task>, none: Key) -> Element {
    let ask = |task: &Task| app.question(task.action.clone());
    let questions: Vec<_> = tasks.iter().filter_map(ask).collect();
    let decisions = app.decide(&questions);
    let empty = tasks.is_empty().then(|| worded("p", app.t(none)));
    let mut rows = Vec::new();
    for ((task, question), decision) in tasks.into_iter().zip(questions).zip(&decisions) {
        rows.push(row(app, task, question, decision.as_ref()));
    }
    card.with(empty).with(classed("ul", "list").all(rows))
}

/// A task with its button.
fn row(app: App, task: Task, question: Question, decision: Option<&Decision>) -> Markup {
    let label = app.word(&format!("action.{}", task.action.kind().name()));
    let button = ActionButton::new(app, Some(question), decision, label).about(&task.title);
    let words = classed("span", "grow")
        .with(worded("b", task.title))
        .with(element("br"))
        .with(worded("small", task.detail));
    classed("li", "row").with(words).with(button).into()
}
