//! A company that is new to everything enrols, and what becomes of it.

use super::cast::{Cast as _, cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Date, Givens, Kind};

/// From no account at all to an indirect reseller.
pub(super) const FROM_NOTHING: Bundled = Bundled {
    id: "enrol",
    revision: 1,
    person: "nora",
    page: "choose-model",
    script: || Script {
        date: Date::USUAL,
        givens: plain(newcomer()),
        actions: Vec::new(),
    },
};

/// From no account at all to the end of a partnership, which the portal can do from 29 June 2020
/// on.
pub(super) const WHOLE_STORY: Bundled = Bundled {
    id: "whole-story",
    revision: 1,
    person: "nora",
    page: "overview",
    script: || Script {
        date: Date::ymd(2020, 6, 2),
        givens: plain(market()),
        actions: Vec::new(),
    },
};

/// While newcomers could still become direct bill partners.
pub(super) const DIRECTLY: Bundled = Bundled {
    id: "enrol-direct",
    revision: 1,
    person: "nora",
    page: "choose-model",
    script: || Script {
        date: Date::ymd(2020, 9, 1),
        givens: plain(newcomer()),
        actions: Vec::new(),
    },
};

/// A company with two people and nothing else, among providers and resellers.
fn newcomer() -> Givens {
    with_mpn(cast())
        .organisation(
            "adventure",
            "Adventure Works",
            Kind::Prospect,
            ("Grenoble", "FR"),
        )
        .person("nora", "Nora Blanc", "adventure", &[])
        .person("emil", "Emil Roux", "adventure", &[])
        .without_account("adventure")
}

/// The newcomer, a direct bill partner and a bank.
fn market() -> Givens {
    newcomer()
        .with_alpine()
        .signed("alpine", Date::ymd(2019, 11, 4))
        .with_bank()
}
