//! A company that is new to everything enrols.

use super::cast::{cast, plain, with_mpn};
use super::{Bundled, Script};
use crate::domain::{Date, Kind};

/// From no account at all to an indirect reseller.
pub(super) const FROM_NOTHING: Bundled = Bundled {
    id: "enrol",
    revision: 1,
    person: "nora",
    page: "choose-model",
    script: || Script {
        date: Date::USUAL,
        givens: plain(
            with_mpn(cast())
                .organisation(
                    "adventure",
                    "Adventure Works",
                    Kind::Prospect,
                    ("Grenoble", "FR"),
                )
                .person("nora", "Nora Blanc", "adventure", &[])
                .person("emil", "Emil Roux", "adventure", &[])
                .without_account("adventure"),
        ),
        actions: Vec::new(),
    },
};
