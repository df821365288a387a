//! Actions: what a person tries to do, as data.
//!
//! A parameter that is `None` is left open: a button that opens a form is decided that way, and
//! what depends on the parameter is not looked at yet. Only whole actions can be run.

mod declare;
mod enrolment;
mod parameter;
mod read;

use serde_json::{Map, Value as Json};

#[cfg(not(target_arch = "wasm32"))]
use super::describe::{Definitions, Described, closed};
use super::fields::{FieldError, Fields, ToJson as _};
use super::{
    Country, CustomerInvitationId, Date, InvitationId, Model, MpnNumber, Offer, OrganisationId,
    PersonId, ReviewFinding, Role, SubscriptionId, TenantId, TenantKind, TicketId,
};
use declare::actions;
use enrolment::with_enrolment;
use parameter::Parameter;
pub use parameter::ParameterKind;

with_enrolment! { actions! {
    /// An indirect provider asks a reseller for a partnership.
    RequestPartnership on provider {
        /// The provider that asks.
        provider: OrganisationId,
        /// The reseller that is asked.
        reseller: OrganisationId,
        /// The person at the reseller whom the mail goes to.
        recipient: PersonId,
        /// The text of the mail, without the link.
        text: String,
        /// Whether the personal link is still in the mail.
        link_kept: bool,
    }
    /// The invited side follows the link of the mail and signs in.
    OpenInvitation on invitation {
        /// The invitation.
        invitation: InvitationId,
    }
    /// A reseller authorises the provider that invited it.
    AuthorizeIndirectProvider on invitation {
        /// The invitation.
        invitation: InvitationId,
        /// Whether the box is ticked.
        ticked: bool,
    }
    /// A reseller takes back the provider's administrator access to its work account.
    RemoveAdminAccess on reseller {
        /// The provider that has the access.
        provider: OrganisationId,
        /// The reseller that granted it.
        reseller: OrganisationId,
    }
    /// A provider removes a reseller in the portal.
    RemovePartnership on provider {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
        /// Whether the question was answered with Yes.
        confirmed: bool,
    }
    /// A provider or a reseller asks Microsoft Support to end their partnership.
    OpenSupportTicket on organisation {
        /// The side that asks.
        organisation: OrganisationId,
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
    }
    /// Microsoft ends the partnership that a ticket asks it to end.
    CloseSupportTicket on ticket {
        /// The ticket.
        ticket: TicketId,
    }
    /// A partner signs the Microsoft Partner Agreement for its market.
    SignPartnerAgreement on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// A provider and a reseller do new business together. Only a question: it changes nothing.
    DoNewBusiness on reseller {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
    }
    /// A company applies for the programme as an indirect reseller.
    EnrollAsIndirectReseller on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The primary contact.
        contact: PersonId,
        /// The primary contact's mail address.
        email: String,
        /// The company's legal name.
        legal_name: String,
        /// The company's legal address.
        legal_address: String,
        /// The country of that address.
        country: Country,
        /// How customers reach support.
        support: String,
        /// The registration number; an empty one gives none.
        registration: String,
    }
    /// The primary contact confirms the verification mail.
    ConfirmEmail on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// Microsoft completes the review of an application.
    ApproveEnrolment on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// A partner associates an MPN ID with its CSP account.
    AssociateMpnId on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// The chosen MPN ID.
        mpn: MpnNumber,
    }
    /// A partner adds a business location and gets a new location MPN ID.
    AddMpnLocation on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// Where the location lies.
        country: Country,
    }
    /// A partner moves an MPN ID from Partner Membership Center to Partner Center.
    MoveMpnId on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// The MPN ID.
        mpn: MpnNumber,
    }
    /// A person is given a role.
    AssignRole on person {
        /// The person.
        person: PersonId,
        /// The role.
        role: Role,
    }
    /// A person loses a role.
    RemoveRole on person {
        /// The person.
        person: PersonId,
        /// The role.
        role: Role,
    }
    /// Microsoft suspends a partner's account.
    SuspendAccount on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Microsoft lifts the suspension of a partner's account.
    ReinstateAccount on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// A partner asks a customer for a reseller relationship.
    RequestResellerRelationship on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// The person whom the mail goes to.
        recipient: PersonId,
        /// Whether delegated admin privileges are asked for.
        admin_rights: bool,
        /// The text of the mail, without the link.
        text: String,
        /// Whether the personal link is still in the mail.
        link_kept: bool,
    }
    /// A reseller asks a customer to authorise itself and one of its providers at once.
    InviteCustomerJointly on reseller {
        /// The reseller.
        reseller: OrganisationId,
        /// The provider.
        provider: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// The person whom the mail goes to.
        recipient: PersonId,
        /// The text of the mail, without the link.
        text: String,
        /// Whether the personal link is still in the mail.
        link_kept: bool,
    }
    /// A customer accepts the request.
    AcceptResellerRelationship on customer_invitation {
        /// The request.
        customer_invitation: CustomerInvitationId,
        /// Whether the box of the customer agreement is ticked.
        agreement: bool,
    }
    /// A direct bill partner or a provider creates a customer with a new tenant.
    AddCustomer on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's name.
        name: String,
        /// The customer's country.
        country: Country,
        /// Whether the partner attests that the customer accepted its agreement.
        attested: bool,
    }
    /// A provider creates a customer with a new tenant for one of its resellers.
    AddCustomerForReseller on provider {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
        /// The customer's name.
        name: String,
        /// The customer's country.
        country: Country,
        /// Whether the provider attests that the customer accepted its agreement.
        attested: bool,
    }
    /// A partner confirms to Microsoft who accepted the customer agreement, and when.
    ConfirmCustomerAgreement on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// First and last name of the signer.
        signer: String,
        /// The signer's mail address.
        email: String,
        /// When it was accepted.
        accepted: Date,
    }
    /// A partner records a customer's registration number and phone number.
    RecordRegistration on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// The number, without hyphens or spaces.
        number: String,
        /// The phone number.
        phone: String,
    }
    /// A customer accepts the customer agreement itself.
    AcceptCustomerAgreement on tenant {
        /// The customer's tenant.
        tenant: TenantId,
    }
    /// A partner orders from Microsoft for its own customer.
    PlaceOrder on partner {
        /// The partner.
        partner: OrganisationId,
        /// The tenant to provision.
        tenant: TenantId,
        /// What is ordered.
        offer: Offer,
        /// How many licences or units.
        quantity: u32,
    }
    /// A provider orders from Microsoft for a customer of its reseller.
    PlaceOrderForReseller on provider {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
        /// The tenant to provision.
        tenant: TenantId,
        /// What is ordered.
        offer: Offer,
        /// How many licences or units.
        quantity: u32,
        /// The reseller's MPN ID; an empty one records none.
        mpn: MpnNumber,
    }
    /// A partner changes the number of seats.
    ChangeSeats on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The new number.
        quantity: u32,
    }
    /// A partner buys an add-on to a subscription.
    BuyAddOn on subscription {
        /// Who buys.
        partner: OrganisationId,
        /// The base subscription.
        subscription: SubscriptionId,
    }
    /// A partner suspends a subscription.
    SuspendSubscription on subscription {
        /// The subscription.
        subscription: SubscriptionId,
    }
    /// A provider records a reseller on an existing subscription.
    AddResellerToSubscription on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The reseller.
        reseller: OrganisationId,
        /// The reseller's MPN ID.
        mpn: MpnNumber,
    }
    /// A partner chooses whom the customer asks for support.
    SetSupportContact on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The partner that is asked.
        partner: OrganisationId,
    }
    /// A partner ends its relationship with a customer.
    RemoveCustomer on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
    }
    /// A customer takes back a partner's delegated admin privileges.
    RemoveDelegatedAdmin on tenant {
        /// The customer's tenant.
        tenant: TenantId,
        /// The partner.
        partner: OrganisationId,
    }
    /// A partner opens a service request at Microsoft for a customer. Only a question: it changes
    /// nothing.
    OpenServiceRequest on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
    }
    /// A partner sets up a tenant of its own.
    CreateTenant on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// What it is for.
        kind: TenantKind,
    }
    /// Microsoft restricts a direct bill partner that misses the requirements.
    RestrictPartner on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Microsoft lifts a restriction: the partner meets the requirements again.
    LiftRestriction on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Microsoft finds a partner above its credit limit.
    ExceedCreditLimit on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// A partner above its credit limit pays.
    PayOutstanding on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Time passes until a date.
    WaitUntil on date {
        /// The date.
        date: Date,
    }
} }
