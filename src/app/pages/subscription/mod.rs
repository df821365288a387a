//! One subscription: what its seller changes, who stands on it, and how it goes to another partner.

mod add_ons;
mod azure_transfer;
mod ending;
mod lapsing;
mod moving;
mod reseller;

use leptos::prelude::*;

use super::customer::Order;
use super::entry::{around, problems};
use super::fields::known;
use super::forms::{does, does_too, number, waits};
use super::next_pages::dead_end;
use super::offers::{name, offer};
use super::served::{fact, how_much, kept, reseller_of};
use super::standing::{is_gone, standing};
use super::transition::answers_next;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{card, link, quiet};
use crate::domain::{
    Action, Event, MOST_UNITS, Offer, Organisation, OrganisationId, Subscription, SubscriptionId,
};
use crate::i18n::key;
use crate::scenario::Step;
use add_ons::{add_ons, held};
use azure_transfer::{Moving, azure_transfer};
use ending::{ending, renewal};
pub(super) use lapsing::lapsing;
use lapsing::reactivates;
pub(crate) use moving::asked_of;
pub(super) use moving::moving;
pub(super) use reseller::contact;
use reseller::{reseller, support};

/// The page.
#[component]
pub(super) fn SubscriptionPage(id: SubscriptionId) -> impl IntoView {
    let app = app();
    let held = app.world_now(|world| world.subscriptions.get(&id).map(|it| it.quantity));
    let seats = app.field("quantity", &held.flatten().unwrap_or_default().to_string());
    let add_on = app.field("add-on", "");
    let chosen = Order::new(app);
    let moving = Moving::new(app);
    live(move || {
        let page = classed("div", "page");
        let found = app.world(|world| {
            let it = world.subscriptions.get(&id)?;
            let owner = &world.tenants.get(&it.tenant)?.organisation;
            Some((it.clone(), world.organisations.get(owner)?.clone()))
        });
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let Some((it, customer)) = found.flatten() else {
            let (to, label) = kept(app);
            let why = app.t(if is_undone(app, &id) {
                key::SUBSCRIPTION_UNDONE
            } else {
                key::SUBSCRIPTION_NOBODY
            });
            return page
                .with(heading(app, &app.t(key::SUBSCRIPTION_NONE), None))
                .with(dead_end(app, why, to, label))
                .into();
        };
        let owns = at.id == customer.id;
        let (to, label) = if owns {
            (Page::Partners, app.t(key::NAV_PARTNERS))
        } else {
            (Page::Customer(it.tenant.clone()), customer.name.clone())
        };
        let sells = it.seller == at.id;
        page.with(classed("p", "row").with(back(app, to, label)))
            .with(heading(app, &name(app, &it), Some(customer.name.clone())))
            .with(about(app, &at.id, &it))
            .all(if is_gone(app, &it) {
                vec![worded("p", app.word("alternative.order-again")).into()]
            } else {
                vec![
                    sells.then(|| changes(app, &it, seats, add_on)).into(),
                    sells.then(|| renewal(app, &it)).into(),
                    reseller(app, &at, &it, chosen).into(),
                    support(app, &at, &it, chosen).into(),
                    azure_transfer(app, &at, &it, &customer, moving).into(),
                ]
            })
            .into()
    })
}

/// Whether redo would make it again.
fn is_undone(app: App, id: &SubscriptionId) -> bool {
    let makes = |event: &Event| matches!(event, Event::SubscriptionCreated { subscription } if subscription.id == *id);
    app.open.with(|open| {
        let history = open.as_ref().map(|it| it.scenario.history());
        history.is_some_and(|history| {
            let mut entries = history.entries().iter();
            entries.any(|it| match &it.step {
                Step::Acted { events, .. } => {
                    history.is_undone(it.number) && events.iter().any(makes)
                }
                _ => false,
            })
        })
    })
}

/// What stands.
fn about(app: App, at: &OrganisationId, it: &Subscription) -> Element {
    let contact = app.organisation_name(&it.support_contact);
    let mut facts = vec![
        fact(app, "document", how_much(app, it.offer, it.quantity)),
        fact(
            app,
            "calendar",
            app.fill_one(key::SUBSCRIPTION_SINCE, "date", app.date(it.since)),
        ),
        fact(
            app,
            "people",
            app.fill_one(key::SUBSCRIPTION_CONTACT, "partner", contact),
        ),
    ];
    facts.splice(1..1, held(app, it));
    let seller = app.organisation_name(&it.seller);
    if let Some(text) = reseller_of(app, it) {
        facts.push(fact(app, "people", text));
    }
    let (stands, beside) = standing(app, it);
    let beside = beside.into_iter().map(|(mark, text)| fact(app, mark, text));
    facts.splice(0..0, beside);
    let mut known_of = vec![
        (key::COLUMN_SELLER, seller.into()),
        (key::COLUMN_STATE, stands.into()),
    ];
    // What is not on the price list has its kind as its name.
    if name(app, it) != offer(app, it.offer) {
        known_of.insert(0, (key::COLUMN_KIND, offer(app, it.offer).into()));
    }
    let waits = app.world(|world| world.direct_bill.waiting(&it.id).cloned());
    let waits = waits.flatten().map(|it| {
        let provider = app.organisation_name(&it.provider);
        classed("p", "row")
            .text(app.fill_one(key::TRANSFER_WAITS_FOR, "provider", provider))
            .with(answers_next(app, &it))
    });
    card(app.t(key::SUBSCRIPTION_ABOUT))
        .with(known(app, known_of))
        .with(classed("ul", "grants").all(facts))
        .with(waits)
        .with(reactivates(app, at, it).map(|go| classed("p", "row").with(go)))
        .with((it.offer == Offer::License).then(|| stays(app)))
}

/// That licences go to no other partner, with the rule.
fn stays(app: App) -> Element {
    let rule = "R-MC-LICENSE";
    quiet("p", format!("{} ", app.t(key::TRANSFER_LICENCES))).with(link(
        app.here(Page::Rules(Some(rule.to_owned()))),
        app.word_of("rule", rule),
    ))
}

/// What its seller does with it.
fn changes(
    app: App,
    it: &Subscription,
    seats: RwSignal<String>,
    add_on: RwSignal<String>,
) -> Element {
    let id = || Some(it.id.clone());
    let change = Action::ChangeSeats {
        subscription: id(),
        quantity: Some(number(seats)),
    };
    // Until another partner's request for it is answered, that is the main step.
    let asked = app
        .today()
        .and_then(|today| app.world(|world| world.open_azure_transfer(&it.id, today).is_some()));
    let counted = !it.offer.is_billed_by_usage();
    let quantity = counted.then(|| {
        let decision = app.decide_one(app.question(change.clone()).as_ref());
        let input = element("input")
            .attr("type", "number")
            .attr("min", "1")
            .attr("max", MOST_UNITS.to_string())
            .attr("step", "1")
            .attr("value", seats.get())
            .typed(move |text| seats.set(text));
        let wrong = problems(app, decision.as_ref(), "quantity");
        around(app, "quantity", app.t(key::ORDER_QUANTITY), input, wrong)
    });
    let sent = move || app.sent(&["quantity"]);
    let same = number(seats) == it.quantity;
    let change = counted.then(|| {
        if same {
            waits(app, change, key::SUBSCRIPTION_SAME)
        } else if asked == Some(true) {
            does_too(app, change, sent)
        } else {
            does(app, change, sent)
        }
    });
    card(app.t(key::SUBSCRIPTION_CHANGE))
        .attr("class", "card form")
        .with(quantity)
        .with(change)
        .with(add_ons(app, it, add_on))
        .all(ending(app, it))
}

/// Whether a company deals with the customer.
fn serves(app: App, at: &Organisation, it: &Subscription) -> bool {
    app.world(|world| world.standing_relationship(&at.id, &it.tenant).is_some())
        .unwrap_or_default()
}
