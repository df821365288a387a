//! What happens to subscriptions beside orders: returns, transfers, services bought elsewhere.

use super::{World, WorldError, missing};
use crate::domain::{
    AzureTransfer, AzureTransferId, AzureTransferState, Date, Event, Subscription, SubscriptionId,
};

impl World {
    /// The transfer of a subscription that is neither complete nor cancelled nor, on a day, lapsed.
    pub fn open_azure_transfer(
        &self,
        subscription: &SubscriptionId,
        on: Date,
    ) -> Option<&AzureTransfer> {
        self.azure_transfers
            .values()
            .find(|it| it.subscription == *subscription && it.is_open(on))
    }

    /// How a subscription of Azure came to who sells it now: each transfer that is complete, the first
    /// one first.
    pub fn moves_of(&self, subscription: &SubscriptionId) -> Vec<&AzureTransfer> {
        let all = self.azure_transfers.values();
        let of = |it: &&AzureTransfer| {
            it.subscription == *subscription && it.state == AzureTransferState::Complete
        };
        let mut found: Vec<_> = all.filter(of).collect();
        // Of those of one day, the shorter number is the earlier one.
        found.sort_by_key(|it| (it.ended, it.id.as_str().len(), it.id.as_str()));
        found
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
                if state == AzureTransferState::Complete {
                    self.hand_over(&azure_transfer)?;
                }
                let held = self.azure_transfer_mut(&azure_transfer)?;
                held.state = state;
                let ends = matches!(
                    state,
                    AzureTransferState::Complete | AzureTransferState::Cancelled
                );
                held.ended = ends.then_some(today);
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
    fn hand_over(&mut self, id: &AzureTransferId) -> Result<(), WorldError> {
        let transfer = self.azure_transfer_mut(id)?;
        let (subscription, to) = (transfer.subscription.clone(), transfer.to.clone());
        let mut moved = self
            .take_away(&subscription)
            .ok_or_else(|| missing("subscription", subscription.as_str()))?;
        moved.seller = to.clone();
        moved.support_contact = to;
        (moved.reseller, moved.mpn) = (None, None);
        self.provision(moved)
    }

    /// Nobody sells a subscription any more.
    pub(super) fn take_away(&mut self, id: &SubscriptionId) -> Option<Subscription> {
        let held = self.subscriptions.remove(id)?;
        self.sold_as(&held).retain(|it| it != id);
        Some(held)
    }

    fn azure_transfer_mut(
        &mut self,
        id: &AzureTransferId,
    ) -> Result<&mut AzureTransfer, WorldError> {
        let held = self.azure_transfers.get_mut(id);
        held.ok_or_else(|| missing("Azure transfer", id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Givens, Kind, Offer, TenantKind};

    #[test]
    fn transfers_of_one_day_stand_in_the_order_in_which_they_were_made() {
        let day = Date::ymd(2021, 3, 1);
        let mut givens = Givens::new()
            .organisation("a", "A", Kind::IndirectProvider, ("Lyon", "FR"))
            .organisation("b", "B", Kind::IndirectProvider, ("Lyon", "FR"))
            .organisation("c", "C", Kind::Customer, ("Lyon", "FR"))
            .tenant("c", "c", TenantKind::Customer)
            .subscribed("azure", "a", "c", Offer::AzurePlan, day);
        for (id, from, to) in [("transfer-2", "a", "b"), ("transfer-10", "b", "a")] {
            givens = givens
                .transferring(id, "azure", (from, to), day, AzureTransferState::Pending)
                .event(Event::AzureTransferMoved {
                    azure_transfer: id.into(),
                    state: AzureTransferState::Complete,
                });
        }
        let mut world = World::on(day);
        for event in givens.events() {
            world.apply(event).unwrap();
        }
        let moves = world.moves_of(&"azure".into());
        let ids: Vec<_> = moves.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["transfer-2", "transfer-10"]);
    }

    #[test]
    fn a_request_of_the_tool_lapses_as_of_the_day_that_is_looked_at() {
        let asked = Date::ymd(2021, 3, 1);
        let events = Givens::new()
            .organisation("a", "A", Kind::IndirectProvider, ("Lyon", "FR"))
            .organisation("b", "B", Kind::Customer, ("Lyon", "FR"))
            .tenant("b", "b", TenantKind::Customer)
            .subscribed("azure", "a", "b", Offer::AzurePlan, asked)
            .transferring(
                "move",
                "azure",
                ("a", "a"),
                asked,
                AzureTransferState::Pending,
            )
            .events();
        let world = World::after(asked.plus_days(90), &events).unwrap();
        let open = |on| world.open_azure_transfer(&"azure".into(), on).is_some();
        assert_eq!(
            [30, 31].map(|days| open(asked.plus_days(days))),
            [true, false]
        );
    }
}
