//! What the parameters of actions name, so that those who search know what to choose from.

use super::super::{
    AccountSuspensionReason, AzureTransferId, Capability, ChosenText, Cloud, CloudStep,
    Contradiction, Country, CustomerAgreementKind, CustomerInvitationId, Date, InvitationId,
    ListedId, Model, MpnNumber, Offer, OrganisationId, OutsideServiceId, PersonId, PhoneNumber,
    ReviewFinding, Role, SaleKind, Service, SubscriptionId, SupportPlan, SuspensionReason,
    TenantId, TenantKind, TicketId, TransferId,
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
    /// What was sold.
    SaleKind,
    /// What a company declares that it can do.
    Capability,
    /// A support plan.
    SupportPlan,
    /// A request that a provider take over a direct bill partner's subscription.
    Transfer,
    /// A cloud.
    Cloud,
    /// A step on the way into a cloud.
    CloudStep,
    /// A contradiction of the documents.
    Contradiction,
    /// One of the two texts of a contradiction.
    ChosenText,
    /// An Azure subscription on its way from one partner to another.
    AzureTransfer,
    /// A service that a customer bought elsewhere.
    OutsideService,
    /// A service of a partner's own.
    Service,
    /// A place in the programme.
    Model,
    /// What a check of an application found.
    ReviewFinding,
    /// Why a subscription is suspended.
    SuspensionReason,
    /// Why an account is suspended.
    AccountSuspensionReason,
    /// Which agreement a customer accepted.
    CustomerAgreementKind,
    /// What the price list calls something.
    Listed,
    /// A phone number.
    Phone,
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
        !matches!(
            self,
            Self::Listed | Self::Phone | Self::Date | Self::Truth | Self::Number | Self::Text
        )
    }

    /// Whether an action is whole without it.
    pub const fn may_be_left_out(self) -> bool {
        matches!(
            self,
            Self::Listed
                | Self::Phone
                | Self::SuspensionReason
                | Self::AccountSuspensionReason
                | Self::CustomerAgreementKind
        )
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
    SaleKind => SaleKind,
    Capability => Capability,
    SupportPlan => SupportPlan,
    TransferId => Transfer,
    Cloud => Cloud,
    CloudStep => CloudStep,
    Contradiction => Contradiction,
    ChosenText => ChosenText,
    AzureTransferId => AzureTransfer,
    OutsideServiceId => OutsideService,
    Service => Service,
    Model => Model,
    ReviewFinding => ReviewFinding,
    SuspensionReason => SuspensionReason,
    AccountSuspensionReason => AccountSuspensionReason,
    CustomerAgreementKind => CustomerAgreementKind,
    ListedId => Listed,
    PhoneNumber => Phone,
    Date => Date,
    bool => Truth,
    u32 => Number,
    String => Text,
}
