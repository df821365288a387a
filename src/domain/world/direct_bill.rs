//! What happens on the way to direct bill and from it.

use super::{World, WorldError, missing};
use crate::domain::{
    Date, DirectBillStep, Enrolment, Event, Kind, Organisation, OrganisationId, Sale, Subscription,
    TenantId, Transfer, TransferId, TransferState,
};

impl World {
    /// Lets an event of direct bill happen; any other changes nothing.
    pub(super) fn apply_to_direct_bill(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::SalesRecorded { sale } => self.record_sale(sale),
            Event::DirectBillStepTaken {
                organisation,
                step,
                date,
            } => self.take_step(&organisation, step, date),
            Event::TransferRequested { transfer } => {
                self.request_transfer(transfer);
                Ok(())
            }
            Event::TransferRejected { transfer } => {
                self.transfer_mut(&transfer)?.state = TransferState::Rejected;
                Ok(())
            }
            Event::TransferWithdrawn { transfer } => {
                self.transfer_mut(&transfer)?.state = TransferState::Withdrawn;
                Ok(())
            }
            Event::TransferCompleted {
                transfer,
                subscription,
            } => self.complete_transfer(&transfer, subscription),
            Event::WonThroughProvider { partner, tenant } => {
                self.win_through_provider(&partner, &tenant);
                Ok(())
            }
            event => self.apply_to_clouds(event),
        }
    }

    fn record_sale(&mut self, sale: Sale) -> Result<(), WorldError> {
        let id = sale.organisation.clone();
        self.organisation_mut(&id)?;
        self.direct_bill.sales.entry(id).or_default().push(sale);
        Ok(())
    }

    /// Becoming a direct bill partner, or a reseller beside it, changes what the company is.
    fn take_step(
        &mut self,
        id: &OrganisationId,
        step: DirectBillStep,
        date: Date,
    ) -> Result<(), WorldError> {
        let organisation = self.organisation_mut(id)?;
        match step {
            DirectBillStep::DirectBill => {
                // A newcomer is no partner before.
                if organisation.kind == Kind::Prospect {
                    organisation.joined = Some(date);
                }
                organisation.kind = Kind::DirectBillPartner;
                organisation.enrolment = Enrolment::Enrolled;
            }
            DirectBillStep::Reseller => organisation.also_reseller = true,
            _ => {}
        }
        let steps = self.direct_bill.steps.entry(id.clone()).or_default();
        steps.insert(step, date);
        Ok(())
    }

    fn request_transfer(&mut self, transfer: Transfer) {
        let transfers = &mut self.direct_bill.transfers;
        transfers.insert(transfer.id.clone(), transfer);
    }

    /// The old subscription is gone, and the new one has another id.
    fn complete_transfer(&mut self, id: &TransferId, new: Subscription) -> Result<(), WorldError> {
        let old = self.transfer_mut(id)?.subscription.clone();
        self.provision(new)?;
        self.take_away(&old);
        self.transfer_mut(id)?.state = TransferState::Completed;
        Ok(())
    }

    /// A new relationship is one that the company won as a reseller, or is so no more.
    pub(super) fn note_origin(&mut self, partner: &OrganisationId, tenant: &TenantId) {
        if let Some(tenants) = self.direct_bill.through_provider.get_mut(partner) {
            tenants.retain(|it| it != tenant);
        }
        let resells = |it: &Organisation| it.kind == Kind::IndirectReseller;
        if self.organisations.get(partner).is_some_and(resells) {
            self.win_through_provider(partner, tenant);
        }
    }

    fn win_through_provider(&mut self, partner: &OrganisationId, tenant: &TenantId) {
        let of = &mut self.direct_bill.through_provider;
        let tenants = of.entry(partner.clone()).or_default();
        if !tenants.contains(tenant) {
            tenants.push(tenant.clone());
        }
    }

    fn transfer_mut(&mut self, id: &TransferId) -> Result<&mut Transfer, WorldError> {
        self.direct_bill
            .transfers
            .get_mut(id)
            .ok_or_else(|| missing("transfer", id.as_str()))
    }
}
