//! National clouds: what each is and needs, a company's application, and what documents contradict
//! each other about.

mod application;
mod contradiction;
mod customer;
mod reviews;

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::titled;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{aside, card, link};
use crate::domain::{Cloud, Kind, Organisation};
use crate::i18n::key;
use application::application;
pub(in crate::app::pages) use application::closed;
pub(crate) use contradiction::choices;
use contradiction::{Reading, contradiction};
use customer::{Newcomer, newcomer};
pub(crate) use reviews::waiting;

/// The clouds in the order of the page.
const SHOWN: [Cloud; 4] = [
    Cloud::UsGovernment,
    Cloud::Germany,
    Cloud::China,
    Cloud::Gcc,
];

/// The page.
#[component]
pub(super) fn NationalClouds() -> impl IntoView {
    let app = app();
    let reading = Reading::new(app);
    let typed = SHOWN.map(|cloud| Newcomer::new(app, cloud));
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let mut cards = Vec::new();
        for (cloud, typed) in SHOWN.into_iter().zip(typed) {
            cards.push(about(app, &at, cloud, typed).into());
        }
        titled(app, key::NAV_CLOUDS, key::CLOUDS_LEAD)
            .with(classed("div", "page").all(cards))
            .with(contradiction(app, reading))
            .into()
    })
}

/// What a cloud is and needs, and how far the company has come.
fn about(app: App, at: &Organisation, cloud: Cloud, typed: Newcomer) -> Element {
    let text = |family: &str| app.word(&format!("{family}.{}", cloud.id()));
    let part = |family| worded("p", text(family));
    // A customer is validated for the offer; who sells, for all of them.
    let applies = match at.kind {
        Kind::Microsoft | Kind::Prospect => false,
        Kind::Customer => cloud == Cloud::Gcc,
        _ => true,
    };
    let own = app.world(|world| {
        let mut own = world.tenants.values().filter(|it| it.organisation == at.id);
        own.any(|it| *world.cloud_of(&it.id) == cloud)
    });
    let yours = || element("p").with(worded("b", app.t(key::CLOUDS_YOURS)));
    let validated = applies && at.kind == Kind::Customer;
    card(text("cloud"))
        .with((own == Some(true)).then(yours))
        .with(part("cloud-about"))
        .with(part("cloud-needs"))
        .with(part("cloud-differs"))
        .with(validated.then(|| aside(app, key::CLOUDS_GCC_CUSTOMER)))
        .with(applies.then(|| application(app, at, cloud)))
        .with(customers(app, at, cloud))
        .with(newcomer(app, at, cloud, typed))
}

/// The customers whose tenant lies in a cloud.
fn customers(app: App, at: &Organisation, cloud: Cloud) -> Option<Element> {
    let sells = !matches!(at.kind, Kind::Microsoft | Kind::Prospect | Kind::Customer);
    let found = app.world(|world| {
        let mut found = Vec::new();
        for tenant in world.tenants.values() {
            let owner = world.organisations.get(&tenant.organisation);
            let customer = owner.filter(|it| it.kind == Kind::Customer);
            if let (Some(it), true) = (customer, *world.cloud_of(&tenant.id) == cloud) {
                found.push((it.name.clone(), tenant.id.clone()));
            }
        }
        found
    })?;
    let row = |(name, tenant)| {
        let name = link(app.here(Page::Customer(tenant)), name);
        element("li").with(name).into()
    };
    let rows: Vec<_> = found.into_iter().map(row).collect();
    let none = rows.is_empty();
    sells.then(|| {
        classed("div", "page")
            .with(worded("h3", app.t(key::CLOUDS_CUSTOMERS)))
            .with(none.then(|| aside(app, key::CLOUDS_CUSTOMERS_NONE)))
            .with(element("ul").all(rows))
    })
}
