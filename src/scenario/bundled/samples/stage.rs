//! The worlds of the sample scenarios.

use super::super::cast::{Cast as _, cast, plain, with_mpn};
use crate::domain::{CustomerAgreementKind, Date, Givens, Kind, Offer, Role, TenantKind};
use crate::scenario::Given;

const SINCE: Date = Date::ymd(2018, 6, 1);

/// What a variant's world has besides the companies that all of them share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Everyone has signed, and Woodgrove Bank buys from two partners.
    Market,
    /// Proseware, which resells for Contoso too, has asked Woodgrove Bank for a relationship.
    Asked,
    /// Woodgrove Bank belongs to Alpine.
    Group,
    /// Alpine serves the tenant with which Fabrikam transacts.
    Transacting,
    /// Fabrikam has not signed, and the bank accepted the Microsoft Cloud Agreement only.
    Unsigned,
}

impl Stage {
    pub(super) fn givens(self) -> Vec<Given> {
        let agreed = Date::ymd(2020, 3, 2);
        let customer = CustomerAgreementKind::Customer;
        let agreed_on = |givens: Givens| {
            givens
                .signed("fabrikam", Date::ymd(2019, 12, 2))
                .agreed("bank", "contoso", customer, agreed)
                .agreed("bank", "alpine", customer, agreed)
                .subscribed("seats", "contoso", "bank", Offer::License, agreed)
        };
        let signed =
            |givens| agreed_on(givens).subscribed("azure", "alpine", "bank", Offer::Azure, agreed);
        plain(match self {
            Self::Market => signed(companies()),
            // What is billed by usage has no number to change.
            Self::Asked => signed(companies())
                .connected("contoso", "proseware", SINCE)
                .signed("proseware", Date::ymd(2019, 12, 2))
                .subscribed("licences", "alpine", "bank", Offer::License, agreed)
                .requested(
                    "asked",
                    ("proseware", None),
                    ("bank", "uma"),
                    Date::ymd(2021, 4, 1),
                ),
            // Alpine never sold to a company of its own group.
            Self::Group => {
                agreed_on(companies()).but("woodgrove", |it| it.group = Some("alpine".into()))
            }
            Self::Transacting => signed(companies())
                .related("alpine", "csp", SINCE, false)
                .agreed("csp", "alpine", customer, agreed),
            Self::Unsigned => companies().agreed(
                "bank",
                "contoso",
                CustomerAgreementKind::Cloud,
                Date::ymd(2018, 9, 3),
            ),
        })
    }
}

/// Fabrikam resells for Contoso and keeps tenants of its own; Alpine buys from Microsoft. Both serve
/// Woodgrove Bank. Adventure Works is in another market.
fn companies() -> Givens {
    with_mpn(cast())
        .holding("ida", &[Role::GlobalAdmin])
        .connected("contoso", "fabrikam", SINCE)
        .with_alpine()
        .signed("alpine", Date::ymd(2019, 11, 4))
        .with_bank()
        .organisation(
            "adventure",
            "Adventure Works",
            Kind::Customer,
            ("Seattle", "US"),
        )
        .person("cleo", "Cleo Hale", "adventure", &[Role::GlobalAdmin])
        .tenant("adventure", "works", TenantKind::Customer)
        .tenant("fabrikam", "csp", TenantKind::Csp)
        .tenant("fabrikam", "own", TenantKind::InternalUse)
        .tenant("fabrikam", "office", TenantKind::Customer)
        .tenant("alpine", "internal", TenantKind::InternalUse)
        .tenant("alpine", "shared", TenantKind::SharedServices)
        .related("contoso", "bank", SINCE, false)
        .related("fabrikam", "bank", SINCE, true)
        .related("alpine", "bank", SINCE, true)
}
