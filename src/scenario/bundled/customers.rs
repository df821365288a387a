//! A reseller sells to a company that works with nobody yet.

use super::cast::{Cast as _, cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Date, Givens, Role};

/// The two-tier model from the invitation to the first order.
pub(super) const FIRST_ORDER: Bundled = Bundled {
    id: "first-order",
    revision: 1,
    person: "ana",
    page: "customers",
    script: || Script {
        date: Date::USUAL,
        givens: plain(market()),
        actions: Vec::new(),
    },
};

/// Everyone has signed, the resellers work with providers, and a bank works with nobody.
fn market() -> Givens {
    let since = Date::ymd(2019, 11, 4);
    with_mpn(cast())
        .signed("fabrikam", since)
        .signed("proseware", since)
        .connected("contoso", "fabrikam", since)
        .connected("litware", "proseware", since)
        .with_alpine()
        .signed("alpine", since)
        .with_bank()
        .person("vic", "Vic Moreau", "woodgrove", &[Role::BillingAdmin])
}
