//! What happens on the way into the programme.

use super::{World, WorldError};
use crate::domain::{Enrolment, Event, Kind, OrganisationId};

impl World {
    /// Lets an event of an enrolment happen; any other changes nothing.
    pub(super) fn apply_to_enrolment(&mut self, event: &Event) -> Result<(), WorldError> {
        match event {
            Event::EnrolmentSubmitted {
                organisation,
                contact,
            } => {
                let organisation = self.organisation_mut(organisation)?;
                organisation.enrolment = Enrolment::EmailPending;
                organisation.primary_contact = Some(contact.clone());
                let id = organisation.id.clone();
                self.waits(&id);
            }
            Event::ApplicationUpdated {
                organisation,
                application,
            } => {
                let lacked = self.applications.get(organisation);
                let created = lacked.is_some_and(|it| it.no_account) && !application.no_account;
                let known = self.organisation_mut(organisation)?;
                if created {
                    known.tenant_country = known.country.clone();
                }
                self.applications
                    .insert(organisation.clone(), application.clone());
            }
            Event::EmailConfirmed { organisation } => {
                self.organisation_mut(organisation)?.enrolment = Enrolment::InReview;
                self.waits(organisation);
            }
            Event::EnrolmentCompleted { organisation } => {
                let typed = self.applications.get(organisation);
                let country = typed.and_then(|it| it.country.clone());
                let organisation = self.organisation_mut(organisation)?;
                organisation.enrolment = Enrolment::Enrolled;
                organisation.kind = Kind::IndirectReseller;
                organisation.country = country.or_else(|| organisation.country.take());
            }
            _ => {}
        }
        Ok(())
    }

    /// From today on the open step of an application waits for the other side.
    fn waits(&mut self, organisation: &OrganisationId) {
        let application = self.applications.entry(organisation.clone()).or_default();
        application.waits_since = Some(self.date);
    }
}
