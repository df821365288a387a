//! Microsoft's part: applications to review, subscriptions to move, accounts to suspend, providers to
//! approve. Tickets have a page of their own.

use super::accounts::accounts;
use super::applications::applications;
use super::clouds::waiting;
use super::heading::titled;
use super::rechecks::rechecks;
use super::tickets::{by_tool, open_tickets};
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, List, Looking, Way, aside, card, go_to};
use crate::domain::{
    Action, ActionKind, AzureTransfer, Decision, Kind, MICROSOFT, Organisation, Question,
};
use crate::i18n::{Arg, Key, key};
use crate::scenario::Entry;
use leptos::prelude::*;

/// How many decisions the page tells; the history has all.
const DECIDED: usize = 20;

/// Something that waits for Microsoft: what it is, and the actions about it with their labels.
pub(super) struct Task {
    pub(super) title: String,
    pub(super) detail: String,
    pub(super) ways: Vec<(String, Action)>,
}

/// The page.
#[component]
pub(super) fn Reviews() -> impl IntoView {
    let app = app();
    let [reason, suspension] = [(); 2].map(|()| RwSignal::new(String::new()));
    let [applied, clouds, checked, accounted, listing] = [(); 5].map(|()| Looking::new());
    live(move || {
        let azure_transfers = card(app.t(key::REVIEWS_TRANSFERS));
        titled(app, key::NAV_REVIEWS, key::REVIEWS_LEAD)
            .with(applications(app, reason, applied))
            .with(decided(app, &|_| true))
            .with(tickets(app))
            .with(listed(
                app,
                azure_transfers,
                transfers_of(app),
                key::REVIEWS_NO_TRANSFERS,
            ))
            .with(waiting(app, reason, clouds))
            .with(rechecks(app, reason, checked))
            .with(accounts(app, accounted, suspension))
            .with(providers(app, listing))
            .into()
    })
}

/// What Microsoft has done in this scenario as far as it is told, latest first.
pub(super) fn decided(app: App, is_told: &dyn Fn(ActionKind) -> bool) -> Option<Element> {
    let done: Vec<_> = app.open.with(|open| {
        let scenario = &open.as_ref()?.scenario;
        let (history, people) = (scenario.history(), &scenario.world().people);
        let decided = |it: &&Entry| {
            let kind = it.action().map(Action::kind);
            let who = people.get(&it.actor);
            kind.is_some_and(|it| it != ActionKind::WaitUntil && is_told(it))
                && history.counts(it.number)
                && who.is_some_and(|who| who.organisation == MICROSOFT.into())
        };
        let told = |it: &Entry| {
            Some(Task {
                title: app.did(it.action()?),
                detail: app.day(it.date),
                ways: Vec::new(),
            })
        };
        let latest = history.entries().iter().rev().filter(decided);
        Some(latest.take(DECIDED).filter_map(told).collect())
    })?;
    let card = card(app.t(key::REVIEWS_DECIDED));
    (!done.is_empty()).then(|| listed(app, card, done, key::REVIEWS_DECIDED))
}

/// How many tickets wait, and the way to their page.
fn tickets(app: App) -> Element {
    let open = app.world(open_tickets);
    let count = open.unwrap_or_default();
    card(app.t(key::NAV_TICKETS)).with(
        classed("p", "row")
            .with(worded(
                "span",
                app.fill_one(key::REVIEWS_TICKETS, "count", count),
            ))
            .with(go_to(app, Page::Tickets, key::NAV_TICKETS)),
    )
}

/// Subscriptions that both partners agree to move with the tool.
fn transfers_of(app: App) -> Vec<Task> {
    let task = |it: &AzureTransfer| {
        let sides = [
            ("from", Arg::from(app.organisation_name(&it.from))),
            ("to", Arg::from(app.organisation_name(&it.to))),
        ];
        let date = app.day(it.asked);
        Task {
            title: app.fill(key::TRANSFER_TITLE, &sides),
            detail: app.fill_one(key::TRANSFER_ASKED, "date", date),
            ways: vec![named(
                app,
                Action::CompleteAzureTransfer {
                    azure_transfer: Some(it.id.clone()),
                },
            )],
        }
    };
    let agreed = app.world(|world| {
        let all = world.azure_transfers.values();
        all.filter(|it| by_tool(world, it))
            .cloned()
            .collect::<Vec<_>>()
    });
    agreed.unwrap_or_default().iter().map(task).collect()
}

/// A card with tasks in it, or with a word that there are none.
pub(super) fn listed(app: App, card: Element, tasks: Vec<Task>, none: Key) -> Element {
    let ask = |(_, action): &(String, Action)| app.question(action.clone());
    let ways = tasks.iter().flat_map(|task| &task.ways);
    let questions: Vec<_> = ways.filter_map(ask).collect();
    let decisions = app.decide(&questions);
    let empty = tasks.is_empty().then(|| worded("p", app.t(none)));
    let mut rows = Vec::new();
    let mut decided = questions.into_iter().zip(decisions);
    for task in tasks {
        rows.push(row(app, task, &mut decided));
    }
    let list = (!rows.is_empty()).then(|| classed("ul", "list").all(rows));
    card.with(empty).with(list)
}

/// A task with its buttons, which take as many of the decisions as there are.
fn row(
    app: App,
    task: Task,
    decided: &mut dyn Iterator<Item = (Question, Option<Decision>)>,
) -> Markup {
    let mut buttons = Vec::new();
    for ((label, _), (question, decision)) in task.ways.into_iter().zip(decided) {
        let button = ActionButton::new(app, Some(question), decision.as_ref(), label);
        buttons.push(button.about(&task.title).into());
    }
    let words = classed("span", "grow")
        .with(worded("b", task.title))
        .with(element("br"))
        .with(worded("small", task.detail));
    classed("li", "row").with(words).all(buttons).into()
}

/// An action under its own name.
pub(super) fn named(app: App, action: Action) -> (String, Action) {
    let label = app.word_of("action", action.kind().name());
    (label, action)
}

const PROVIDERS: List<Organisation> = List {
    title: key::REVIEWS_PROVIDERS,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
        Way::up(key::REVIEWS_ORDER_UNLISTED, |_, it| {
            it.approved_provider.to_string()
        }),
    ],
    text: |_, it| it.name.clone(),
    always: false,
    by: Some((key::COLUMN_STATE, |app, it| app.t(listing(it).0))),
};

/// What is said of a provider, and what can be done about it.
const fn listing(it: &Organisation) -> (Key, Key) {
    if it.approved_provider {
        (
            key::REVIEWS_PROVIDER_APPROVED,
            key::REVIEWS_WITHDRAW_PROVIDER,
        )
    } else {
        (
            key::REVIEWS_PROVIDER_UNLISTED,
            key::REVIEWS_APPROVE_PROVIDER,
        )
    }
}

/// Indirect providers, approved or not.
fn providers(app: App, looking: Looking) -> Element {
    let found = app.world(|world| {
        let all = world.organisations.values();
        let providers = all.filter(|it| it.kind == Kind::IndirectProvider);
        providers.cloned().collect()
    });
    let found = PROVIDERS.find(app, looking, found.unwrap_or_default());
    let provider = |it: &Organisation| {
        let (detail, label) = listing(it);
        let decide = Action::DecideProviderApproval {
            organisation: Some(it.id.clone()),
            approved: Some(!it.approved_provider),
        };
        Task {
            title: it.name.clone(),
            detail: app.t(detail),
            ways: vec![(app.t(label), decide)],
        }
    };
    let card = card(app.t(key::REVIEWS_PROVIDERS))
        .with(aside(app, key::REVIEWS_PROVIDERS_LEAD))
        .with(found.above);
    let tasks: Vec<_> = found.rows.iter().map(provider).collect();
    if tasks.is_empty() && found.below.is_some() {
        return card.with(found.below);
    }
    listed(app, card, tasks, key::REVIEWS_PROVIDERS_NONE).with(found.below)
}
