//! What sellers deal with beside orders: transfers of subscriptions, services that a customer bought
//! elsewhere, and a partner's own services.

use super::fields::{record, words};
use super::{
    AzureTransferId, Date, Offer, OrganisationId, OutsideServiceId, SubscriptionId, TenantId,
};

/// How far a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AzureTransferState {
    /// The customer has asked its current partner in writing.
    Asked,
    /// The future partner has filed a request with the tool.
    Pending,
    /// The current partner agrees; Microsoft moves the subscription.
    InProgress,
    /// The subscription is the future partner's.
    Complete,
    /// The future partner took its request back.
    Cancelled,
}

impl AzureTransferState {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [
        Self::Asked,
        Self::Pending,
        Self::InProgress,
        Self::Complete,
        Self::Cancelled,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Pending => "pending",
            Self::InProgress => "in-progress",
            Self::Complete => "complete",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A subscription on its way from one partner to another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AzureTransfer {
    /// Its id.
    pub id: AzureTransferId,
    /// The subscription.
    pub subscription: SubscriptionId,
    /// The current partner.
    pub from: OrganisationId,
    /// The future partner.
    pub to: OrganisationId,
    /// When it was asked for.
    pub asked: Date,
    /// How far it is.
    pub state: AzureTransferState,
    /// When it was complete or taken back; none while it is neither.
    pub ended: Option<Date>,
}

/// How long a request of the tool waits for the current partner.
const LAPSES_AFTER: i32 = 30;

impl AzureTransfer {
    /// The last day on which the current partner can accept it; none once it is accepted, and none
    /// for one that the customer asked for, which waits without an end.
    pub fn waits_until(&self) -> Option<Date> {
        (self.state == AzureTransferState::Pending).then(|| self.asked.plus_days(LAPSES_AFTER))
    }

    /// Whether nobody answered in time.
    pub fn has_lapsed(&self, today: Date) -> bool {
        self.waits_until().is_some_and(|last| today > last)
    }

    /// Whether it is neither complete nor cancelled nor lapsed.
    pub fn is_open(&self, today: Date) -> bool {
        let ended = matches!(
            self.state,
            AzureTransferState::Complete | AzureTransferState::Cancelled
        );
        !ended && !self.has_lapsed(today)
    }
}

/// Where a customer bought a service that is not sold by a CSP partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// From Microsoft itself.
    Microsoft,
    /// Through an advisor.
    Advisor,
    /// With an Open licence.
    Open,
    /// With an Enterprise Agreement.
    EnterpriseAgreement,
    /// From a third party outside CSP.
    ThirdParty,
    /// From a syndication partner, which is none of the channels that count.
    Syndication,
}

impl Channel {
    /// Every one, in order.
    pub const ALL: [Self; 6] = [
        Self::Microsoft,
        Self::Advisor,
        Self::Open,
        Self::EnterpriseAgreement,
        Self::ThirdParty,
        Self::Syndication,
    ];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Microsoft => "microsoft",
            Self::Advisor => "advisor",
            Self::Open => "open",
            Self::EnterpriseAgreement => "enterprise-agreement",
            Self::ThirdParty => "third-party",
            Self::Syndication => "syndication",
        }
    }
}

/// A service in a customer's tenant that no CSP partner sold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OutsideService {
    /// Its id.
    pub id: OutsideServiceId,
    /// The tenant it lies in.
    pub tenant: TenantId,
    /// Where it was bought.
    pub channel: Channel,
    /// What was bought.
    pub offer: Offer,
    /// How many licences or units.
    pub quantity: u32,
    /// The last day of its term.
    pub term_ends: Date,
    /// When the customer cancelled it; none while it stands.
    pub cancelled: Option<Date>,
}

/// What a partner itself does for its customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// Managed services.
    Managed,
    /// Support.
    Support,
    /// Billing.
    Billing,
}

impl Service {
    /// Every one, in order.
    pub const ALL: [Self; 3] = [Self::Managed, Self::Support, Self::Billing];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Managed => "managed",
            Self::Support => "support",
            Self::Billing => "billing",
        }
    }
}

/// A service of its own that a partner offers to a customer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnService {
    /// The partner.
    pub partner: OrganisationId,
    /// The customer's tenant.
    pub tenant: TenantId,
    /// What it does.
    pub service: Service,
    /// Since when.
    pub since: Date,
}

words!(AzureTransferState, Channel, Service);
record!(AzureTransfer {
    id,
    subscription,
    from,
    to,
    asked,
    state
} or_empty {
    ended
});
record!(OutsideService {
    id,
    tenant,
    channel,
    offer,
    quantity,
    term_ends,
    cancelled
});
record!(OwnService {
    partner,
    tenant,
    service,
    since
});
