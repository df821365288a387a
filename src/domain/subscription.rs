//! Subscriptions: what was ordered into a tenant, and how they end.

use super::fields::{record, words};
use super::{Date, ListedId, MpnNumber, Offer, OrganisationId, SubscriptionId, TenantId};

/// For how many days a suspended subscription can surely be reactivated.
const KEPT: i32 = 90;

/// After how many days its data is deleted at the latest.
const KEPT_AT_MOST: i32 = 120;

/// Why a subscription is suspended. The documents name these three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuspensionReason {
    /// The customer asked for it.
    CustomerRequest,
    /// The customer has not paid.
    NonPayment,
    /// Fraud.
    Fraud,
}

impl SuspensionReason {
    /// Every one, in order.
    pub const ALL: [Self; 3] = [Self::CustomerRequest, Self::NonPayment, Self::Fraud];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CustomerRequest => "customer-request",
            Self::NonPayment => "non-payment",
            Self::Fraud => "fraud",
        }
    }
}

/// A subscription in a customer's tenant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Who ordered it from Microsoft: a provider or a direct bill partner.
    pub seller: OrganisationId,
    /// The tenant it lies in.
    pub tenant: TenantId,
    /// The reseller recorded on it.
    pub reseller: Option<OrganisationId>,
    /// The reseller's MPN ID recorded on it.
    pub mpn: Option<MpnNumber>,
    /// What was ordered.
    pub offer: Offer,
    /// How many licences or units.
    pub quantity: u32,
    /// How many add-ons.
    pub add_ons: u32,
    /// Those of them that were chosen from the price list, one entry for each.
    pub named_add_ons: Vec<ListedId>,
    /// What the price list calls it, if it was chosen there.
    pub listed: Option<ListedId>,
    /// Since when.
    pub since: Date,
    /// Whether it is suspended; of what is bought once, whether it is cancelled or returned.
    pub suspended: bool,
    /// Since when; none while it is active.
    pub suspended_on: Option<Date>,
    /// Why, if it was said.
    pub suspended_for: Option<SuspensionReason>,
    /// Whom the customer asks for support.
    pub support_contact: OrganisationId,
}

/// The days of a suspension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// When it began.
    pub since: Date,
    /// The last day on which the data is surely there.
    pub by: Date,
    /// The last day on which it may be there.
    pub last: Date,
}

impl Subscription {
    /// The days of its suspension; none while it is active. What is bought once is gone at once.
    pub fn suspension(&self) -> Option<Suspension> {
        let since = self.suspended_on.filter(|_| self.suspended)?;
        let after = |days| {
            if self.offer.is_bought_once() {
                since
            } else {
                since.plus_days(days)
            }
        };
        Some(Suspension {
            since,
            by: after(KEPT),
            last: after(KEPT_AT_MOST),
        })
    }

    /// Whether it is there on a day: none where it may be deleted already, because the documents say
    /// that it is after ninety days, and after a hundred and twenty at the latest.
    pub fn is_there(&self, today: Date) -> Option<bool> {
        match self.suspension() {
            _ if self.suspended && self.offer.is_bought_once() => Some(false),
            Some(it) if today > it.last => Some(false),
            Some(it) if today > it.by => None,
            _ => Some(true),
        }
    }

    /// It is suspended.
    pub fn suspend(&mut self, since: Date, reason: Option<SuspensionReason>) {
        self.suspended = true;
        (self.suspended_on, self.suspended_for) = (Some(since), reason);
    }

    /// It is active again.
    pub fn reactivate(&mut self) {
        self.suspended = false;
        (self.suspended_on, self.suspended_for) = (None, None);
    }
}

words!(SuspensionReason);
record!(Subscription {
    id,
    seller,
    tenant,
    reseller,
    mpn,
    offer,
    quantity,
    add_ons,
    listed,
    since,
    suspended,
    support_contact
} or_empty { named_add_ons, suspended_on, suspended_for });
