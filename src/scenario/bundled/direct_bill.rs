//! A reseller on its way to direct bill, some months short of the revenue it needs.

use super::cast::{Cast as _, cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{CustomerAgreementKind, Date, DirectBillStep, Givens, Offer, SaleKind};

/// Fabrikam qualifies for direct bill; Alpine is on its way back to reselling.
pub(super) const DIRECT_BILL: Bundled = Bundled {
    id: "direct-bill",
    revision: 1,
    person: "ana",
    page: "direct-bill",
    script: || Script {
        date: Date::USUAL,
        givens: plain(market()),
        actions: Vec::new(),
    },
};

/// Fifteen months of sales, from February 2020 on. The last twelve hold USD 287,400 of cloud
/// services; with the perpetual software they would be enough.
const CLOUD: [u32; 15] = [
    9_800, 12_400, 14_900, 17_600, 19_200, 20_500, 21_300, 22_800, 23_900, 24_700, 25_600, 26_400,
    27_300, 28_500, 29_600,
];
const PERPETUAL: [u32; 15] = [
    4_000, 0, 6_500, 0, 0, 8_200, 0, 5_400, 0, 0, 9_900, 0, 0, 7_300, 0,
];

fn market() -> Givens {
    let since = Date::ymd(2019, 11, 4);
    let first = Date::ymd(2020, 2, 1);
    with_mpn(cast())
        .signed("fabrikam", since)
        .connected("contoso", "fabrikam", Date::ymd(2020, 1, 20))
        .sales("fabrikam", first, SaleKind::Cloud, &CLOUD)
        .sales("fabrikam", first, SaleKind::Perpetual, &PERPETUAL)
        .steps(
            "fabrikam",
            Date::ymd(2021, 5, 3),
            &[DirectBillStep::Infrastructure, DirectBillStep::FirstLine],
        )
        .with_alpine()
        .signed("alpine", since)
        .sales("alpine", first, SaleKind::Cloud, &[6_000; 15])
        .steps(
            "alpine",
            Date::ymd(2019, 3, 25),
            &[
                DirectBillStep::Advanced,
                DirectBillStep::Infrastructure,
                DirectBillStep::FirstLine,
                DirectBillStep::Signing,
            ],
        )
        .with_bank()
        .related("alpine", "bank", since, true)
        .agreed(
            "bank",
            "alpine",
            CustomerAgreementKind::Customer,
            Date::ymd(2020, 2, 10),
        )
        .subscribed(
            "office",
            "alpine",
            "bank",
            Offer::License,
            Date::ymd(2020, 2, 12),
        )
        .subscribed(
            "plan",
            "alpine",
            "bank",
            Offer::AzurePlan,
            Date::ymd(2020, 3, 2),
        )
}
