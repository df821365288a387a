//! The invented offers and add-ons of the price list, which orders and subscriptions name.

mod list;

use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::domain::{Date, ListedId, Offer, Subscription};
use crate::i18n::{Arg, Key, key};
use list::ADD_ONS;
pub(super) use list::{OFFERS, OLD_AZURE_CLOSED};

/// An invented offer, its price in whole US dollars, and since when it stands on the list.
pub(super) struct Listed {
    /// What orders call it: the first of a kind as the kind, any other with a number after it.
    pub(super) id: &'static str,
    pub(super) kind: Offer,
    pub(super) name: &'static str,
    pub(super) price: u32,
    billed: Key,
    from: Date,
}

impl Listed {
    /// Whether it stands on the list of the month in which a date lies.
    pub(super) fn is_on(&self, date: Date) -> bool {
        self.from <= date.month_end()
    }

    /// Its price, or how it is billed.
    pub(super) fn priced(&self, app: App) -> String {
        let billed = app.t(self.billed);
        if self.price == 0 {
            return billed;
        }
        let args = [
            ("price", Arg::from(app.number(self.price))),
            ("billed", Arg::from(billed)),
        ];
        app.fill(key::PRICING_PRICE, &args)
    }
}

/// A kind of offer.
pub(crate) fn offer(app: App, offer: Offer) -> String {
    app.t(match offer {
        Offer::License => key::OFFER_LICENSE,
        Offer::Azure => key::OFFER_AZURE,
        Offer::AzurePlan => key::OFFER_AZURE_PLAN,
        Offer::Software => key::OFFER_SOFTWARE,
        Offer::Perpetual => key::OFFER_PERPETUAL,
        Offer::Reservation => key::OFFER_RESERVATION,
        Offer::Marketplace => key::OFFER_MARKETPLACE,
    })
}

/// The offer of a kind that a list calls so; one of another kind is not meant.
fn found<'a>(list: &'a [Listed], kind: Offer, id: Option<&ListedId>) -> Option<&'a Listed> {
    let mut of_kind = list.iter().filter(|it| it.kind == kind);
    of_kind.find(|it| id.is_some_and(|id| id.as_str() == it.id))
}

/// What the price list calls something by its id there.
pub(crate) fn listed(id: &str) -> Option<&'static str> {
    let mut all = OFFERS.iter();
    all.find(|it| it.id == id).map(|it| it.name)
}

/// What the price list calls what was ordered; what is not on it has the name of its kind.
pub(crate) fn named(app: App, kind: Offer, id: Option<&ListedId>) -> String {
    found(&OFFERS, kind, id).map_or_else(|| offer(app, kind), |it| it.name.to_owned())
}

/// The name of a subscription.
pub(crate) fn name(app: App, it: &Subscription) -> String {
    named(app, it.offer, it.listed.as_ref())
}

/// The add-ons to a kind of offer, with their prices.
pub(super) fn add_ons_to(app: App, kind: Offer) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for it in ADD_ONS.iter().filter(|it| it.kind == kind) {
        options.push((
            it.id.to_owned(),
            format!("{} – {}", it.name, it.priced(app)),
        ));
    }
    options
}

/// The add-ons of a subscription by name, each with how many there are.
pub(super) fn bought(it: &Subscription) -> Vec<(&'static str, usize)> {
    let mut bought = Vec::new();
    for listed in ADD_ONS.iter().filter(|listed| listed.kind == it.offer) {
        let same = it
            .named_add_ons
            .iter()
            .filter(|id| id.as_str() == listed.id);
        match same.count() {
            0 => {}
            count => bought.push((listed.name, count)),
        }
    }
    bought
}

/// The add-ons with their prices.
pub(super) fn add_ons(app: App) -> Element {
    let mut rows = Vec::new();
    for it in &ADD_ONS {
        rows.push(worded("dt", it.name).into());
        rows.push(worded("dd", it.priced(app)).into());
    }
    classed("dl", "known").all(rows)
}
