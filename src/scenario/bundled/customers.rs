//! A reseller sells to a company that works with nobody yet.

use super::cast::{cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Date, Givens, Kind, Role, TenantKind};

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
        .organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
        .person(
            "val",
            "Val Novak",
            "alpine",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("alpine", "4300001", "AT")
        .signed("alpine", since)
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .person("vic", "Vic Moreau", "woodgrove", &[Role::BillingAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
}
