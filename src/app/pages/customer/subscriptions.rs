//! A customer's subscriptions that came through the partner.

use leptos::prelude::Get as _;

use crate::app::markup::{Element, Markup};
use crate::app::pages::offers::name;
use crate::app::pages::served::{is_through, ordered, sold_by, words};
use crate::app::pages::standing::{next, state};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    ActionButton, List, Looking, Way, aside, card, cell, go_to, paragraph, table, unseen,
};
use crate::domain::{Kind, Offer, Organisation, Subscription, TenantId};
use crate::i18n::key;

/// The ways in which subscriptions stand.
const WAYS: [Way<Subscription>; 4] = [
    Way::up(key::COLUMN_OFFER, name),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since.to_string()),
    Way::down(key::LIST_ORDER_QUANTITY, |_, it| {
        // What is billed by usage has no number.
        let counted = !it.offer.is_billed_by_usage();
        (u32::from(counted) * it.quantity).to_string()
    }),
];

const LIST: List<Subscription> = List {
    title: key::SUBSCRIPTIONS_TITLE,
    ways: &WAYS,
    always: true,
    text: words,
    by: Some((key::COLUMN_SELLER, |app, it| {
        app.organisation_name(&it.seller)
    })),
};

/// The subscriptions.
pub(super) fn subscriptions(app: App, tenant: &TenantId, looking: Looking) -> Option<Element> {
    let (_, Organisation { id: at, kind, .. }) = app.me.get()?;
    let held: Vec<_> = app.world(|world| {
        let ours = |it: &&Subscription| it.tenant == *tenant && is_through(it, &at);
        world.subscriptions.values().filter(ours).cloned().collect()
    })?;
    let card = card(app.t(key::SUBSCRIPTIONS_TITLE));
    if held.is_empty() {
        let none = if kind == Kind::IndirectReseller {
            key::SUBSCRIPTIONS_NONE_RESELLER
        } else {
            key::SUBSCRIPTIONS_NONE
        };
        return Some(card.with(paragraph(app, none)));
    }
    let found = LIST.find(app, looking, held);
    let mut questions = Vec::new();
    let mut steps = Vec::new();
    for it in &found.rows {
        let step = next(app, it).filter(|_| it.seller == at);
        steps.push(step.map(|(action, label)| {
            questions.extend(app.question(action));
            (questions.len(), label)
        }));
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for (it, step) in found.rows.iter().zip(steps) {
        let button = step.and_then(|(count, label)| {
            let at = count.checked_sub(1)?;
            let decision = decisions.get(at)?.as_ref();
            let question = questions.get(at).cloned();
            Some(ActionButton::new(app, question, decision, label).about(&name(app, it)))
        });
        rows.push(row(app, it, button));
    }
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_SINCE,
        key::COLUMN_SELLER,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    Some(
        card.with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below),
    )
}

/// With the button of its seller.
fn row(app: App, it: &Subscription, button: Option<ActionButton>) -> Vec<Markup> {
    let open = manage(app, it);
    vec![
        ordered(app, it),
        app.day(it.since).into(),
        sold_by(app, it),
        state(app, it),
        cell(vec![open.into(), button.into()]),
    ]
}

/// The way to a subscription's own page.
pub(in crate::app::pages) fn manage(app: App, it: &Subscription) -> Element {
    let about = unseen(format!(" – {}", name(app, it)));
    go_to(
        app,
        Page::Subscription(it.id.clone()),
        key::SUBSCRIPTION_OPEN,
    )
    .with(about)
}

/// Azure that another partner sold: what could be transferred to this one.
pub(super) fn azure_of_others(app: App, tenant: &TenantId) -> Option<Element> {
    let (_, at) = app.me.get()?;
    if !matches!(at.kind, Kind::IndirectProvider | Kind::DirectBillPartner) {
        return None;
    }
    let held: Vec<_> = app.world(|world| {
        world.standing_relationship(&at.id, tenant)?;
        let theirs = |it: &&Subscription| {
            it.tenant == *tenant
                && it.seller != at.id
                && !it.suspended
                && matches!(it.offer, Offer::Azure | Offer::AzurePlan)
        };
        Some(
            world
                .subscriptions
                .values()
                .filter(theirs)
                .cloned()
                .collect(),
        )
    })??;
    if held.is_empty() {
        return None;
    }
    let row = |it: &Subscription| vec![ordered(app, it), sold_by(app, it), manage(app, it).into()];
    let columns = [key::COLUMN_OFFER, key::COLUMN_SELLER, key::COLUMN_ACTIONS];
    let rows = held.iter().map(row).collect();
    let card = card(app.t(key::AZURE_OTHERS))
        .with(aside(app, key::AZURE_OTHERS_LEAD))
        .with(table(app, &columns, rows));
    Some(card)
}
