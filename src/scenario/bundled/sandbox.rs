//! A world to do with as one likes: every kind of company in two markets, nothing connected.

use super::cast::{Cast as _, cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Date, Kind, MpnKind, Role, TenantKind};

/// Europe and Canada, with nothing between the companies.
pub(super) const SANDBOX: Bundled = Bundled {
    id: "sandbox",
    revision: 1,
    person: "ana",
    page: "overview",
    script: || Script {
        date: Date::USUAL,
        givens: plain(world()),
        actions: Vec::new(),
    },
};

const ADMIN: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent];

fn world() -> crate::domain::Givens {
    with_mpn(cast())
        .with_alpine()
        .organisation("wingtip", "Wingtip Toys", Kind::Prospect, ("Lille", "FR"))
        .person("eva", "Eva Stone", "wingtip", &[Role::GlobalAdmin])
        .mpn("wingtip", "4500001", MpnKind::Location, "FR")
        .with_bank()
        .organisation(
            "northwind",
            "Northwind Traders",
            Kind::IndirectReseller,
            ("Montreal", "CA"),
        )
        .person("noa", "Noa Roy", "northwind", ADMIN)
        .associated("northwind", "4220001", "CA")
        .organisation(
            "vanarsdel",
            "VanArsdel",
            Kind::DirectBillPartner,
            ("Calgary", "CA"),
        )
        .person("tim", "Tim Ward", "vanarsdel", ADMIN)
        .associated("vanarsdel", "4310001", "CA")
        .organisation("relecloud", "Relecloud", Kind::Prospect, ("Halifax", "CA"))
        .person("fay", "Fay Moss", "relecloud", &[Role::GlobalAdmin])
        .organisation(
            "adventure",
            "Adventure Works",
            Kind::Customer,
            ("Vancouver", "CA"),
        )
        .person("cleo", "Cleo Hale", "adventure", &[Role::GlobalAdmin])
        .tenant("adventure", "works", TenantKind::Customer)
}
