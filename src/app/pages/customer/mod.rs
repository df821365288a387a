//! One customer of a partner: the relationship, the agreement, subscriptions and orders.

mod agreement;
mod ask_provider;
mod choice;
mod languages;
mod order;
mod recorded;
mod relationship;
mod services;
mod subscriptions;

use leptos::prelude::*;

use super::message::Written;
use super::next_pages::dead_end;
use super::outside::outside;
use super::served;
use crate::app::markup::{Element, classed, live, worded};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{Looking, verdict_button};
use crate::domain::{Action, Cloud, TenantId};
use crate::i18n::key;
use agreement::{Confirmation, agreement};
use ask_provider::ask_provider;
pub(super) use choice::Order;
use order::order;
pub(super) use recorded::{mpn, recorded, reseller, resellers};
use relationship::{relationship, removal};
pub(super) use services::{Registration, own_service};
use services::{registration, services};
pub(super) use subscriptions::manage;
use subscriptions::{azure_of_others, subscriptions};

/// The page.
#[component]
pub(super) fn CustomerPage(tenant: TenantId) -> impl IntoView {
    let app = app();
    served::only_about(app, "tenant", tenant.as_str());
    let held_in = Looking::new();
    let removing = RwSignal::new(false);
    let confirmation = Confirmation::new(app);
    let ordered = Order::new(app);
    let registered = Registration::new(app);
    let written = Written::new(app);
    live(move || {
        let page = classed("div", "page");
        let found = app.world(|world| {
            let it = served::customer(world, &tenant)?;
            let place = app.place(it);
            let place = match *world.cloud_of(&tenant) {
                Cloud::Public => place,
                cloud => format!("{place} · {}", app.word_of("cloud", cloud.id())),
            };
            let place = match served::further(app, &tenant) {
                Some(name) => format!("{place} · {name}"),
                None => place,
            };
            Some((it.name.clone(), place))
        });
        let Some((name, place)) = found.flatten() else {
            return page
                .with(heading(app, &app.t(key::CUSTOMER_NONE), None))
                .with(nobody(app))
                .into();
        };
        let back = back(app, Page::Customers, app.t(key::NAV_CUSTOMERS));
        // A reseller asks for what it cannot order itself, so that comes first.
        let ask = ask_provider(app, &tenant, &name, ordered, written);
        let order = order(app, &tenant, ordered);
        let [first, second] = if ask.is_some() {
            [ask, order]
        } else {
            [order, ask]
        };
        page.with(classed("p", "row").with(back))
            .with(heading(app, &name, Some(place)))
            .with(relationship(app, &tenant, &name, removing))
            .with(agreement(app, &tenant, confirmation))
            .with(subscriptions(app, &tenant, held_in))
            .with(first)
            .with(second)
            .with(registration(app, &tenant, registered))
            .with(services(app, &tenant))
            .with(outside(app, std::slice::from_ref(&tenant), false))
            .with(azure_of_others(app, &tenant))
            .with(removal(app, &tenant, &name, removing))
            .into()
    })
}

/// Nobody has this address.
fn nobody(app: App) -> Element {
    let (page, label) = served::kept(app);
    dead_end(app, app.t(key::CUSTOMER_NOBODY), page, label)
}

/// A question that changes nothing, with its verdict.
pub(super) fn asked(app: App, action: Action) -> Option<Element> {
    let label = app.word_of("action", action.kind().name());
    let question = app.question(action)?;
    let decision = app.decide_one(Some(&question));
    let row = classed("p", "row")
        .with(worded("span", label.clone()))
        .with(verdict_button(app, &question, decision.as_ref(), &label));
    Some(row)
}
