//! The activity log of an organisation: the logged operations among what happened.

use super::history::{Entry, Step};
use super::play::Scenario;
use crate::domain::{
    ActionKind, Date, Event, ListedId, Offer, OrganisationId, PersonId, Role, Subscription,
    TenantId, World,
};

/// Since when approved and ended admin rights are logged operations.
const ADMIN_RIGHTS_LOGGED: Date = Date::ymd(2021, 1, 25);

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// When.
    pub date: Date,
    /// Who did it.
    pub actor: PersonId,
    /// Which operation, by its key.
    pub operation: &'static str,
    /// The other organisation, when there is one.
    pub other: Option<OrganisationId>,
    /// What was sold, when it is about a subscription.
    pub sold: Option<(Offer, Option<ListedId>)>,
    /// Which role of whom, when it is about one.
    pub role: Option<(PersonId, Role)>,
}

/// What the log of an organisation holds, newest first.
pub fn activity(scenario: &Scenario, of: &OrganisationId) -> Vec<Logged> {
    let mut lines = Vec::new();
    for (entry, events) in scenario.history().counting() {
        for event in events {
            let Some(line) = line(scenario.world(), entry, event, of) else {
                continue;
            };
            // Whoever accepts a relationship with admin rights approves these too.
            let with_rights = matches!(event, Event::ResellerRelationshipCreated { admin_rights, .. } if *admin_rights)
                && entry.date >= ADMIN_RIGHTS_LOGGED;
            let approved = with_rights.then(|| Logged {
                operation: "delegated-admin-approved",
                ..line.clone()
            });
            lines.push(line);
            lines.extend(approved);
        }
    }
    lines.reverse();
    lines
}

#[expect(clippy::too_many_lines, reason = "one arm for each event")]
fn line(world: &World, entry: &Entry, event: &Event, of: &OrganisationId) -> Option<Logged> {
    let between = |provider: &OrganisationId, reseller: &OrganisationId| {
        if provider == of {
            Some(Some(reseller.clone()))
        } else if reseller == of {
            Some(Some(provider.clone()))
        } else {
            None
        }
    };
    let own = |organisation: &OrganisationId| (organisation == of).then_some(None);
    let extended = || {
        let Step::Acted { action, .. } = &entry.step else {
            return false;
        };
        let actor = world.people.get(&entry.actor);
        action.kind() == ActionKind::ExtendRelationship
            && actor.is_some_and(|it| it.organisation == *of)
    };
    let at_tenant = |partner: &OrganisationId, tenant: &TenantId| {
        let customer = &world.tenants.get(tenant)?.organisation;
        between(partner, customer)
    };
    // What a customer accepts itself counts for every partner that serves it.
    let accepted = |tenant: &TenantId| {
        let customer = &world.tenants.get(tenant)?.organisation;
        if customer == of {
            return Some(None);
        }
        let held = world.relationship(of, tenant)?;
        let served = held.since <= entry.date && held.ended.is_none_or(|it| it >= entry.date);
        served.then(|| Some(customer.clone()))
    };
    let named = |it: &Subscription| Some((it.offer, it.listed.clone()));
    let (mut sold, mut role) = (None, None);
    let (operation, other) = match event {
        Event::InvitationSent { invitation } => (
            "invitation-sent",
            own(&invitation.provider).map(|_| Some(invitation.reseller.clone()))?,
        ),
        Event::PartnershipCreated {
            provider, reseller, ..
        } => ("partnership-created", between(provider, reseller)?),
        Event::AdminAccessRemoved { provider, reseller } => {
            ("admin-access-removed", between(provider, reseller)?)
        }
        Event::PartnershipRemoved {
            provider, reseller, ..
        } => ("partnership-removed", between(provider, reseller)?),
        Event::TicketOpened { ticket } => ("ticket-opened", own(&ticket.opened_by)?),
        Event::AgreementSigned { agreement } => ("agreement-signed", own(&agreement.organisation)?),
        Event::EnrolmentSubmitted { organisation, .. } => {
            ("enrolment-submitted", own(organisation)?)
        }
        Event::EnrolmentCompleted { organisation } => ("enrolment-completed", own(organisation)?),
        Event::MpnIdAssociated { organisation, .. } => ("mpn-associated", own(organisation)?),
        Event::MpnLocationAdded { organisation, .. } => ("mpn-location-added", own(organisation)?),
        Event::MpnIdMoved { organisation, .. } => ("mpn-moved", own(organisation)?),
        Event::RoleAssigned { person, role: it } => {
            role = Some((person.clone(), *it));
            (
                "role-assigned",
                own(&world.people.get(person)?.organisation)?,
            )
        }
        Event::RoleRemoved { person, role: it } => {
            role = Some((person.clone(), *it));
            (
                "role-removed",
                own(&world.people.get(person)?.organisation)?,
            )
        }
        Event::AccountSuspended { organisation, .. } => ("account-suspended", own(organisation)?),
        Event::AccountReinstated { organisation } => ("account-reinstated", own(organisation)?),
        // Whoever extends a relationship to a provider is no side of the new one.
        Event::ResellerRelationshipCreated { tenant, .. } if extended() => (
            "relationship-extended",
            Some(world.tenants.get(tenant)?.organisation.clone()),
        ),
        Event::ResellerRelationshipCreated {
            partner, tenant, ..
        } => ("relationship-created", at_tenant(partner, tenant)?),
        Event::ResellerRelationshipRemoved {
            partner, tenant, ..
        } => ("relationship-removed", at_tenant(partner, tenant)?),
        // Logged operations since 2021-01-25.
        Event::DelegatedAdminRemoved { partner, tenant } if entry.date >= ADMIN_RIGHTS_LOGGED => {
            ("delegated-admin-removed", at_tenant(partner, tenant)?)
        }
        Event::CustomerAgreementAccepted { agreement } => {
            let other = match &agreement.partner {
                Some(partner) => at_tenant(partner, &agreement.tenant)?,
                None => accepted(&agreement.tenant)?,
            };
            ("customer-agreement", other)
        }
        Event::SubscriptionCreated { subscription } => {
            sold = named(subscription);
            (
                "subscription-created",
                at_tenant(&subscription.seller, &subscription.tenant)?,
            )
        }
        Event::SubscriptionSuspended { subscription, .. } => {
            let held = world.subscriptions.get(subscription)?;
            sold = named(held);
            let operation = if held.offer.is_bought_once() {
                "purchase-cancelled"
            } else {
                "subscription-suspended"
            };
            (operation, at_tenant(&held.seller, &held.tenant)?)
        }
        Event::PolicyDateMoved { .. }
        | Event::OrganisationAdded { .. }
        | Event::PersonAdded { .. }
        | Event::InvitationOpened { .. }
        | Event::InvitationAccepted { .. }
        | Event::TicketClosed { .. }
        | Event::EmailConfirmed { .. }
        | Event::ApplicationUpdated { .. }
        | Event::TenantAdded { .. }
        | Event::CustomerInvitationSent { .. }
        | Event::CustomerInvitationAccepted { .. }
        | Event::DelegatedAdminRemoved { .. }
        | Event::SeatsChanged { .. }
        | Event::AddOnBought { .. }
        | Event::SubscriptionReactivated { .. }
        | Event::ResellerRecorded { .. }
        | Event::SupportContactSet { .. }
        | Event::AccountRestricted { .. }
        | Event::RegistrationRecorded { .. }
        | Event::RestrictionLifted { .. }
        | Event::CreditLimitExceeded { .. }
        | Event::OutstandingPaid { .. }
        | Event::UserAdded { .. }
        | Event::PasswordChanged { .. }
        | Event::MultiFactorSet { .. }
        | Event::LegalInfoChanged { .. }
        | Event::LegalInfoVerified { .. }
        | Event::TenantAssociated { .. }
        | Event::BusinessProfilePublished { .. }
        | Event::ReferralSent { .. }
        | Event::ReferralAnswered { .. }
        | Event::SalesRecorded { .. }
        | Event::DirectBillStepTaken { .. }
        | Event::WonThroughProvider { .. }
        | Event::TransferRequested { .. }
        | Event::TransferCompleted { .. }
        | Event::TransferRejected { .. }
        | Event::TransferWithdrawn { .. }
        | Event::TenantPlaced { .. }
        | Event::CloudApplicationChanged { .. }
        | Event::ReadingAssumed { .. }
        | Event::SoftwareReturned { .. }
        | Event::AzureTransferFiled { .. }
        | Event::AzureTransferMoved { .. }
        | Event::OutsideServiceAdded { .. }
        | Event::OutsideServiceCancelled { .. }
        | Event::ServiceOffered { .. }
        | Event::ProviderApprovalDecided { .. }
        | Event::MailSent { .. } => return None,
    };
    Some(Logged {
        date: entry.date,
        actor: entry.actor.clone(),
        operation,
        other,
        sold,
        role,
    })
}

/// Every operation that the log knows, by key; the texts have a name for each.
pub const OPERATIONS: &[&str] = &[
    "invitation-sent",
    "partnership-created",
    "admin-access-removed",
    "partnership-removed",
    "ticket-opened",
    "agreement-signed",
    "enrolment-submitted",
    "enrolment-completed",
    "mpn-associated",
    "mpn-location-added",
    "mpn-moved",
    "role-assigned",
    "role-removed",
    "account-suspended",
    "account-reinstated",
    "relationship-created",
    "relationship-extended",
    "relationship-removed",
    "delegated-admin-approved",
    "delegated-admin-removed",
    "customer-agreement",
    "subscription-created",
    "subscription-suspended",
    "purchase-cancelled",
];
