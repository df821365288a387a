//! Azure on its way between two partners, as each of them learns of it: no mail tells either.

use crate::app::markup::{Element, Markup};
use crate::app::pages::offers::name;
use crate::app::pages::served::customer;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{go_button, notice, unseen};
use crate::domain::{
    AzureTransfer, AzureTransferState, Date, MICROSOFT, OrganisationId, Subscription, World,
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
type Told = (&'static str, Key, OrganisationId, Subscription);

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
    Some((kind, text, who, sold))
}

/// The banners, each with the way to the subscription.
pub(in crate::app::pages) fn moving(app: App, at: &OrganisationId) -> Vec<Markup> {
    let found = app.world(|world| {
        let all = world.azure_transfers.values();
        all.filter_map(|it| told(world, at, it)).collect::<Vec<_>>()
    });
    let mut banners = Vec::new();
    for (kind, text, who, sold) in found.unwrap_or_default() {
        banners.push(tell(app, kind, (text, &who, None), &sold, None));
    }
    banners
}

/// A banner about a subscription: the text with who acts or acted, and when; with the way to its page,
/// unless another one is better.
pub(super) fn tell(
    app: App,
    kind: &'static str,
    (text, who, date): (Key, &OrganisationId, Option<Date>),
    sold: &Subscription,
    go: Option<Element>,
) -> Markup {
    let of = app.world(|world| customer(world, &sold.tenant).map(|it| it.name.clone()));
    let offer = name(app, sold);
    let date = date.map(|it| app.date(it)).unwrap_or_default();
    let args = [
        ("partner", Arg::from(app.organisation_name(who))),
        ("customer", Arg::from(of.flatten().unwrap_or_default())),
        ("offer", Arg::from(offer.clone())),
        ("date", Arg::from(date)),
    ];
    let go = go.unwrap_or_else(|| {
        let page = app.here(Page::Subscription(sold.id.clone()));
        go_button(page, app.t(key::MAIL_TO_SUBSCRIPTION)).with(unseen(format!(" – {offer}")))
    });
    notice(app, kind, app.fill(text, &args), Some(go))
}
