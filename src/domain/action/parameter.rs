//! What the parameters of actions name, so that those who search know what to choose from.

use super::super::{
    Country, CustomerInvitationId, Date, InvitationId, Model, MpnNumber, Offer, OrganisationId,
    PersonId, ReviewFinding, Role, SubscriptionId, TenantId, TenantKind, TicketId,
};

/// What a parameter names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterKind {
    /// An organisation.
    Organisation,
    /// A person.
    Person,
    /// An invitation.
    Invitation,
    /// A request to a customer.
    CustomerInvitation,
    /// A support ticket.
    Ticket,
    /// A directory tenant.
    Tenant,
    /// A subscription.
    Subscription,
    /// An MPN ID.
    Mpn,
    /// A country.
    Country,
    /// A role.
    Role,
    /// An offer.
    Offer,
    /// What a tenant is for.
    TenantKind,
    /// A place in the programme.
    Model,
    /// What a check of an application found.
    ReviewFinding,
    /// A date.
    Date,
    /// Yes or no.
    Truth,
    /// A number.
    Number,
    /// What a person writes.
    Text,
}

impl ParameterKind {
    /// Whether its values are things with an id, which can be listed and be a request's resource.
    pub const fn is_thing(self) -> bool {
        !matches!(self, Self::Date | Self::Truth | Self::Number | Self::Text)
    }
}

/// A type of parameters.
pub(super) trait Parameter {
    const KIND: ParameterKind;
}

macro_rules! parameters {
    ($($type:ty => $kind:ident),+ $(,)?) => {$(
        impl Parameter for $type {
            const KIND: ParameterKind = ParameterKind::$kind;
        }
    )+};
}

parameters! {
    OrganisationId => Organisation,
    PersonId => Person,
    InvitationId => Invitation,
    CustomerInvitationId => CustomerInvitation,
    TicketId => Ticket,
    TenantId => Tenant,
    SubscriptionId => Subscription,
    MpnNumber => Mpn,
    Country => Country,
    Role => Role,
    Offer => Offer,
    TenantKind => TenantKind,
    Model => Model,
    ReviewFinding => ReviewFinding,
    Date => Date,
    bool => Truth,
    u32 => Number,
    String => Text,
}
