//! A suspended subscription on its way to its deletion, as those whom it concerns learn of it: no
//! document speaks of a mail about it.

use super::moving::tell;
use crate::app::markup::{Element, Markup};
use crate::app::pages::next_pages::goes_on;
use crate::app::pages::served::is_through;
use crate::app::route::Page;
use crate::app::state::App;
use crate::domain::{Action, Date, OrganisationId, Subscription, World};
use crate::i18n::key;

/// For how many days it is told that a subscription was deleted.
const TOLD: i32 = 30;

/// How many are told of; the lists tell of all.
const SHOWN: usize = 3;

/// The suspended subscriptions of a company, as seller, reseller or customer.
fn suspended(world: &World, at: &OrganisationId, today: Date) -> Vec<Subscription> {
    let concerns = |it: &&Subscription| {
        let owner = world.tenants.get(&it.tenant).map(|it| &it.organisation);
        owner == Some(at) || is_through(it, at)
    };
    let told = |it: &&Subscription| {
        let days = it.suspension().filter(|_| !it.offer.is_bought_once());
        days.is_some_and(|days| days.last.plus_days(TOLD) > today)
    };
    let all = world.subscriptions.values().filter(concerns).filter(told);
    all.take(SHOWN).cloned().collect()
}

/// The banners, each with the way to whoever reactivates it.
pub(in crate::app::pages) fn lapsing(app: App, at: &OrganisationId) -> Vec<Markup> {
    let Some(today) = app.today() else {
        return Vec::new();
    };
    let found = app.world(|world| suspended(world, at, today));
    let mut banners = Vec::new();
    for it in found.unwrap_or_default() {
        let Some(days) = it.suspension() else {
            continue;
        };
        let (kind, text, date) = match it.is_there(today) {
            Some(true) => ("blocked", key::OVERVIEW_LAPSES, days.by),
            None => ("blocked", key::OVERVIEW_LAPSING, days.last),
            Some(false) => ("blocked", key::OVERVIEW_LAPSED, days.since),
        };
        let told = (text, &it.seller, Some(date));
        banners.push(tell(app, kind, told, &it, reactivates(app, at, &it)));
    }
    banners
}

/// The way to the seller that can reactivate it, for whoever is none.
pub(super) fn reactivates(app: App, at: &OrganisationId, it: &Subscription) -> Option<Element> {
    let lapses = it.suspended && it.is_there(app.today()?) != Some(false);
    let action = Action::ReactivateSubscription {
        subscription: Some(it.id.clone()),
    };
    let page = Page::Subscription(it.id.clone());
    let elsewhere = lapses && it.seller != *at;
    elsewhere
        .then(|| goes_on(app, &it.seller, &action, page))
        .flatten()
}
