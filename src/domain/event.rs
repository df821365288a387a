//! Events: what happened. Only they change a World.

#[cfg(not(target_arch = "wasm32"))]
use serde_json::Map;

#[cfg(not(target_arch = "wasm32"))]
use super::describe::{Definitions, Describe, Described, Schema, closed, one_of_these, told};
use super::fields::{Field, FieldError, Fields, FromJson, Reader, ToJson, as_named, named};
use super::json::{Json, JsonOf};
use super::{
    AccountSuspensionReason, Agreement, Application, Assumption, AzureTransfer, AzureTransferId,
    AzureTransferState, Cloud, CloudApplication, CustomerAgreement, CustomerInvitation,
    CustomerInvitationId, Date, DirectBillStep, Invitation, InvitationId, ListedId, Mail, MpnId,
    MpnNumber, Organisation, OrganisationId, OutsideService, OutsideServiceId, OwnService, Person,
    PersonId, Role, Sale, Subscription, SubscriptionId, SuspensionReason, Tenant, TenantId, Ticket,
    TicketId, Transfer, TransferId,
};

macro_rules! events {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident { $($(#[doc = $field_doc:literal])* $field:ident: $type:ty),* $(,)? }
    ),+ $(,)?) => {
        /// Something that happened.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum Event {
            $($(#[doc = $doc])* $name { $($(#[doc = $field_doc])* $field: $type,)* },)+
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl Describe for Event {
            fn describe(into: &mut Definitions) -> Schema {
                into.refer("Event", |into| {
                    let mut variants = Map::new();
                    $(
                        let fields = closed(vec![$(
                            Described::told::<$type>(stringify!($field), &[$($field_doc),*], into),
                        )*]);
                        variants.insert(stringify!($name).to_owned(), told(&[$($doc),*], fields));
                    )+
                    one_of_these(&variants)
                })
            }
        }

        /// An event without its fields. Its name is looked up in a list: a `match` on names compares
        /// them letter by letter in code, 1 KB brotli more.
        #[derive(Clone, Copy)]
        enum Kind {
            $($name,)+
        }

        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$name,)+];
            const NAMES: &'static [&'static str] = &[$(stringify!($name),)+];
        }

        impl Event {
            fn named(&self) -> (&'static str, Fields<'static>) {
                let mut fields = Fields::default();
                let name = match self { $(Self::$name { $($field),* } => {
                    $(fields.put(stringify!($field), $field.to_json());)*
                    stringify!($name)
                })+ };
                (name, fields)
            }

            fn read(name: &str, fields: Fields<'_>) -> Result<Self, FieldError> {
                let mut kinds = Kind::ALL.iter().zip(Kind::NAMES);
                let Some((kind, _)) = kinds.find(|(_, it)| **it == name) else {
                    return Err(FieldError::new(name, "there is no such event"));
                };
                let mut reader = Reader::of(fields.0);
                let event = match kind { $(Kind::$name => Self::$name {
                    $($field: Field::required(&mut reader, stringify!($field)),)*
                },)+ };
                reader.finish().map(|()| event)
            }
        }
    };
}

events! {
    /// The policy date moved.
    PolicyDateMoved {
        /// The new policy date.
        date: Date,
    },
    /// An organisation came into the world.
    OrganisationAdded {
        /// The organisation.
        organisation: Organisation,
    },
    /// A person came into the world.
    PersonAdded {
        /// The person.
        person: Person,
    },
    /// An invitation was sent.
    InvitationSent {
        /// The invitation.
        invitation: Invitation,
    },
    /// The invited side followed the link and signed in.
    InvitationOpened {
        /// The invitation.
        invitation: InvitationId,
    },
    /// The invitation led to a partnership.
    InvitationAccepted {
        /// The invitation.
        invitation: InvitationId,
    },
    /// A provider and a reseller are connected; the provider has admin access to the reseller's
    /// work account.
    PartnershipCreated {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
        /// Since when it stands.
        since: Date,
    },
    /// The reseller took back the provider's admin access.
    AdminAccessRemoved {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
    },
    /// The partnership ended. Customers and delegated admin privileges stay as they are.
    PartnershipRemoved {
        /// The provider.
        provider: OrganisationId,
        /// The reseller.
        reseller: OrganisationId,
        /// When it ended.
        date: Date,
    },
    /// A support ticket was opened.
    TicketOpened {
        /// The ticket.
        ticket: Ticket,
    },
    /// A support ticket was closed.
    TicketClosed {
        /// The ticket.
        ticket: TicketId,
        /// When.
        date: Date,
    },
    /// The Microsoft Partner Agreement was signed.
    AgreementSigned {
        /// The agreement.
        agreement: Agreement,
    },
    /// A company applied for the programme.
    EnrolmentSubmitted {
        /// The company.
        organisation: OrganisationId,
        /// Its primary contact.
        contact: PersonId,
    },
    /// What is known of a company's application changed: it was typed, checked or answered.
    ApplicationUpdated {
        /// The company.
        organisation: OrganisationId,
        /// The application as it is now.
        application: Application,
    },
    /// The primary contact confirmed the mail.
    EmailConfirmed {
        /// The company.
        organisation: OrganisationId,
    },
    /// The review is complete: the company is an indirect reseller.
    EnrolmentCompleted {
        /// The company.
        organisation: OrganisationId,
    },
    /// An MPN ID was associated with the CSP account.
    MpnIdAssociated {
        /// The partner.
        organisation: OrganisationId,
        /// The MPN ID.
        mpn: MpnNumber,
    },
    /// A business location was added and got its MPN ID.
    MpnLocationAdded {
        /// The partner.
        organisation: OrganisationId,
        /// The new MPN ID.
        mpn: MpnId,
    },
    /// An MPN ID was moved to Partner Center.
    MpnIdMoved {
        /// The partner.
        organisation: OrganisationId,
        /// The MPN ID.
        mpn: MpnNumber,
    },
    /// A person was given a role.
    RoleAssigned {
        /// The person.
        person: PersonId,
        /// The role.
        role: Role,
    },
    /// A person lost a role.
    RoleRemoved {
        /// The person.
        person: PersonId,
        /// The role.
        role: Role,
    },
    /// An account was suspended.
    AccountSuspended {
        /// The partner.
        organisation: OrganisationId,
        /// Why, where Microsoft says so.
        reason: Option<AccountSuspensionReason>,
    },
    /// A suspension was lifted.
    AccountReinstated {
        /// The partner.
        organisation: OrganisationId,
    },
    /// Microsoft approved an indirect provider, or took the approval back.
    ProviderApprovalDecided {
        /// The provider.
        organisation: OrganisationId,
        /// Whether it is approved from now on.
        approved: bool,
    },
    /// A tenant was set up.
    TenantAdded {
        /// The tenant.
        tenant: Tenant,
    },
    /// A request to a customer was sent.
    CustomerInvitationSent {
        /// The request.
        invitation: CustomerInvitation,
    },
    /// A customer accepted a request.
    CustomerInvitationAccepted {
        /// The request.
        invitation: CustomerInvitationId,
    },
    /// A partner and a customer's tenant are connected, or connected again.
    ResellerRelationshipCreated {
        /// The partner.
        partner: OrganisationId,
        /// The tenant.
        tenant: TenantId,
        /// Since when it stands.
        since: Date,
        /// Whether the partner has delegated admin privileges.
        admin_rights: bool,
    },
    /// A reseller relationship ended.
    ResellerRelationshipRemoved {
        /// The partner.
        partner: OrganisationId,
        /// The tenant.
        tenant: TenantId,
        /// When it ended.
        date: Date,
    },
    /// A partner lost its delegated admin privileges.
    DelegatedAdminRemoved {
        /// The partner.
        partner: OrganisationId,
        /// The tenant.
        tenant: TenantId,
    },
    /// A customer's agreement is on file.
    CustomerAgreementAccepted {
        /// The agreement.
        agreement: CustomerAgreement,
    },
    /// A customer's registration number is on file.
    RegistrationRecorded {
        /// The customer.
        organisation: OrganisationId,
        /// The number.
        number: String,
    },
    /// A subscription was provisioned.
    SubscriptionCreated {
        /// The subscription.
        subscription: Subscription,
    },
    /// The number of seats changed.
    SeatsChanged {
        /// The subscription.
        subscription: SubscriptionId,
        /// The new number.
        quantity: u32,
    },
    /// An add-on was bought.
    AddOnBought {
        /// The subscription.
        subscription: SubscriptionId,
        /// What the price list calls it, if it was chosen there.
        listed: Option<ListedId>,
    },
    /// A subscription was suspended.
    SubscriptionSuspended {
        /// The subscription.
        subscription: SubscriptionId,
        /// Why, if it was said.
        reason: Option<SuspensionReason>,
    },
    /// A suspended subscription was reactivated.
    SubscriptionReactivated {
        /// The subscription.
        subscription: SubscriptionId,
    },
    /// A reseller was recorded on a subscription.
    ResellerRecorded {
        /// The subscription.
        subscription: SubscriptionId,
        /// The reseller.
        reseller: OrganisationId,
        /// Its MPN ID.
        mpn: MpnNumber,
    },
    /// The support contact changed.
    SupportContactSet {
        /// The subscription.
        subscription: SubscriptionId,
        /// Whom the customer asks.
        contact: OrganisationId,
    },
    /// A partner was restricted.
    AccountRestricted {
        /// The partner.
        organisation: OrganisationId,
    },
    /// A restriction was lifted.
    RestrictionLifted {
        /// The partner.
        organisation: OrganisationId,
    },
    /// A partner came above its credit limit.
    CreditLimitExceeded {
        /// The partner.
        organisation: OrganisationId,
    },
    /// A partner above its credit limit paid.
    OutstandingPaid {
        /// The partner.
        organisation: OrganisationId,
    },
    /// A person who was added got a way to sign in.
    UserAdded {
        /// The person.
        person: PersonId,
        /// The mail address, which is the user name too.
        address: String,
        /// Whether it is a guest; everyone else has a temporary password now.
        guest: bool,
    },
    /// A person chose a password instead of the temporary one.
    PasswordChanged {
        /// The person.
        person: PersonId,
    },
    /// A company began or ceased to enforce multi-factor authentication.
    MultiFactorSet {
        /// The company.
        organisation: OrganisationId,
        /// Whether it is enforced.
        enforced: bool,
    },
    /// Legal information changed; Microsoft checks it again.
    LegalInfoChanged {
        /// The partner.
        organisation: OrganisationId,
        /// Its legal name.
        name: String,
        /// The city of its legal address.
        city: String,
        /// The whole legal address; none was told before changes had one.
        address: Option<String>,
    },
    /// Microsoft has checked changed legal information.
    LegalInfoVerified {
        /// The partner.
        organisation: OrganisationId,
    },
    /// A tenant was associated with an account, or is no more.
    TenantAssociated {
        /// The partner.
        organisation: OrganisationId,
        /// The tenant.
        tenant: TenantId,
        /// Whether it is associated now.
        associated: bool,
    },
    /// A business profile was published.
    BusinessProfilePublished {
        /// The partner.
        organisation: OrganisationId,
        /// What the company does.
        description: String,
        /// How wide its logo is, in pixels; none has 0.
        logo_width: u32,
        /// Its locations, one on each line.
        locations: String,
    },
    /// A customer's inquiry reached a partner.
    ReferralSent {
        /// The partner.
        partner: OrganisationId,
        /// The customer.
        customer: OrganisationId,
        /// What for.
        text: String,
        /// When.
        date: Date,
    },
    /// A partner answered what a customer asked that waited.
    ReferralAnswered {
        /// The partner.
        partner: OrganisationId,
        /// The customer.
        customer: OrganisationId,
        /// Whether the partner takes it on.
        accepted: bool,
    },
    /// Sales were recorded.
    SalesRecorded {
        /// The sales.
        sale: Sale,
    },
    /// A company took a step on the way to direct bill or from it.
    DirectBillStepTaken {
        /// The company.
        organisation: OrganisationId,
        /// The step.
        step: DirectBillStep,
        /// When.
        date: Date,
    },
    /// A direct bill partner won a customer as a reseller.
    WonThroughProvider {
        /// The partner.
        partner: OrganisationId,
        /// The tenant.
        tenant: TenantId,
    },
    /// A partner asked a provider to take over a subscription.
    TransferRequested {
        /// The request.
        transfer: Transfer,
    },
    /// A provider took over a subscription, which has a new id now.
    TransferCompleted {
        /// The request.
        transfer: TransferId,
        /// The subscription as the provider has it.
        subscription: Subscription,
    },
    /// A provider rejected a transfer.
    TransferRejected {
        /// The request.
        transfer: TransferId,
    },
    /// A partner took back its request for a transfer.
    TransferWithdrawn {
        /// The request.
        transfer: TransferId,
    },
    /// A tenant lies in another cloud than the public one.
    TenantPlaced {
        /// The tenant.
        tenant: TenantId,
        /// The cloud.
        cloud: Cloud,
    },
    /// An application for a cloud was made, went on or was rejected.
    CloudApplicationChanged {
        /// The application as it is now.
        application: CloudApplication,
    },
    /// A reading was assumed of what the documents contradict each other about.
    ReadingAssumed {
        /// The reading.
        assumption: Assumption,
    },
    /// Software was returned.
    SoftwareReturned {
        /// The subscription.
        subscription: SubscriptionId,
        /// When.
        date: Date,
    },
    /// The transfer of a subscription was asked for.
    AzureTransferFiled {
        /// The transfer.
        azure_transfer: AzureTransfer,
    },
    /// A transfer went on. With its completion the subscription is the future partner's.
    AzureTransferMoved {
        /// The transfer.
        azure_transfer: AzureTransferId,
        /// How far it is now.
        state: AzureTransferState,
    },
    /// A customer bought a service elsewhere.
    OutsideServiceAdded {
        /// The service.
        service: OutsideService,
    },
    /// A customer cancelled a service that it had bought elsewhere.
    OutsideServiceCancelled {
        /// The service.
        service: OutsideServiceId,
        /// When.
        date: Date,
    },
    /// A partner offers a service of its own to a customer.
    ServiceOffered {
        /// The service.
        service: OwnService,
    },
    /// A mail arrived.
    MailSent {
        /// The mail.
        mail: Mail,
    },
}

/// As `{"Name": {fields}}`.
impl ToJson for Event {
    fn to_json(&self) -> Json {
        let (name, fields) = self.named();
        as_named(name, fields.0)
    }
}

impl FromJson for Event {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let (name, fields) = named(value).map_err(|error| error.to_string())?;
        Self::read(&name, fields).map_err(|error| error.to_string())
    }
}
