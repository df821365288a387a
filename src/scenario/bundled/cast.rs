//! The companies that most scenarios share.

use super::super::play::Given;
use crate::domain::{Date, Givens, Kind, MpnKind, Role, TenantKind};

/// Providers in three markets and resellers in Europe, none connected. The providers have signed
/// the partner agreement.
pub(super) fn cast() -> Givens {
    let signed = Date::ymd(2019, 11, 4);
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
        .signed("contoso", signed)
        .organisation("litware", "Litware", Kind::IndirectProvider, ("Graz", "AT"))
        .person(
            "max",
            "Max Huber",
            "litware",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("litware", "4110001", "AT")
        .signed("litware", signed)
        .organisation(
            "tailspin",
            "Tailspin Supply",
            Kind::IndirectProvider,
            ("Toronto", "CA"),
        )
        .person(
            "kim",
            "Kim Abel",
            "tailspin",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("tailspin", "4120001", "CA")
        .signed("tailspin", signed)
        .organisation(
            "fabrikam",
            "Fabrikam",
            Kind::IndirectReseller,
            ("Lyon", "FR"),
        )
        .person(
            "ana",
            "Ana Silva",
            "fabrikam",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .person("leo", "Leo Martin", "fabrikam", &[Role::SalesAgent])
        .organisation(
            "proseware",
            "Proseware",
            Kind::IndirectReseller,
            ("Berlin", "DE"),
        )
        .person(
            "ida",
            "Ida Frank",
            "proseware",
            &[Role::GlobalAdmin, Role::AdminAgent],
        )
        .associated("proseware", "4210001", "DE")
}

/// Fabrikam has an MPN ID in its own country and has associated it.
pub(super) fn with_mpn(givens: Givens) -> Givens {
    givens
        .mpn("fabrikam", "4200000", MpnKind::Global, "FR")
        .associated("fabrikam", "4200001", "FR")
}

/// Companies that join the cast in several scenarios.
pub(super) trait Cast {
    /// A direct bill partner in Austria.
    fn with_alpine(self) -> Self;

    /// A customer in France with a tenant.
    fn with_bank(self) -> Self;
}

impl Cast for Givens {
    fn with_alpine(self) -> Self {
        self.organisation("alpine", "Alpine", Kind::DirectBillPartner, ("Linz", "AT"))
            .person(
                "val",
                "Val Novak",
                "alpine",
                &[Role::GlobalAdmin, Role::AdminAgent],
            )
            .associated("alpine", "4300001", "AT")
    }

    fn with_bank(self) -> Self {
        self.organisation(
            "woodgrove",
            "Woodgrove Bank",
            Kind::Customer,
            ("Paris", "FR"),
        )
        .person("uma", "Uma Reed", "woodgrove", &[Role::GlobalAdmin])
        .tenant("woodgrove", "bank", TenantKind::Customer)
    }
}

/// Givens that no rule speaks against.
pub(super) fn plain(givens: Givens) -> Vec<Given> {
    givens
        .events()
        .into_iter()
        .map(|event| Given {
            event,
            despite: None,
        })
        .collect()
}
