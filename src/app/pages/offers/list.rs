//! The price list itself: invented names, and prices in whole US dollars.

use super::Listed;
use crate::domain::{Date, Offer};
use crate::i18n::{Key, key};

/// Since when the Azure plan is sold (R-MCA-COEXIST).
const AZURE_PLAN: Date = Date::ymd(2019, 11, 1);

/// Since when the old Azure offer is left only to those who bought it before (R-TX-LEGACYAZ).
pub(in crate::app::pages) const OLD_AZURE_CLOSED: Date = Date::ymd(2021, 7, 21);

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

/// The add-ons. The list has none to other kinds of offers.
pub(super) const ADD_ONS: [Listed; 3] = [
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

/// The list.
pub(in crate::app::pages) const OFFERS: [Listed; 14] = [
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
