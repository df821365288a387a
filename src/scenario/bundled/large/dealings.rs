//! Who works with whom in the large world. The first provider has many resellers and customers.

use super::pick;
use crate::domain::{CustomerAgreementKind, Date, Givens, ListedId, Offer};

/// The resellers of the first provider. The first eight have not signed: what they sold, they sold
/// before they had to.
const RESELLERS: [u16; 24] = [
    0, 6, 18, 21, 30, 33, 36, 48, 1, 8, 10, 13, 16, 20, 26, 28, 38, 40, 41, 46, 50, 53, 56, 58,
];

/// What customers buy besides licences.
const SECOND: [Offer; 7] = [
    Offer::AzurePlan,
    Offer::License,
    Offer::Software,
    Offer::AzurePlan,
    Offer::Reservation,
    Offer::License,
    Offer::Marketplace,
];

/// Which licences they buy.
const FIRST: [&str; 4] = ["license", "license-1", "license-2", "license-3"];

/// Providers and resellers of the same place have known each other for years; the first provider
/// works in all of its market.
pub(super) fn of(givens: Givens) -> Givens {
    let since = Date::ymd(2019, 3, 11);
    let mut givens = givens;
    for at in (0..60).filter(|at| at % 4 != 3) {
        givens = givens.connected(&format!("p{}", at % 20), &format!("r{at}"), since);
    }
    for at in RESELLERS {
        if at % 20 != 0 {
            let since = since.plus_days(i32::from(at) * 3);
            givens = givens.connected("p0", &format!("r{at}"), since);
        }
    }
    for (asked, day) in [(3, 3), (11, 10), (23, 17)] {
        let id = format!("r{asked}");
        let sent = Date::ymd(2021, 5, day);
        givens = givens.invited(&format!("p0-{id}"), "p0", &id, &format!("{id}-admin"), sent);
    }
    // In its market is every second customer of each ten.
    for at in 0..40 {
        let customer = 40 + at / 5 * 10 + pick(&[0, 1, 3, 6, 8], at).unwrap_or_default();
        givens = served(givens, at, &format!("c{customer}"));
    }
    givens
}

/// The `at`th customer of the first provider, with two subscriptions. Most have a reseller too.
fn served(givens: Givens, at: usize, customer: &str) -> Givens {
    let tenant = format!("{customer}-tenant");
    let reseller = RESELLERS.get(if at < 24 { at } else { at - 16 });
    let reseller = reseller.filter(|_| at % 8 != 7);
    let seller = reseller.map(|it| format!("r{it}"));
    let days = i32::try_from(at).unwrap_or_default() * 16;
    let since = Date::ymd(2019, 6, 3).plus_days(days);
    // Nothing else was sold under the older agreement.
    let (kind, second) = if at < 8 {
        (CustomerAgreementKind::Cloud, Offer::Azure)
    } else {
        let second = pick(&SECOND, at).unwrap_or(Offer::License);
        (CustomerAgreementKind::Customer, second)
    };
    let mut givens = givens
        .related("p0", &tenant, since, at.is_multiple_of(3))
        .agreed(&tenant, "p0", kind, since);
    if let Some(seller) = &seller {
        givens = givens.related(seller, &tenant, since, at.is_multiple_of(4));
    }
    for (nth, offer) in [Offer::License, second].into_iter().enumerate() {
        let id = format!("{customer}-{nth}");
        let bought = since.plus_days(if nth == 0 { 7 } else { 40 });
        // One of ten is suspended; the data of the first is gone, that of others may be.
        let suspended = match (at, at % 9) {
            (2, _) => Some(Date::ymd(2020, 12, 7)),
            (_, 4) => Some(Date::ymd(2021, 4, 26)),
            (9 | 19 | 28, _) => Some(Date::ymd(2021, 2, 8)),
            _ => None,
        };
        givens = givens
            .subscribed(&id, "p0", &tenant, offer, bought)
            .sold_as(&id, |it| {
                it.reseller = seller.as_deref().map(Into::into);
                it.mpn =
                    reseller.map(|it| (4_200_001 + u32::from(*it)).to_string().as_str().into());
                it.listed = pick(&FIRST, at).filter(|_| nth == 0).map(ListedId::new);
                it.quantity += u32::try_from(at * 7 % 43).unwrap_or_default();
                if let Some(since) = suspended.filter(|_| nth == 0) {
                    it.suspend(since, None);
                }
            });
    }
    givens
}
