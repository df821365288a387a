//! Actions: what a person tries to do, as data.
//!
//! A parameter that is `None` is left open: a button that opens a form is decided that way, and
//! what depends on the parameter is not looked at yet. Only whole actions can be run; what an offer
//! is called on the price list may be left out of them.
//!
//! One table, in the order in which actions came; schemas and searches put their names in order. They
//! are published, so a name stays: three say `Enroll`, as the button of Partner Center does, the rest
//! is spelled as the documents spell.

mod declare;
mod parameter;
mod written;

#[cfg(not(target_arch = "wasm32"))]
use super::describe::{Definitions, Described, Schema, closed};
use super::fields::{Field, FieldError, Fields, Reader, ToJson as _};
use super::json::{Map, MapOf};
use super::{
    AccountSuspensionReason, AzureTransferId, Capability, ChosenText, Cloud, CloudStep,
    Contradiction, Country, CustomerAgreementKind, CustomerInvitationId, Date, InvitationId,
    ListedId, Model, MpnNumber, Offer, OrganisationId, OutsideServiceId, PersonId, PhoneNumber,
    ReviewFinding, Role, SaleKind, Service, SubscriptionId, SupportPlan, SuspensionReason,
    TenantId, TenantKind, TicketId, TransferId,
};
use declare::actions;
use parameter::Parameter;
pub use parameter::ParameterKind;

actions! {
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
    /// A reseller asks Microsoft Support to end its relationship with a customer.
    AskToRemoveCustomer on partner {
        /// The reseller.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
    }
    /// Microsoft ends the relationship with a customer that a ticket asks it to end.
    RemoveCustomerByTicket on ticket {
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
    /// A company that is new to the programme applies as a direct bill partner.
    EnrollAsDirectBillPartner on organisation {
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
        /// Whether bank details are given; which they are is nobody's business here.
        bank_details: bool,
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
        /// What the location is called.
        name: String,
        /// Its address.
        street: String,
        /// The person at the company who is asked about it.
        contact: PersonId,
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
        /// Why.
        reason: AccountSuspensionReason,
    }
    /// Microsoft lifts the suspension of a partner's account.
    ReinstateAccount on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Microsoft approves an indirect provider, or takes the approval back.
    DecideProviderApproval on organisation {
        /// The provider.
        organisation: OrganisationId,
        /// Whether it is approved from now on.
        approved: bool,
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
        /// The signer's phone number, if it is given.
        phone: PhoneNumber,
        /// When it was accepted.
        accepted: Date,
        /// Which one, where two are offered; left out, the Microsoft Customer Agreement.
        kind: CustomerAgreementKind,
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
        /// What it is called on the price list, if it was chosen there.
        listed: ListedId,
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
        /// What it is called on the price list, if it was chosen there.
        listed: ListedId,
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
        /// What it is called on the price list, if it was chosen there.
        listed: ListedId,
    }
    /// A partner suspends a subscription, or cancels what is bought once.
    SuspendSubscription on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// Why, if it is said.
        reason: SuspensionReason,
    }
    /// A partner reactivates a suspended subscription.
    ReactivateSubscription on subscription {
        /// The subscription.
        subscription: SubscriptionId,
    }
    /// A partner renews a subscription itself, before it renews automatically. Only a question: it
    /// changes nothing.
    RenewSubscription on subscription {
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
    /// A person is added to a company.
    AddPerson on organisation {
        /// The company.
        organisation: OrganisationId,
        /// First and last name.
        name: String,
        /// The mail address, which is the user name too.
        address: String,
        /// Whether it is a guest, with an address from elsewhere.
        guest: bool,
    }
    /// A person who was added chooses a password instead of the temporary one.
    ChangePassword on person {
        /// The person.
        person: PersonId,
    }
    /// A company enforces multi-factor authentication for its users, or ceases to.
    SetMultiFactor on organisation {
        /// The company.
        organisation: OrganisationId,
        /// Whether it is enforced.
        enforced: bool,
    }
    /// Someone proves that the company owns its domain and becomes its global admin.
    ProveDomain on organisation {
        /// The company.
        organisation: OrganisationId,
        /// Whether the TXT record stands at the domain.
        recorded: bool,
    }
    /// A partner changes its legal information.
    ChangeLegalInfo on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// The legal name.
        legal_name: String,
        /// The whole legal address; a company that never gave one may leave it empty.
        legal_address: String,
        /// The city of the legal address.
        city: String,
        /// The country of the legal address.
        country: Country,
    }
    /// A partner changes how its customers reach support.
    ChangeSupport on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// How customers reach support.
        support: String,
    }
    /// Microsoft completes the check of changed legal information.
    VerifyLegalInfo on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// A partner associates a further tenant with its account.
    AssociateTenant on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// The tenant.
        tenant: TenantId,
    }
    /// A partner removes a tenant from its account.
    ReleaseTenant on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// The tenant.
        tenant: TenantId,
    }
    /// A partner publishes its business profile.
    PublishBusinessProfile on organisation {
        /// The partner.
        organisation: OrganisationId,
        /// What the company does.
        description: String,
        /// How wide the logo is, in pixels; 0 is none.
        logo_width: u32,
        /// The locations, one on each line.
        locations: String,
    }
    /// A customer asks a partner that has a business profile.
    SendReferral on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer.
        customer: OrganisationId,
        /// What for.
        text: String,
    }
    /// A partner answers a customer's inquiry.
    AnswerReferral on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer.
        customer: OrganisationId,
        /// Whether the partner takes it on.
        accepted: bool,
    }
    /// A company records what it sold in a month.
    RecordSales on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The first day of the month.
        month: Date,
        /// How much, in whole US dollars.
        amount: u32,
        /// What.
        sale: SaleKind,
    }
    /// A company declares what it can do.
    DeclareCapability on organisation {
        /// The company.
        organisation: OrganisationId,
        /// What it can do.
        capability: Capability,
    }
    /// A company answers the questionnaire about direct bill.
    AnswerQuestionnaire on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// An indirect reseller applies for direct bill.
    ApplyForDirectBill on organisation {
        /// The company.
        organisation: OrganisationId,
        /// Whether bank details are given; which they are is nobody's business here.
        bank_details: bool,
    }
    /// Microsoft asks an applicant for evidence of its revenue.
    AskForEvidence on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// An applicant gives evidence of its revenue.
    GiveEvidence on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// Microsoft confirms that an applicant is eligible.
    ConfirmEligibility on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// Microsoft ends the credit check of an applicant.
    CheckCredit on organisation {
        /// The company.
        organisation: OrganisationId,
        /// Whether the applicant passed.
        passed: bool,
    }
    /// A company buys a support plan.
    BuySupportPlan on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The plan.
        plan: SupportPlan,
    }
    /// An applicant accepts the terms of direct bill.
    AcceptDirectBillTerms on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// An applicant becomes a direct bill partner.
    BecomeDirectBillPartner on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// A direct bill partner enrols as an indirect reseller too.
    EnrollAsResellerToo on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// A partner that is both extends its relationship with a customer to a provider.
    ExtendRelationship on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// The provider.
        provider: OrganisationId,
        /// Whether the customer was told and agrees.
        consent: bool,
    }
    /// A partner that is both asks a provider to take over a subscription.
    RequestTransfer on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The provider.
        provider: OrganisationId,
    }
    /// A provider accepts or rejects a transfer.
    AnswerTransfer on transfer {
        /// The request.
        transfer: TransferId,
        /// Whether it is accepted.
        accepted: bool,
    }
    /// The partner that asked for a transfer takes its request back.
    WithdrawTransfer on transfer {
        /// The request.
        transfer: TransferId,
    }
    /// A company applies to sell in a national cloud, or asks for the validation of an offer.
    ApplyForCloud on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The cloud.
        cloud: Cloud,
    }
    /// Microsoft decides on an application for a cloud, each time that it waits for it.
    DecideCloudApplication on organisation {
        /// The company that applied.
        organisation: OrganisationId,
        /// The cloud.
        cloud: Cloud,
        /// Whether Microsoft says yes.
        approved: bool,
        /// What it found; where it says no, the reason.
        finding: ReviewFinding,
    }
    /// A company completes a step of its own on the way into the US Government cloud.
    CompleteCloudStep on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The cloud.
        cloud: Cloud,
        /// The step.
        step: CloudStep,
    }
    /// A partner creates a customer whose new tenant lies in a national cloud.
    AddCustomerInCloud on partner {
        /// The partner.
        partner: OrganisationId,
        /// The cloud.
        cloud: Cloud,
        /// The customer's name.
        name: String,
        /// The customer's country.
        country: Country,
    }
    /// A reading is assumed where documents contradict each other: from a date on one text counts,
    /// before it the other one.
    AssumeReading on contradiction {
        /// What is contradictory.
        contradiction: Contradiction,
        /// The text that counts.
        text: ChosenText,
        /// Since when.
        since: Date,
    }
    /// A partner returns software.
    ReturnSoftware on subscription {
        /// The subscription.
        subscription: SubscriptionId,
    }
    /// A customer asks its current partner in writing to transfer an Azure subscription.
    AskForAzureTransfer on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The future partner.
        partner: OrganisationId,
    }
    /// The future partner files a transfer request for an Azure plan.
    RequestAzureTransfer on subscription {
        /// The subscription.
        subscription: SubscriptionId,
        /// The future partner.
        partner: OrganisationId,
        /// Whether the customer has talked to both partners.
        talked: bool,
    }
    /// The current partner accepts a transfer request, or opens the ticket that the customer asked
    /// for.
    AcceptAzureTransfer on azure_transfer {
        /// The transfer.
        azure_transfer: AzureTransferId,
        /// Whether both partners and the customer have signed the form of the ticket.
        signed: bool,
    }
    /// The future partner takes a transfer request back.
    CancelAzureTransfer on azure_transfer {
        /// The transfer.
        azure_transfer: AzureTransferId,
    }
    /// Microsoft moves a subscription.
    CompleteAzureTransfer on azure_transfer {
        /// The transfer.
        azure_transfer: AzureTransferId,
    }
    /// A customer cancels a service that it bought elsewhere.
    CancelOutsideService on service {
        /// The service.
        service: OutsideServiceId,
    }
    /// A partner offers a service of its own to a customer.
    OfferService on partner {
        /// The partner.
        partner: OrganisationId,
        /// The customer's tenant.
        tenant: TenantId,
        /// The service.
        offered: Service,
    }
    /// A provider checks whether a reseller has signed the partner agreement, by one of two ids. Only
    /// a question: it changes nothing.
    CheckResellerAgreement on provider {
        /// The provider.
        provider: OrganisationId,
        /// The reseller's MPN ID; an empty one gives none.
        mpn: MpnNumber,
        /// The reseller's tenant or its domain; an empty one gives none.
        tenant: TenantId,
    }
    /// A partner writes a mail to a person at another company.
    WriteMail on organisation {
        /// Who writes.
        organisation: OrganisationId,
        /// Whom the mail goes to.
        recipient: PersonId,
        /// Its subject.
        subject: String,
        /// Its text.
        text: String,
    }
    /// Time passes until a date.
    WaitUntil on date {
        /// The date.
        date: Date,
    }
    /// A company looks whether a place in the programme is open to it. Only a question: it changes
    /// nothing.
    ChooseModel on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The place.
        model: Model,
    }
    /// A company without a work account creates one while it enrols.
    CreateWorkAccount on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// A company joins the Microsoft Partner Network and gets its first MPN IDs.
    JoinPartnerNetwork on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The mail address of the person who joins for it.
        email: String,
    }
    /// The applicant asks for the verification mail once more.
    ResendVerification on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// Microsoft says what one of its checks of an application found.
    ReviewApplication on organisation {
        /// The company that applied.
        organisation: OrganisationId,
        /// What was found.
        finding: ReviewFinding,
    }
    /// The applicant answers a rejection with documents, and corrects its profile.
    AnswerRejection on organisation {
        /// The company that applied.
        organisation: OrganisationId,
        /// The company's legal name.
        legal_name: String,
        /// The company's legal address.
        legal_address: String,
    }
    /// The applicant opens a ticket, because the review takes long.
    AskAboutReview on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// A company that is in the programme enrols a further reseller account, by the short form.
    EnrolAnotherAccount on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The country of the new account.
        country: Country,
        /// How customers reach support.
        support: String,
        /// The company's registration number; empty where the country asks for none.
        registration: String,
    }
    /// Someone opens Pricing and offers. Only a question: it changes nothing.
    ViewPricing on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Someone opens Customers. Only a question: it changes nothing.
    ViewCustomers on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Someone opens what is billed. Only a question: it changes nothing.
    ViewBilling on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Someone opens the numbers of a provider's resellers. Only a question: it changes nothing.
    ViewResellerAnalytics on organisation {
        /// The provider.
        organisation: OrganisationId,
    }
    /// Someone opens the activity log. Only a question: it changes nothing.
    ViewActivityLog on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Someone follows how the verification of a company stands. Only a question: it changes
    /// nothing.
    ViewVerification on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// Someone checks whether the partner agreement is signed. Only a question: it changes nothing.
    ViewAgreements on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
    /// Someone serves customers that buy from other partners or through other channels too. Only a
    /// question: it changes nothing.
    UseMultiPartner on organisation {
        /// The partner.
        organisation: OrganisationId,
    }
}
