//! What stands between organisations: partnerships, invitations, agreements, tickets.

use super::fields::{record, words};
use super::{Date, InvitationId, Market, OrganisationId, PersonId, TenantId, TicketId};

/// A provider and a reseller, connected. Ended ones are kept with the date of their end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Partnership {
    /// The indirect provider.
    pub provider: OrganisationId,
    /// The indirect reseller.
    pub reseller: OrganisationId,
    /// Since when it stands.
    pub since: Date,
    /// When it was ended; none while it stands.
    pub ended: Option<Date>,
    /// Whether the provider has administrator access to the reseller's work account.
    pub admin_access: bool,
}

/// How far an invitation has come. No decline, expiry or recall is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvitationState {
    /// The mail is sent.
    Sent,
    /// The invited side followed the link and signed in.
    Opened,
    /// The invited side authorised the provider.
    Accepted,
}

impl InvitationState {
    /// Every one, in order.
    pub const ALL: [Self; 3] = [Self::Sent, Self::Opened, Self::Accepted];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Opened => "opened",
            Self::Accepted => "accepted",
        }
    }
}

/// A partnership request from a provider to a reseller.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Invitation {
    /// Its id, which the personal link carries.
    pub id: InvitationId,
    /// The provider that asks.
    pub provider: OrganisationId,
    /// The reseller that is asked.
    pub reseller: OrganisationId,
    /// The person the mail went to.
    pub to: PersonId,
    /// When it was sent.
    pub sent: Date,
    /// How far it has come.
    pub state: InvitationState,
}

/// A Microsoft Partner Agreement, signed once per market.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Agreement {
    /// Who is bound by it.
    pub organisation: OrganisationId,
    /// The market it is for.
    pub market: Market,
    /// Who signed; none for a given.
    pub signer: Option<PersonId>,
    /// When.
    pub signed: Date,
}

/// A support ticket that asks Microsoft to end a partnership, or a reseller's relationship with a
/// customer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// The partnership's provider; about a customer, the reseller too.
    pub provider: OrganisationId,
    /// The partnership's reseller, or the customer's.
    pub reseller: OrganisationId,
    /// The tenant of the customer that it is about.
    pub tenant: Option<TenantId>,
    /// Which of the two opened it.
    pub opened_by: OrganisationId,
    /// When.
    pub opened: Date,
    /// When Microsoft closed it.
    pub closed: Option<Date>,
}

words!(InvitationState);
record!(Invitation {
    id,
    provider,
    reseller,
    to,
    sent,
    state
});
record!(Agreement {
    organisation,
    market,
    signer,
    signed
});
record!(Ticket {
    id,
    provider,
    reseller,
    opened_by,
    opened,
    closed
} or_empty { tenant });
