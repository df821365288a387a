//! What stands between a partner and a customer: tenants, reseller relationships, invitations,
//! customer agreements, what is offered.

use super::fields::{record, words};
use super::{CustomerInvitationId, Date, OrganisationId, PersonId, TenantId};

/// The most licences or units that one subscription takes here. No document names a bound.
pub const MOST_UNITS: u32 = 100_000;

/// What a directory tenant is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TenantKind {
    /// A partner transacts with it; nothing bought as a customer may be provisioned there.
    Csp,
    /// A customer's.
    Customer,
    /// A partner's, of the customer type, for its own use.
    InternalUse,
    /// A partner's, for Azure of its own use only.
    SharedServices,
    /// A partner's, to try things out.
    Sandbox,
}

impl TenantKind {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [
        Self::Csp,
        Self::Customer,
        Self::InternalUse,
        Self::SharedServices,
        Self::Sandbox,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Csp => "csp",
            Self::Customer => "customer",
            Self::InternalUse => "internal-use",
            Self::SharedServices => "shared-services",
            Self::Sandbox => "sandbox",
        }
    }
}

/// A directory tenant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is for.
    pub kind: TenantKind,
}

/// A partner and a customer's tenant. Ended ones are kept with the date of their end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ResellerRelationship {
    /// The partner.
    pub partner: OrganisationId,
    /// The tenant.
    pub tenant: TenantId,
    /// Since when it stands.
    pub since: Date,
    /// When it was ended; none while it stands.
    pub ended: Option<Date>,
    /// Whether the partner has delegated admin privileges. They can outlive the relationship.
    pub admin_rights: bool,
}

/// A request of a partner, or of a reseller together with its provider, to a customer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomerInvitation {
    /// Its id, which the personal link carries.
    pub id: CustomerInvitationId,
    /// The partner that asks.
    pub partner: OrganisationId,
    /// The provider that is to be authorised with it; none when it asks alone.
    pub provider: Option<OrganisationId>,
    /// The customer's tenant.
    pub tenant: TenantId,
    /// The person the mail went to.
    pub to: PersonId,
    /// When it was sent.
    pub sent: Date,
    /// Whether delegated admin privileges are asked for.
    pub admin_rights: bool,
    /// Whether the customer has accepted.
    pub accepted: bool,
}

/// Which agreement a customer accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomerAgreementKind {
    /// The Microsoft Cloud Agreement, which counted until 2020-01-31.
    Cloud,
    /// The Microsoft Customer Agreement.
    Customer,
}

impl CustomerAgreementKind {
    /// Every one, in order.
    pub const ALL: [Self; 2] = [Self::Cloud, Self::Customer];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cloud => "cloud",
            Self::Customer => "customer",
        }
    }

    /// Those that a customer could accept on a day; the first is meant where none is named
    /// (R-MCA-COEXIST, R-MCA-BEFORE).
    pub fn offered(day: Date) -> &'static [Self] {
        if day < Date::ymd(2019, 10, 1) {
            &[Self::Cloud]
        } else if day < Date::ymd(2020, 2, 1) {
            &[Self::Customer, Self::Cloud]
        } else {
            &[Self::Customer]
        }
    }
}

/// An agreement that a customer accepted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomerAgreement {
    /// The customer's tenant.
    pub tenant: TenantId,
    /// The partner that confirmed it; none when the customer accepted it itself.
    pub partner: Option<OrganisationId>,
    /// Which one.
    pub kind: CustomerAgreementKind,
    /// When it was accepted.
    pub accepted: Date,
}

/// Kinds of offers, so far as rules tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Offer {
    /// Licences, such as Microsoft 365.
    License,
    /// Azure as it was sold before the Azure plan.
    Azure,
    /// The Azure plan.
    AzurePlan,
    /// Software subscriptions.
    Software,
    /// Perpetual software, bought once.
    Perpetual,
    /// Reserved capacity of Azure, bought once.
    Reservation,
    /// A product of another maker from Microsoft's marketplace.
    Marketplace,
}

impl Offer {
    /// Every one, in order.
    pub const ALL: [Self; 7] = [
        Self::License,
        Self::Azure,
        Self::AzurePlan,
        Self::Software,
        Self::Perpetual,
        Self::Reservation,
        Self::Marketplace,
    ];

    /// Its id in texts and requests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::License => "license",
            Self::Azure => "azure",
            Self::AzurePlan => "azure-plan",
            Self::Software => "software",
            Self::Perpetual => "perpetual",
            Self::Reservation => "reservation",
            Self::Marketplace => "marketplace",
        }
    }

    /// Whether it is billed by what is used, so that no number of it is ordered.
    pub const fn is_billed_by_usage(self) -> bool {
        matches!(self, Self::Azure | Self::AzurePlan)
    }

    /// Whether it is software, which can be returned for a while.
    pub const fn is_software(self) -> bool {
        matches!(self, Self::Software | Self::Perpetual)
    }

    /// Whether it is a one-time purchase, which is cancelled and not suspended.
    pub const fn is_bought_once(self) -> bool {
        self.is_software() || matches!(self, Self::Reservation)
    }
}

words!(TenantKind, CustomerAgreementKind, Offer);
record!(Tenant {
    id,
    organisation,
    kind
});
record!(ResellerRelationship {
    partner,
    tenant,
    since,
    ended,
    admin_rights
});
record!(CustomerInvitation {
    id,
    partner,
    provider,
    tenant,
    to,
    sent,
    admin_rights,
    accepted
});
record!(CustomerAgreement {
    tenant,
    partner,
    kind,
    accepted
});
