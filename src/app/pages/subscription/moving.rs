//! Azure on its way between two partners, as each of them learns of it: no mail tells either.

use crate::app::markup::{Markup, worded};
use crate::app::pages::offers::name;
use crate::app::pages::served::customer;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{banner, go_button, unseen};
use crate::domain::{
    AzureTransfer, AzureTransferState, MICROSOFT, OrganisationId, Subscription, World,
};
use crate::i18n::{Arg, Key, key};

/// For how many days it is told that a subscription went over.
const TOLD: i32 = 30;

/// Whether the current partner has to answer.
fn is_asked(world: &World, it: &AzureTransfer) -> bool {
    it.is_open(world.date) && it.state != AzureTransferState::InProgress
}

/// How many transfers wait for a partner.
pub(crate) fn asked_of(world: &World, at: &OrganisationId) -> usize {
    let all = world.azure_transfers.values();
    all.filter(|it| it.from == *at && is_asked(world, it))
        .count()
}

/// What is told of a transfer: how, the text, and who acts next or acted.
type Told = (
    &'static str,
    Key,
    OrganisationId,
    AzureTransfer,
    Subscription,
);

/// What a partner has to know of a transfer: that it waits for it or for another, or is complete.
fn told(world: &World, at: &OrganisationId, it: &AzureTransfer) -> Option<Told> {
    let sold = world.subscriptions.get(&it.subscription)?.clone();
    let complete = it.state == AzureTransferState::Complete;
    let lately = it.ended.is_some_and(|day| day.plus_days(TOLD) > world.date);
    let (kind, text, who) = if it.from == *at && is_asked(world, it) {
        ("blocked", key::TRANSFER_NEXT_OWN, it.to.clone())
    } else if it.to == *at && it.is_open(world.date) {
        let moves = it.state == AzureTransferState::InProgress;
        let next = if moves {
            MICROSOFT.into()
        } else {
            it.from.clone()
        };
        ("unknown", key::TRANSFER_NEXT, next)
    } else if complete && lately && it.to == *at {
        ("permitted", key::TRANSFER_CAME, it.from.clone())
    } else if complete && lately && it.from == *at {
        ("permitted", key::TRANSFER_WENT, it.to.clone())
    } else {
        return None;
    };
    Some((kind, text, who, it.clone(), sold))
}

/// The banners, each with the way to the subscription.
pub(in crate::app::pages) fn moving(app: App, at: &OrganisationId) -> Vec<Markup> {
    let found = app.world(|world| {
        let all = world.azure_transfers.values();
        all.filter_map(|it| told(world, at, it)).collect::<Vec<_>>()
    });
    let mut banners = Vec::new();
    for (kind, text, who, it, sold) in found.unwrap_or_default() {
        let of = app.world(|world| customer(world, &sold.tenant).map(|it| it.name.clone()));
        let offer = name(app, &sold);
        let args = [
            ("partner", Arg::from(app.organisation_name(&who))),
            ("customer", Arg::from(of.flatten().unwrap_or_default())),
            ("offer", Arg::from(offer.clone())),
        ];
        let text = worded("p", app.fill(text, &args)).attr("class", "grow");
        let go = go_button(
            app.here(Page::Subscription(it.subscription)),
            app.t(key::MAIL_TO_SUBSCRIPTION),
        );
        let go = go.with(unseen(format!(" – {offer}")));
        banners.push(banner(app, kind).with(text).with(go).into());
    }
    banners
}
