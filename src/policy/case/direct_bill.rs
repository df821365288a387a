//! What an action of direct bill speaks of.

use super::{Case, Slot, found, microsoft};
use crate::domain::{Action, OrganisationId, TransferId};

impl<'a> Case<'a> {
    pub(super) fn look_up_direct_bill(&mut self) {
        let world = self.world;
        let organisation =
            |id: &'a Option<OrganisationId>| id.as_ref().map_or(Slot::Open, |id| found(world, id));
        match self.action {
            Action::RecordSales {
                organisation: of, ..
            }
            | Action::DeclareCapability {
                organisation: of, ..
            }
            | Action::AnswerQuestionnaire { organisation: of }
            | Action::ApplyForDirectBill {
                organisation: of, ..
            }
            | Action::GiveEvidence { organisation: of }
            | Action::BuySupportPlan {
                organisation: of, ..
            }
            | Action::AcceptDirectBillTerms { organisation: of }
            | Action::BecomeDirectBillPartner { organisation: of }
            | Action::EnrollAsResellerToo { organisation: of } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
            }
            Action::AskForEvidence { organisation: of }
            | Action::ConfirmEligibility { organisation: of }
            | Action::CheckCredit {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = microsoft(world);
            }
            Action::ExtendRelationship {
                partner,
                tenant,
                provider,
                ..
            } => {
                self.with_tenant(tenant.as_ref());
                (self.partner, self.provider) = (organisation(partner), organisation(provider));
                self.reseller = self.partner;
                self.acting = self.partner;
            }
            Action::RequestTransfer {
                subscription,
                provider,
            } => {
                self.with_subscription(subscription.as_ref());
                self.provider = organisation(provider);
                self.reseller = self.partner;
            }
            Action::AnswerTransfer { transfer, .. } => {
                self.with_transfer(transfer.as_ref());
                self.acting = self.provider;
            }
            Action::WithdrawTransfer { transfer } => {
                self.with_transfer(transfer.as_ref());
                self.acting = self.partner;
            }
            _ => self.look_up_clouds(),
        }
    }

    fn with_transfer(&mut self, id: Option<&'a TransferId>) {
        let Some(id) = id else { return };
        if let Some(held) = self.world.direct_bill.transfers.get(id) {
            self.with_subscription(Some(&held.subscription));
            self.partner = found(self.world, &held.partner);
            self.provider = found(self.world, &held.provider);
            self.reseller = self.partner;
            self.with_tenant(Some(&held.tenant));
        } else {
            let missing = Slot::Missing(id.as_str());
            (self.partner, self.provider) = (missing, missing);
        }
    }
}
