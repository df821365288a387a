//! What questions in account settings speak of.

use super::{Case, Slot, found, microsoft};
use crate::domain::{Action, OrganisationId};

impl<'a> Case<'a> {
    /// Looks up an action in account settings.
    pub(super) fn look_up_accounts(&mut self) {
        let world = self.world;
        let organisation =
            |id: &'a Option<OrganisationId>| id.as_ref().map_or(Slot::Open, |id| found(world, id));
        match self.action {
            Action::AddPerson {
                organisation: of, ..
            }
            | Action::SetMultiFactor {
                organisation: of, ..
            }
            | Action::ProveDomain {
                organisation: of, ..
            }
            | Action::ChangeLegalInfo {
                organisation: of, ..
            }
            | Action::ChangeSupport {
                organisation: of, ..
            }
            | Action::PublishBusinessProfile {
                organisation: of, ..
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
                self.partner = self.organisation;
            }
            Action::AssociateTenant {
                organisation: of,
                tenant,
            }
            | Action::ReleaseTenant {
                organisation: of,
                tenant,
            } => {
                self.organisation = organisation(of);
                self.acting = self.organisation;
                self.with_tenant(tenant.as_ref());
            }
            Action::VerifyLegalInfo { organisation: of } => {
                self.organisation = organisation(of);
                self.acting = microsoft(world);
            }
            Action::SendReferral {
                partner, customer, ..
            } => {
                (self.partner, self.customer) = (organisation(partner), organisation(customer));
                self.acting = self.customer;
            }
            Action::AnswerReferral {
                partner, customer, ..
            } => {
                (self.partner, self.customer) = (organisation(partner), organisation(customer));
                self.acting = self.partner;
            }
            _ => self.look_up_direct_bill(),
        }
    }
}
