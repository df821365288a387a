//! Transfers: those that a partner has asked for, and those that a provider answers.

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::next_pages::{continue_at_one, goes_on};
use crate::app::pages::notices::lately;
use crate::app::pages::offers::named;
use crate::app::pages::served::customer;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    ActionButton, List, Looking, Way, card, cell, go_to, lines, notice, paragraph, quiet, table,
};
use crate::domain::{
    Action, Decision, Event, Kind, Organisation, OrganisationId, Question, Transfer, TransferState,
    World,
};
use crate::i18n::{Arg, Key, key};

/// A transfer with the name of its customer.
type Named = (Transfer, String);

/// The ways in which transfers stand.
const WAYS: [Way<Named>; 4] = [
    Way::given(key::LIST_ORDER_OLDEST),
    Way::back(key::LIST_ORDER_NEWEST),
    Way::up(key::COLUMN_CUSTOMER, |_, (_, customer)| customer.clone()),
    Way::up(key::COLUMN_OFFER, |app, (it, _)| name(app, it)),
];

const REQUESTED: List<Named> = List {
    title: key::TRANSFERS_REQUESTED,
    ways: &WAYS,
    text: words,
    always: false,
    by: Some((key::COLUMN_STATE, state)),
};

const WAITING: List<Named> = List {
    title: key::COUNT_WAITING,
    by: Some((key::COLUMN_PARTNER, |app, (it, _)| {
        app.organisation_name(&it.partner)
    })),
    ..REQUESTED
};

const ANSWERED: List<Named> = List {
    title: key::TRANSFERS_ANSWERED,
    ..REQUESTED
};

fn state(app: App, (it, _): &Named) -> String {
    app.t(match it.state {
        TransferState::Active => key::TRANSFER_ACTIVE,
        TransferState::Completed => key::TRANSFER_COMPLETED,
        TransferState::Rejected => key::TRANSFER_REJECTED,
        TransferState::Withdrawn => key::TRANSFER_WITHDRAWN,
    })
}

/// What a search looks at.
fn words(app: App, (it, customer): &Named) -> String {
    let [partner, provider] = [&it.partner, &it.provider].map(|it| app.organisation_name(it));
    format!("{} {customer} {partner} {provider}", name(app, it))
}

/// The transfers that are ours, each with its customer's name.
fn all(world: &World, ours: impl Fn(&Transfer) -> bool) -> Vec<Named> {
    let transfers = world.direct_bill.transfers.values();
    transfers
        .filter(|it| ours(it))
        .map(|it| {
            let name = customer(world, &it.tenant).map(|it| it.name.clone());
            (it.clone(), name.unwrap_or_default())
        })
        .collect()
}

/// The later a transfer was asked for, the longer or greater the number in its id.
fn age(it: &Transfer) -> (usize, &str) {
    let id = it.id.as_str();
    (id.len(), id)
}

/// What the price list calls it.
fn name(app: App, it: &Transfer) -> String {
    named(app, it.offer, it.listed.as_ref())
}

/// What was asked for: how much, for whom, when.
fn what(app: App, it: &Transfer, customer: &str) -> Vec<Markup> {
    let count = |number: u32| Arg::from(app.number(number));
    let frozen = if it.offer.is_billed_by_usage() {
        app.t(key::SUBSCRIPTION_USAGE)
    } else {
        let args = [
            ("quantity", count(it.quantity)),
            ("extra", count(it.add_ons)),
        ];
        app.fill(key::TRANSFER_FROZEN, &args)
    };
    vec![
        lines(name(app, it), vec![Some(frozen.into())]),
        customer.to_owned().into(),
        app.day(it.requested).into(),
    ]
}

/// The transfers that a partner has asked for.
pub(super) fn requested(app: App, at: &OrganisationId, looking: Looking) -> Option<Element> {
    let all = app.world(|world| all(world, |it| it.partner == *at))?;
    let card = card(app.t(key::TRANSFERS_REQUESTED));
    if all.is_empty() {
        return Some(card.with(paragraph(app, key::TRANSFERS_NONE_REQUESTED)));
    }
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_CUSTOMER,
        key::COLUMN_SENT,
        key::COLUMN_PROVIDER,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let row = |named: &Named| {
        let (it, customer) = named;
        let mut cells = what(app, it, customer);
        cells.push(app.organisation_name(&it.provider).into());
        cells.push(state(app, named).into());
        cells.push(answers_next(app, it).into());
        cells
    };
    let found = REQUESTED.find(app, looking, all);
    let rows = found.rows.iter().map(row).collect();
    Some(
        card.with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below),
    )
}

/// The way to whoever answers a transfer, while it waits.
pub(in crate::app::pages) fn answers_next(app: App, it: &Transfer) -> Option<Element> {
    let answer = Action::AnswerTransfer {
        transfer: Some(it.id.clone()),
        accepted: Some(true),
    };
    let waits = it.state == TransferState::Active;
    let go = waits.then(|| goes_on(app, &it.provider, &answer, Page::Transition));
    go.flatten()
}

/// The answers that a partner got lately, with the way to its transfers from elsewhere: no document
/// speaks of a mail about them.
pub(in crate::app::pages) fn answered(
    app: App,
    at: &OrganisationId,
    elsewhere: bool,
) -> Vec<Markup> {
    let all = app.world(|world| all(world, |it| it.partner == *at));
    let all = all.unwrap_or_default();
    let mut banners = Vec::new();
    for (it, customer) in &all {
        // A later request for the same subscription has taken its place.
        let later =
            |(other, _): &Named| other.subscription == it.subscription && age(other) > age(it);
        if all.iter().any(later) {
            continue;
        }
        let (kind, text) = match it.state {
            TransferState::Active | TransferState::Withdrawn => continue,
            TransferState::Completed => ("permitted", key::TRANSFER_TOLD_ACCEPTED),
            TransferState::Rejected => ("unknown", key::TRANSFER_TOLD_REJECTED),
        };
        let is_it = |event: &Event| match event {
            Event::TransferRejected { transfer } | Event::TransferCompleted { transfer, .. } => {
                *transfer == it.id
            }
            _ => false,
        };
        let Some(day) = lately(app, &is_it) else {
            continue;
        };
        let args = [
            ("provider", Arg::from(app.organisation_name(&it.provider))),
            ("offer", Arg::from(name(app, it))),
            ("customer", Arg::from(customer.clone())),
            ("date", Arg::from(app.date(day))),
        ];
        let go = elsewhere.then(|| go_to(app, Page::Transition, key::NAV_TRANSITION));
        banners.push(notice(app, kind, app.fill(text, &args), go));
    }
    banners
}

/// The transfers that a provider is asked for.
pub(super) fn answers(
    app: App,
    at: &OrganisationId,
    [asked_for, done]: [Looking; 2],
) -> Option<Element> {
    let all = app.world(|world| all(world, |it| it.provider == *at))?;
    let (waiting, answered): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(it, _)| it.state == TransferState::Active);
    let none = if answered.is_empty() {
        key::TRANSFERS_NONE
    } else {
        key::TRANSFERS_NONE_WAITING
    };
    let first = card(app.t(key::COUNT_WAITING));
    let about = quiet("p", app.word("note.transfer-what"));
    let first = if waiting.is_empty() {
        let asks = |it: &Organisation| it.kind == Kind::DirectBillPartner;
        first
            .with(worded("p", app.t(none)))
            .with(about)
            .with(continue_at_one(app, asks, Page::Transition))
    } else {
        let found = WAITING.find(app, asked_for, waiting);
        first
            .with(about)
            .with(found.above)
            .with(answerable(app, &found.rows))
            .with(found.below)
    };
    let answered = (!answered.is_empty()).then(|| {
        let found = ANSWERED.find(app, done, answered);
        let rows = found.rows.iter().map(|it| asked(app, it)).collect();
        card(app.t(key::TRANSFERS_ANSWERED))
            .with(found.above)
            .with(table(app, &ASKED, rows))
            .with(found.below)
    });
    Some(classed("div", "page").with(first).with(answered))
}

/// The columns of a transfer that was asked for.
const ASKED: [Key; 5] = [
    key::COLUMN_OFFER,
    key::COLUMN_CUSTOMER,
    key::COLUMN_SENT,
    key::COLUMN_PARTNER,
    key::COLUMN_STATE,
];

/// A transfer, with who asked for it and how it stands.
fn asked(app: App, named: &Named) -> Vec<Markup> {
    let (it, customer) = named;
    let mut cells = what(app, it, customer);
    cells.push(app.organisation_name(&it.partner).into());
    cells.push(state(app, named).into());
    cells
}

/// The transfers that wait, each with its two answers.
fn answerable(app: App, all: &[Named]) -> Element {
    let ask = |it: &Transfer, accepted| {
        app.question(Action::AnswerTransfer {
            transfer: Some(it.id.clone()),
            accepted: Some(accepted),
        })
    };
    let mut questions = Vec::new();
    for (it, _) in all {
        questions.extend(ask(it, true));
        questions.extend(ask(it, false));
    }
    let decisions = app.decide(&questions);
    let pairs = questions.chunks(2).zip(decisions.chunks(2));
    let mut rows = Vec::new();
    for (named, (questions, decisions)) in all.iter().zip(pairs) {
        let (it, customer) = named;
        let mut cells = asked(app, named);
        cells.push(buttons(app, it, customer, questions, decisions));
        rows.push(cells);
    }
    let columns = [&ASKED[..], &[key::COLUMN_ACTIONS]].concat();
    table(app, &columns, rows)
}

fn buttons(
    app: App,
    it: &Transfer,
    customer: &str,
    questions: &[Question],
    decisions: &[Option<Decision>],
) -> Markup {
    let about = format!("{}, {customer}", name(app, it));
    let labels = [key::TRANSFER_ACCEPT, key::TRANSFER_REJECT];
    let mut pieces = Vec::new();
    for ((label, question), decision) in labels.into_iter().zip(questions).zip(decisions) {
        let label = app.t(label);
        let button = ActionButton::new(app, Some(question.clone()), decision.as_ref(), label);
        pieces.push(element("span").with(button.about(&about)).into());
    }
    cell(pieces)
}
