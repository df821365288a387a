//! A customer with several partners or channels, and a reseller that buys for itself.

use super::cast::{Cast as _, cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Channel, CustomerAgreementKind, Date, Givens, Kind, Offer, Role, TenantKind};

const SINCE: Date = Date::ymd(2019, 11, 4);
const AGREED: Date = Date::ymd(2020, 3, 2);

/// A second partner joins.
pub(super) const SEVERAL_PARTNERS: Bundled = Bundled {
    id: "several-partners",
    revision: 2,
    person: "val",
    page: "customers",
    script: || Script {
        date: Date::USUAL,
        givens: plain(served(market())),
        actions: Vec::new(),
    },
};

/// What was bought elsewhere comes to a partner, and Azure goes from one partner to another.
pub(super) const SEVERAL_CHANNELS: Bundled = Bundled {
    id: "several-channels",
    revision: 1,
    person: "uma",
    page: "partners",
    script: || Script {
        date: Date::USUAL,
        givens: plain(channels(market())),
        actions: Vec::new(),
    },
};

/// The three ways of a reseller that buys for its own use.
pub(super) const OWN_USE: Bundled = Bundled {
    id: "own-use",
    revision: 1,
    person: "ana",
    page: "own-use",
    script: || Script {
        date: Date::USUAL,
        givens: plain(
            market()
                .tenant("fabrikam", "fabrikam-csp", TenantKind::Csp)
                .tenant("fabrikam", "office", TenantKind::InternalUse),
        ),
        actions: Vec::new(),
    },
};

/// Everyone has signed; Fabrikam works with Contoso; two direct bill partners, and a bank.
fn market() -> Givens {
    with_mpn(cast())
        .signed("fabrikam", SINCE)
        .signed("proseware", SINCE)
        .connected("contoso", "fabrikam", SINCE)
        .with_alpine()
        .signed("alpine", SINCE)
        .organisation(
            "northwind",
            "Northwind",
            Kind::DirectBillPartner,
            ("Lille", "FR"),
        )
        .person(
            "nia",
            "Nia Low",
            "northwind",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("northwind", "4310001", "FR")
        .signed("northwind", SINCE)
        .with_bank()
}

/// Contoso and Fabrikam serve the bank and have sold licences to it.
fn served(givens: Givens) -> Givens {
    givens
        .related("contoso", "bank", AGREED, false)
        .related("fabrikam", "bank", AGREED, true)
        .agreed("bank", "contoso", CustomerAgreementKind::Customer, AGREED)
        .subscribed("seats", "contoso", "bank", Offer::License, AGREED)
        .sold_as("seats", |it| {
            it.reseller = Some("fabrikam".into());
            it.mpn = Some("4200001".into());
        })
}

/// The bank bought from Microsoft and with an Open licence, and has Azure from Alpine.
fn channels(givens: Givens) -> Givens {
    let mut givens = givens;
    for partner in ["alpine", "northwind"] {
        givens = givens.related(partner, "bank", AGREED, true).agreed(
            "bank",
            partner,
            CustomerAgreementKind::Customer,
            AGREED,
        );
    }
    givens
        .subscribed("azure", "alpine", "bank", Offer::Azure, AGREED)
        .subscribed("plan", "alpine", "bank", Offer::AzurePlan, AGREED)
        .subscribed("seats", "alpine", "bank", Offer::License, AGREED)
        .bought_elsewhere(
            "direct",
            "bank",
            (Channel::Microsoft, Offer::Azure),
            Date::LAST,
        )
        .bought_elsewhere(
            "open",
            "bank",
            (Channel::Open, Offer::License),
            Date::ymd(2021, 9, 30),
        )
        .bought_elsewhere(
            "syndicated",
            "bank",
            (Channel::Syndication, Offer::License),
            Date::ymd(2021, 9, 30),
        )
}
