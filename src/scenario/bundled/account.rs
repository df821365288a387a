//! A reseller sets up its account: people, roles, passwords, multi-factor authentication.

use super::cast::{Cast as _, plain};
use super::{Bundled, Script};
use crate::domain::{Date, Givens, Kind, MpnKind, Role};

/// Fabrikam is enrolled, and only its global admin is there.
pub(super) const SET_UP: Bundled = Bundled {
    id: "set-up",
    revision: 1,
    person: "ana",
    page: "users",
    script: || Script {
        date: Date::ymd(2018, 3, 5),
        givens: plain(enrolled()),
        actions: Vec::new(),
    },
};

/// Nobody is an admin agent yet, and multi-factor authentication is left out, as it still may be.
fn enrolled() -> Givens {
    Givens::new()
        .organisation(
            "contoso",
            "Contoso Distribution",
            Kind::IndirectProvider,
            ("Madrid", "ES"),
        )
        .person("jun", "Jun Park", "contoso", &[Role::AdminAgent])
        .person("mia", "Mia Torres", "contoso", &[Role::GlobalAdmin])
        .associated("contoso", "4100001", "ES")
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person("ana", "Ana Silva", "fabrikam", &[Role::GlobalAdmin])
        .mpn("fabrikam", "4200000", MpnKind::Global, "FR")
        .associated("fabrikam", "4200001", "FR")
        .connected("contoso", "fabrikam", Date::ymd(2018, 2, 19))
        .without_mfa("fabrikam")
        .with_bank()
}
