//! The invented offers that the price list, the form of an order and a subscription's page show.

use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::domain::{Date, Offer};
use crate::i18n::{Arg, Key, key};

/// An invented offer, its price in whole US dollars, and since when it stands on the list.
pub(super) struct Listed {
    /// What forms call it: the first of a kind as the kind, any other with a number after it.
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
        priced(app, self.price, self.billed)
    }
}

fn priced(app: App, price: u32, billed: Key) -> String {
    let billed = app.t(billed);
    if price == 0 {
        return billed;
    }
    let args = [
        ("price", Arg::from(app.number(price))),
        ("billed", Arg::from(billed)),
    ];
    app.fill(key::PRICING_PRICE, &args)
}

/// The add-ons: invented names, and prices in whole US dollars.
const ADD_ONS: [(&str, u32, Key); 3] = [
    ("Mail Archive", 3, key::BILLED_LICENCE),
    ("Calling", 6, key::BILLED_LICENCE),
    ("Second Device", 45, key::BILLED_TERM),
];

/// The add-ons with their prices.
pub(super) fn add_ons(app: App) -> Element {
    let mut rows = Vec::new();
    for (name, price, billed) in ADD_ONS {
        rows.push(worded("dt", name).into());
        rows.push(worded("dd", priced(app, price, billed)).into());
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
