//! One customer of a partner: the relationship, the agreement, subscriptions and orders.

mod agreement;
mod choice;
mod order;
mod relationship;
mod subscriptions;

use leptos::prelude::*;

use super::served;
use crate::app::markup::{classed, live};
use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{heading, icon, link};
use crate::domain::{Cloud, TenantId};
use crate::i18n::key;
use agreement::{Confirmation, agreement};
use choice::Order;
use order::order;
use relationship::{relationship, removal};
use subscriptions::subscriptions;

/// The page.
#[component]
pub(super) fn CustomerPage(tenant: TenantId) -> impl IntoView {
    let app = app();
    let removing = RwSignal::new(false);
    let confirmation = Confirmation::new(app);
    let ordered = Order::new();
    live(move || {
        let back = link(app.here(Page::Customers), "")
            .with(icon(app, "back"))
            .text(app.t(key::NAV_CUSTOMERS));
        let page = classed("div", "page").with(classed("p", "row").with(back));
        let found = app.world(|world| {
            let it = served::customer(world, &tenant)?;
            let place = app.place(&it.city, it.country.as_ref());
            let place = match *world.cloud_of(&tenant) {
                Cloud::Public => place,
                cloud => format!("{place} · {}", app.word(&format!("cloud.{}", cloud.id()))),
            };
            Some((it.name.clone(), place))
        });
        let Some((name, place)) = found.flatten() else {
            return page
                .with(heading(app, &app.t(key::NAV_CUSTOMERS), None))
                .with(classed("p", "card").text(app.t(key::CUSTOMER_NOBODY)))
                .into();
        };
        page.with(heading(app, &name, Some(place)))
            .with(relationship(app, &tenant, &name, removing))
            .with(agreement(app, &tenant, confirmation))
            .with(subscriptions(app, &tenant))
            .with(order(app, &tenant, ordered))
            .with(removal(app, &tenant, &name, removing))
            .into()
    })
}
