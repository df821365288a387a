//! What happens between partners and customers.

use super::{World, WorldError, duplicate, missing};
use crate::domain::{
    Date, Event, OrganisationId, ResellerRelationship, Subscription, SubscriptionId, Tenant,
    TenantId,
};

impl World {
    /// The relationship of a partner with a tenant, ended or not.
    pub fn relationship(
        &self,
        partner: &OrganisationId,
        tenant: &TenantId,
    ) -> Option<&ResellerRelationship> {
        self.relationships.get(partner)?.get(tenant)
    }

    /// The relationship of a partner with a tenant while it stands.
    pub fn standing_relationship(
        &self,
        partner: &OrganisationId,
        tenant: &TenantId,
    ) -> Option<&ResellerRelationship> {
        self.relationship(partner, tenant)
            .filter(|it| it.ended.is_none())
    }

    /// The subscriptions that a seller has in a tenant.
    pub fn sold_to(
        &self,
        seller: &OrganisationId,
        tenant: &TenantId,
    ) -> impl Iterator<Item = &Subscription> {
        self.sold
            .get(seller)
            .and_then(|tenants| tenants.get(tenant))
            .into_iter()
            .flatten()
            .filter_map(|id| self.subscriptions.get(id))
    }

    /// Lets an event between a partner and a customer happen; any other goes on.
    pub(super) fn apply_to_customers(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::TenantAdded { tenant } => {
                self.organisation_mut(&tenant.organisation)?;
                if self.tenants.contains_key(&tenant.id) {
                    return Err(duplicate("tenant", tenant.id.as_str()));
                }
                self.tenants.insert(tenant.id.clone(), tenant);
            }
            Event::CustomerInvitationSent { invitation } => {
                self.organisation_mut(&invitation.partner)?;
                self.tenant(&invitation.tenant)?;
                self.customer_invitations
                    .insert(invitation.id.clone(), invitation);
            }
            Event::CustomerInvitationAccepted { invitation } => {
                self.customer_invitations
                    .get_mut(&invitation)
                    .ok_or_else(|| missing("request", invitation.as_str()))?
                    .accepted = true;
            }
            Event::ResellerRelationshipCreated {
                partner,
                tenant,
                since,
                admin_rights,
            } => return self.relate(&partner, &tenant, since, admin_rights),
            Event::ResellerRelationshipRemoved {
                partner,
                tenant,
                date,
            } => self.relationship_mut(&partner, &tenant)?.ended = Some(date),
            Event::DelegatedAdminRemoved { partner, tenant } => {
                self.relationship_mut(&partner, &tenant)?.admin_rights = false;
            }
            Event::CustomerAgreementAccepted { agreement } => {
                self.tenant(&agreement.tenant)?;
                self.customer_agreements
                    .entry(agreement.tenant.clone())
                    .or_default()
                    .push(agreement);
            }
            Event::RegistrationRecorded {
                organisation,
                number,
            } => self.organisation_mut(&organisation)?.registration = Some(number),
            Event::SubscriptionCreated { subscription } => return self.provision(subscription),
            Event::SeatsChanged {
                subscription,
                quantity,
            } => self.subscription_mut(&subscription)?.quantity = quantity,
            Event::AddOnBought {
                subscription,
                listed,
            } => {
                let held = self.subscription_mut(&subscription)?;
                held.add_ons += 1;
                held.named_add_ons.extend(listed);
            }
            Event::SubscriptionSuspended {
                subscription,
                reason,
            } => {
                let today = self.date;
                self.subscription_mut(&subscription)?.suspend(today, reason);
            }
            Event::SubscriptionReactivated { subscription } => {
                self.subscription_mut(&subscription)?.reactivate();
            }
            Event::ResellerRecorded {
                subscription,
                reseller,
                mpn,
            } => {
                let held = self.subscription_mut(&subscription)?;
                held.reseller = Some(reseller);
                held.mpn = Some(mpn);
            }
            Event::SupportContactSet {
                subscription,
                contact,
            } => self.subscription_mut(&subscription)?.support_contact = contact,
            Event::AccountRestricted { organisation } => {
                self.organisation_mut(&organisation)?.restricted = true;
            }
            Event::RestrictionLifted { organisation } => {
                self.organisation_mut(&organisation)?.restricted = false;
            }
            Event::CreditLimitExceeded { organisation } => {
                self.organisation_mut(&organisation)?.over_credit_limit = true;
            }
            Event::OutstandingPaid { organisation } => {
                self.organisation_mut(&organisation)?.over_credit_limit = false;
            }
            event => return self.apply_to_dealings(event),
        }
        Ok(())
    }

    /// Rights that were given stay; asking again without them takes none away.
    fn relate(
        &mut self,
        partner: &OrganisationId,
        tenant: &TenantId,
        since: Date,
        admin_rights: bool,
    ) -> Result<(), WorldError> {
        self.organisation_mut(partner)?;
        self.tenant(tenant)?;
        let known = self.relationship(partner, tenant);
        let kept = known.is_some_and(|it| it.admin_rights);
        let since = known
            .filter(|it| it.ended.is_none())
            .map_or(since, |it| it.since);
        if known.is_none_or(|it| it.ended.is_some()) {
            self.note_origin(partner, tenant);
        }
        let relationship = ResellerRelationship {
            partner: partner.clone(),
            tenant: tenant.clone(),
            since,
            ended: None,
            admin_rights: admin_rights || kept,
        };
        self.relationships
            .entry(partner.clone())
            .or_default()
            .insert(tenant.clone(), relationship);
        Ok(())
    }

    pub(super) fn provision(&mut self, mut subscription: Subscription) -> Result<(), WorldError> {
        self.organisation_mut(&subscription.seller)?;
        self.tenant(&subscription.tenant)?;
        let id = subscription.id.clone();
        if self.subscriptions.contains_key(&id) {
            return Err(duplicate("subscription", id.as_str()));
        }
        self.sold_as(&subscription).push(id.clone());
        // Older records do not say since when.
        if subscription.suspended {
            subscription.suspended_on.get_or_insert(self.date);
        }
        self.subscriptions.insert(id, subscription);
        Ok(())
    }

    /// What the seller of a subscription has sold to its tenant.
    pub(super) fn sold_as(&mut self, of: &Subscription) -> &mut Vec<SubscriptionId> {
        let tenants = self.sold.entry(of.seller.clone()).or_default();
        tenants.entry(of.tenant.clone()).or_default()
    }

    pub(super) fn tenant(&self, id: &TenantId) -> Result<&Tenant, WorldError> {
        self.tenants
            .get(id)
            .ok_or_else(|| missing("tenant", id.as_str()))
    }

    fn relationship_mut(
        &mut self,
        partner: &OrganisationId,
        tenant: &TenantId,
    ) -> Result<&mut ResellerRelationship, WorldError> {
        self.relationships
            .get_mut(partner)
            .and_then(|of_partner| of_partner.get_mut(tenant))
            .ok_or_else(|| {
                missing(
                    "reseller relationship",
                    &[partner.as_str(), tenant.as_str()].join(" "),
                )
            })
    }

    pub(super) fn subscription_mut(
        &mut self,
        id: &SubscriptionId,
    ) -> Result<&mut Subscription, WorldError> {
        self.subscriptions
            .get_mut(id)
            .ok_or_else(|| missing("subscription", id.as_str()))
    }
}
