//! What questions between partners and customers speak of.

use super::{Case, Slot, found};
use crate::domain::{
    Action, CustomerInvitationId, MpnNumber, Organisation, OrganisationId, ResellerRelationship,
    SubscriptionId, TenantId, World,
};

impl<'a> Case<'a> {
    /// Looks up an action between a partner and a customer.
    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    pub(super) fn look_up_customers(&mut self) {
        let world = self.world;
        let organisation =
            |id: &'a Option<OrganisationId>| id.as_ref().map_or(Slot::Open, |id| found(world, id));
        match self.action {
            Action::RequestResellerRelationship {
                partner, tenant, ..
            }
            | Action::PlaceOrder {
                partner, tenant, ..
            }
            | Action::ConfirmCustomerAgreement {
                partner, tenant, ..
            }
            | Action::RecordRegistration {
                partner, tenant, ..
            }
            | Action::RemoveCustomer { partner, tenant }
            | Action::AskToRemoveCustomer { partner, tenant }
            | Action::OpenServiceRequest { partner, tenant } => {
                self.partner = organisation(partner);
                self.acting = self.partner;
                self.with_tenant(tenant.as_ref());
            }
            Action::InviteCustomerJointly {
                reseller,
                provider,
                tenant,
                ..
            } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.partner = self.reseller;
                self.acting = self.reseller;
                self.with_tenant(tenant.as_ref());
            }
            Action::PlaceOrderForReseller {
                provider,
                reseller,
                tenant,
                mpn,
                ..
            } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.partner = self.provider;
                self.acting = self.provider;
                self.with_tenant(tenant.as_ref());
                self.with_mpn(mpn.as_ref());
            }
            Action::AddCustomer { partner, .. } | Action::AddCustomerInCloud { partner, .. } => {
                self.partner = organisation(partner);
                self.acting = self.partner;
            }
            Action::AddCustomerForReseller {
                provider, reseller, ..
            } => {
                (self.provider, self.reseller) = (organisation(provider), organisation(reseller));
                self.partner = self.provider;
                self.acting = self.provider;
            }
            Action::AcceptResellerRelationship {
                customer_invitation,
                ..
            } => self.with_request(customer_invitation.as_ref()),
            Action::AcceptCustomerAgreement { tenant } => {
                self.with_tenant(tenant.as_ref());
                self.acting = self.customer;
            }
            Action::RemoveDelegatedAdmin { tenant, partner } => {
                self.with_tenant(tenant.as_ref());
                self.partner = organisation(partner);
                self.acting = self.customer;
            }
            Action::ChangeSeats { subscription, .. }
            | Action::SuspendSubscription { subscription, .. }
            | Action::ReactivateSubscription { subscription } => {
                self.with_subscription(subscription.as_ref());
            }
            // The reseller that is recorded on it transacts with it too.
            Action::RenewSubscription { subscription } => {
                self.with_subscription(subscription.as_ref());
                let held = self.subscription.known();
                if let Some(id) = held.and_then(|it| it.reseller.as_ref()) {
                    self.reseller = found(self.world, id);
                }
            }
            Action::SetSupportContact {
                subscription,
                partner,
            } => {
                self.with_subscription(subscription.as_ref());
                self.organisation = organisation(partner);
            }
            Action::AddResellerToSubscription {
                subscription,
                reseller,
                mpn,
            } => {
                self.with_subscription(subscription.as_ref());
                (self.provider, self.reseller) = (self.partner, organisation(reseller));
                self.with_mpn(mpn.as_ref());
            }
            Action::BuyAddOn {
                partner,
                subscription,
                ..
            } => {
                self.with_subscription(subscription.as_ref());
                self.partner = organisation(partner);
                self.acting = self.partner;
            }
            Action::CreateTenant {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
            }
            _ => self.look_up_dealings(),
        }
    }

    pub(super) fn with_tenant(&mut self, id: Option<&'a TenantId>) {
        let Some(id) = id else { return };
        (self.tenant, self.customer) = match self.world.tenants.get(id) {
            Some(tenant) => (Slot::Known(tenant), found(self.world, &tenant.organisation)),
            None => (Slot::Missing(id.as_str()), Slot::Missing(id.as_str())),
        };
    }

    fn with_request(&mut self, id: Option<&'a CustomerInvitationId>) {
        let Some(id) = id else { return };
        if let Some(held) = self.world.customer_invitations.get(id) {
            self.partner = found(self.world, &held.partner);
            if let Some(provider) = &held.provider {
                self.provider = found(self.world, provider);
                self.reseller = self.partner;
            }
            self.with_tenant(Some(&held.tenant));
        } else {
            let missing = Slot::Missing(id.as_str());
            (self.partner, self.customer) = (missing, missing);
            self.tenant = Slot::Missing(id.as_str());
        }
        self.acting = self.customer;
    }

    pub(super) fn with_subscription(&mut self, id: Option<&'a SubscriptionId>) {
        let Some(id) = id else { return };
        if let Some(held) = self.world.subscriptions.get(id) {
            self.subscription = Slot::Known(held);
            self.partner = found(self.world, &held.seller);
            self.with_tenant(Some(&held.tenant));
        } else {
            self.subscription = Slot::Missing(id.as_str());
            (self.partner, self.customer) =
                (Slot::Missing(id.as_str()), Slot::Missing(id.as_str()));
            self.tenant = Slot::Missing(id.as_str());
        }
        self.acting = self.partner;
    }

    /// An empty number records nobody and names none.
    fn with_mpn(&mut self, number: Option<&'a MpnNumber>) {
        if let (Slot::Known(reseller), Some(number)) = (self.reseller, number)
            && !number.as_str().is_empty()
        {
            self.mpn = reseller
                .mpn(number)
                .map_or(Slot::Missing(number.as_str()), Slot::Known);
        }
    }

    /// The relationship of a partner with the tenant, while it stands.
    pub(in crate::policy) fn relationship(
        &self,
        partner: Slot<'a, Organisation>,
    ) -> Option<&'a ResellerRelationship> {
        let world: &'a World = self.world;
        world.standing_relationship(&partner.known()?.id, &self.tenant.known()?.id)
    }
}
