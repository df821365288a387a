//! Partners and customers in national clouds: one partner may sell there, another has to apply.

use super::cast::plain;
use super::{Bundled, Script};
use crate::domain::{
    Cloud, CloudState, CustomerAgreementKind, Date, Givens, Kind, Offer, Role, TenantKind,
};

/// What each cloud needs, and what documents contradict each other about.
pub(super) const NATIONAL_CLOUDS: Bundled = Bundled {
    id: "national-clouds",
    revision: 1,
    person: "cleo",
    page: "national-clouds",
    script: || Script {
        date: Date::USUAL,
        givens: plain(customers(partners())),
        actions: Vec::new(),
    },
};

/// The cloud in Germany in its last month for new customers.
pub(super) const GERMANY: Bundled = Bundled {
    id: "germany-open",
    revision: 1,
    person: "val",
    page: "national-clouds",
    script: || Script {
        date: Date::ymd(2018, 10, 1),
        givens: plain(german_customer(newcomer(german_partner(Givens::new())))),
        actions: Vec::new(),
    },
};

const ADMIN: &[Role] = &[Role::GlobalAdmin, Role::AdminAgent];

/// Three direct bill partners: one in the US Government cloud, one in Germany's, one in none.
fn partners() -> Givens {
    let signed = Date::ymd(2019, 11, 4);
    let direct = Kind::DirectBillPartner;
    let givens = Givens::new()
        .organisation("adventure", "Adventure Works", direct, ("Seattle", "US"))
        .person("cleo", "Cleo Hale", "adventure", ADMIN)
        .associated("adventure", "4310001", "US")
        .signed("adventure", signed)
        .applied(
            "adventure",
            Cloud::UsGovernment,
            CloudState::Active,
            Date::ymd(2019, 5, 6),
        )
        .organisation("northwind", "Northwind Traders", direct, ("Boston", "US"))
        .person("finn", "Finn Reed", "northwind", ADMIN)
        .person("gina", "Gina Stone", "northwind", &[Role::SalesAgent])
        .associated("northwind", "4320001", "US")
        .signed("northwind", signed);
    german_partner(givens).signed("proseware", signed)
}

/// A direct bill partner in Germany's cloud.
fn german_partner(givens: Givens) -> Givens {
    let direct = Kind::DirectBillPartner;
    givens
        .organisation("proseware", "Proseware", direct, ("Berlin", "DE"))
        .person("ida", "Ida Frank", "proseware", ADMIN)
        .associated("proseware", "4330001", "DE")
        .applied(
            "proseware",
            Cloud::Germany,
            CloudState::Active,
            Date::ymd(2018, 2, 5),
        )
}

/// One that has not applied for it yet.
fn newcomer(givens: Givens) -> Givens {
    let direct = Kind::DirectBillPartner;
    givens
        .organisation("alpine", "Alpine", direct, ("Vienna", "AT"))
        .person("val", "Val Novak", "alpine", ADMIN)
        .associated("alpine", "4300001", "AT")
}

/// A county in the US Government cloud, a bank in Germany's, a school that buys the offer for
/// governments.
fn customers(givens: Givens) -> Givens {
    let agreed = Date::ymd(2020, 5, 4);
    let kind = CustomerAgreementKind::Customer;
    german_customer(givens)
        .organisation(
            "county",
            "Contoso County",
            Kind::Customer,
            ("Olympia", "US"),
        )
        .person("hugo", "Hugo Abel", "county", &[Role::GlobalAdmin])
        .tenant("county", "county", TenantKind::Customer)
        .placed("county", Cloud::UsGovernment)
        .organisation(
            "school",
            "School of Fine Art",
            Kind::Customer,
            ("Denver", "US"),
        )
        .person("iris", "Iris Novak", "school", &[Role::GlobalAdmin])
        .tenant("school", "school", TenantKind::Customer)
        .placed("school", Cloud::Gcc)
        .related("northwind", "school", agreed, true)
        .agreed("school", "northwind", kind, agreed)
}

/// A bank in Germany's cloud.
fn german_customer(givens: Givens) -> Givens {
    let since = Date::ymd(2018, 3, 5);
    givens
        .organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Hamburg", "DE"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
        .placed("bank", Cloud::Germany)
        .related("proseware", "bank", since, true)
        .subscribed("seats", "proseware", "bank", Offer::License, since)
}
