//! The invented offers and add-ons of the price list, which orders and subscriptions name.

use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::domain::{Date, ListedId, Offer, Subscription};
use crate::i18n::{Arg, Key, key};

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

/// Since when the Azure plan is sold.
const AZURE_PLAN: Date = Date::ymd(2019, 11, 1);

/// Since when the old Azure offer is left only to those who bought it before.
pub(super) const OLD_AZURE_CLOSED: Date = Date::ymd(2021, 7, 21);

const fn listed(
    id: &'static str,
    kind: Offer,
    name: &'static str,
    price: u32,
    billed: Key,
) -> Listed {
    Listed {
        id,
        kind,
        name,
        price,
        billed,
        from: Date::FIRST,
    }
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

/// The add-ons. The list has none to other kinds of offers.
const ADD_ONS: [Listed; 3] = [
    listed(
        "archive",
        Offer::License,
        "Mail Archive",
        3,
        key::BILLED_LICENCE,
    ),
    listed("calling", Offer::License, "Calling", 6, key::BILLED_LICENCE),
    listed(
        "second-device",
        Offer::License,
        "Second Device",
        45,
        key::BILLED_TERM,
    ),
];

/// The add-ons with their prices.
pub(super) fn add_ons(app: App) -> Element {
    let mut rows = Vec::new();
    for it in &ADD_ONS {
        rows.push(worded("dt", it.name).into());
        rows.push(worded("dd", it.priced(app)).into());
    }
    classed("dl", "known").all(rows)
}

/// The list.
pub(super) const OFFERS: [Listed; 14] = [
    listed(
        "license",
        Offer::License,
        "Office Seat Basic",
        5,
        key::BILLED_LICENCE,
    ),
    listed(
        "license-1",
        Offer::License,
        "Office Seat Plus",
        12,
        key::BILLED_LICENCE,
    ),
    listed(
        "license-2",
        Offer::License,
        "Secure Mail",
        4,
        key::BILLED_LICENCE,
    ),
    Listed {
        from: Date::ymd(2019, 2, 1),
        ..listed(
            "license-3",
            Offer::License,
            "Team Voice",
            8,
            key::BILLED_LICENCE,
        )
    },
    listed(
        "azure",
        Offer::Azure,
        "Azure, pay as you go",
        0,
        key::BILLED_USAGE,
    ),
    Listed {
        from: AZURE_PLAN,
        ..listed(
            "azure-plan",
            Offer::AzurePlan,
            "Azure plan",
            0,
            key::BILLED_USAGE,
        )
    },
    listed(
        "software",
        Offer::Software,
        "Server Subscription 1 year",
        640,
        key::BILLED_TERM,
    ),
    Listed {
        from: Date::ymd(2019, 1, 1),
        ..listed(
            "software-1",
            Offer::Software,
            "Server Subscription 3 years",
            1720,
            key::BILLED_TERM,
        )
    },
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(
            "perpetual",
            Offer::Perpetual,
            "Desk Suite",
            310,
            key::BILLED_ONCE,
        )
    },
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(
            "perpetual-1",
            Offer::Perpetual,
            "Data Server Standard",
            930,
            key::BILLED_ONCE,
        )
    },
    listed(
        "reservation",
        Offer::Reservation,
        "Reserved machine, 1 year",
        780,
        key::BILLED_ONCE,
    ),
    listed(
        "reservation-1",
        Offer::Reservation,
        "Reserved machine, 3 years",
        1690,
        key::BILLED_ONCE,
    ),
    listed(
        "marketplace",
        Offer::Marketplace,
        "Backup by Wide World",
        3,
        key::BILLED_LICENCE,
    ),
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(
            "marketplace-1",
            Offer::Marketplace,
            "Firewall by Graphic Design",
            90,
            key::BILLED_TERM,
        )
    },
];
