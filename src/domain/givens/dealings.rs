//! Givens about transfers and services that were bought elsewhere.

use super::Givens;
use crate::domain::{
    AzureTransfer, AzureTransferState, Channel, Date, Event, Offer, OutsideService,
};

impl Givens {
    /// A service for ten people that the customer bought elsewhere.
    #[must_use]
    pub fn bought_elsewhere(
        mut self,
        id: &str,
        tenant: &str,
        (channel, offer): (Channel, Offer),
        term_ends: Date,
    ) -> Self {
        self.events.push(Event::OutsideServiceAdded {
            service: OutsideService {
                id: id.into(),
                tenant: tenant.into(),
                channel,
                offer,
                quantity: 10,
                term_ends,
                cancelled: None,
            },
        });
        self
    }

    /// A transfer of a subscription from one partner to another.
    #[must_use]
    pub fn transferring(
        mut self,
        id: &str,
        subscription: &str,
        (from, to): (&str, &str),
        asked: Date,
        state: AzureTransferState,
    ) -> Self {
        self.events.push(Event::AzureTransferFiled {
            azure_transfer: AzureTransfer {
                id: id.into(),
                subscription: subscription.into(),
                from: from.into(),
                to: to.into(),
                asked,
                state,
                ended: None,
            },
        });
        self
    }
}
