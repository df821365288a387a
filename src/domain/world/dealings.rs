//! What happens to subscriptions beside orders: returns, transfers, services bought elsewhere.

use super::{World, WorldError, missing};
use crate::domain::{AzureTransfer, AzureTransferState, Event, SubscriptionId};

impl World {
    /// The transfer of a subscription that is neither complete nor cancelled nor lapsed.
    pub fn open_azure_transfer(&self, subscription: &SubscriptionId) -> Option<&AzureTransfer> {
        self.azure_transfers
            .values()
            .find(|it| it.subscription == *subscription && it.is_open(self.date))
    }

    /// Lets such an event happen; any other changes nothing.
    pub(super) fn apply_to_dealings(&mut self, event: Event) -> Result<(), WorldError> {
        let today = self.date;
        match event {
            Event::SoftwareReturned { subscription, date } => {
                // Nothing of it is active any more.
                self.subscription_mut(&subscription)?.suspend(date, None);
                self.returned.insert(subscription, date);
            }
            Event::AzureTransferFiled { azure_transfer } => {
                self.subscription_mut(&azure_transfer.subscription)?;
                self.organisation_mut(&azure_transfer.to)?;
                self.azure_transfers
                    .insert(azure_transfer.id.clone(), azure_transfer);
            }
            Event::AzureTransferMoved {
                azure_transfer,
                state,
            } => {
                let held = self
                    .azure_transfers
                    .get_mut(&azure_transfer)
                    .ok_or_else(|| missing("azure_transfer", azure_transfer.as_str()))?;
                held.state = state;
                let ends = matches!(
                    state,
                    AzureTransferState::Complete | AzureTransferState::Cancelled
                );
                held.ended = ends.then_some(today);
                if state == AzureTransferState::Complete {
                    let moved = held.clone();
                    return self.hand_over(&moved);
                }
            }
            Event::OutsideServiceAdded { service } => {
                self.tenant(&service.tenant)?;
                self.outside_services.insert(service.id.clone(), service);
            }
            Event::OutsideServiceCancelled { service, date } => {
                self.outside_services
                    .get_mut(&service)
                    .ok_or_else(|| missing("service", service.as_str()))?
                    .cancelled = Some(date);
            }
            Event::ServiceOffered { service } => {
                self.organisation_mut(&service.partner)?;
                self.tenant(&service.tenant)?;
                self.own_services.push(service);
            }
            event => return self.apply_to_accounts(event),
        }
        Ok(())
    }

    /// The subscription is the future partner's. The reseller that was recorded for the old one is
    /// not the new one's.
    fn hand_over(&mut self, azure_transfer: &AzureTransfer) -> Result<(), WorldError> {
        let held = self.subscription_mut(&azure_transfer.subscription)?;
        let mut moved = held.clone();
        let old = held.seller.clone();
        moved.seller = azure_transfer.to.clone();
        moved.support_contact = azure_transfer.to.clone();
        (moved.reseller, moved.mpn) = (None, None);
        if let Some(of_tenant) = self
            .sold
            .get_mut(&old)
            .and_then(|tenants| tenants.get_mut(&moved.tenant))
        {
            of_tenant.retain(|id| *id != moved.id);
        }
        self.subscriptions.remove(&moved.id);
        self.provision(moved)
    }
}
