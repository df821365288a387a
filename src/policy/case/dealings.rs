//! What questions about transfers, returns and checks speak of.

use super::{Case, Slot, found, microsoft};
use crate::domain::{Action, AzureTransferId, MpnNumber, Organisation, OrganisationId, TenantId};

impl<'a> Case<'a> {
    /// Looks up such an action.
    pub(super) fn look_up_dealings(&mut self) {
        let world = self.world;
        let organisation =
            |id: &'a Option<OrganisationId>| id.as_ref().map_or(Slot::Open, |id| found(world, id));
        match self.action {
            Action::ReturnSoftware { subscription } => {
                self.with_subscription(subscription.as_ref());
            }
            Action::AskForAzureTransfer {
                subscription,
                partner,
            } => {
                self.with_subscription(subscription.as_ref());
                (self.organisation, self.partner) = (self.partner, organisation(partner));
                self.acting = self.customer;
            }
            Action::RequestAzureTransfer {
                subscription,
                partner,
                ..
            } => {
                self.with_subscription(subscription.as_ref());
                (self.organisation, self.partner) = (self.partner, organisation(partner));
                self.acting = self.partner;
            }
            Action::AcceptAzureTransfer { azure_transfer, .. } => {
                self.with_azure_transfer(azure_transfer.as_ref());
                self.acting = self.organisation;
            }
            Action::CancelAzureTransfer { azure_transfer } => {
                self.with_azure_transfer(azure_transfer.as_ref());
                self.acting = self.partner;
            }
            Action::CompleteAzureTransfer { azure_transfer } => {
                self.with_azure_transfer(azure_transfer.as_ref());
                self.acting = microsoft(world);
            }
            Action::CancelOutsideService { service } => {
                let Some(id) = service else { return };
                if let Some(held) = world.outside_services.get(id) {
                    self.outside = Slot::Known(held);
                    self.with_tenant(Some(&held.tenant));
                } else {
                    self.outside = Slot::Missing(id.as_str());
                    self.customer = Slot::Missing(id.as_str());
                }
                self.acting = self.customer;
            }
            Action::OfferService {
                partner, tenant, ..
            } => {
                self.partner = organisation(partner);
                self.acting = self.partner;
                self.with_tenant(tenant.as_ref());
            }
            Action::WriteMail {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
            }
            Action::CheckResellerAgreement {
                provider,
                mpn,
                tenant,
            } => {
                self.provider = organisation(provider);
                self.acting = self.provider;
                self.with_checked(mpn.as_ref(), tenant.as_ref());
            }
            _ => self.look_up_accounts(),
        }
    }

    fn with_azure_transfer(&mut self, id: Option<&'a AzureTransferId>) {
        let Some(id) = id else { return };
        if let Some(held) = self.world.azure_transfers.get(id) {
            self.with_subscription(Some(&held.subscription));
            self.azure_transfer = Slot::Known(held);
            self.organisation = found(self.world, &held.from);
            self.partner = found(self.world, &held.to);
        } else {
            self.azure_transfer = Slot::Missing(id.as_str());
            let missing = Slot::Missing(id.as_str());
            (self.organisation, self.partner) = (missing, missing);
        }
    }

    /// Whose MPN ID or whose tenant a check names. A company's domain names its tenant too.
    fn with_checked(&mut self, mpn: Option<&'a MpnNumber>, tenant: Option<&'a TenantId>) {
        let (Some(mpn), Some(tenant)) = (mpn, tenant) else {
            return;
        };
        let mut all = self.world.organisations.values();
        let known =
            |found: Option<&'a Organisation>, id| found.map_or(Slot::Missing(id), Slot::Known);
        match (mpn.as_str(), tenant.as_str()) {
            (number, "") => {
                let owner = all.find(|it| it.mpn(mpn).is_some());
                self.reseller = known(owner, number);
                self.mpn = owner
                    .and_then(|it| it.mpn(mpn))
                    .map_or(Slot::Missing(number), Slot::Known);
            }
            ("", name) => {
                let held = self.world.tenants.get(tenant);
                let owner = match held {
                    Some(held) => self.world.organisations.get(&held.organisation),
                    None => all.find(|it| it.domain == name),
                };
                self.reseller = known(owner, name);
            }
            _ => {}
        }
    }
}
