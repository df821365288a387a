//! What follows when changed legal information is checked again.

use super::Moment;
use super::enrolment::updated;
use crate::domain::{Application, Enrolment, Event, MailKind, OrganisationId, ReviewFinding};

impl Moment<'_> {
    /// Microsoft has found something in legal information that changed. The contact reads of a
    /// rejection, where the company has one.
    pub(super) fn rechecked(
        &self,
        id: OrganisationId,
        application: Application,
        finding: ReviewFinding,
    ) -> Vec<Event> {
        let rejected = application.is_rejected();
        let mut events = vec![updated(id.clone(), application)];
        if !finding.is_approval() {
            events.extend(self.to_contact(&id, MailKind::VerificationRejected));
        } else if !rejected {
            events.push(Event::LegalInfoVerified { organisation: id });
        }
        events
    }

    /// The business of a company whose application was checked is to be checked again, where
    /// something changed.
    pub(super) fn business_again(
        &self,
        id: &OrganisationId,
        name: &str,
        city: &str,
        address: &str,
    ) -> Option<Event> {
        let at = self.organisation(id).ok()?;
        let application = self.world.applications.get(id)?;
        let same = at.name == name && at.city == city && application.legal_address == address;
        let again = Application {
            legal_name: name.to_owned(),
            legal_address: address.to_owned(),
            business: None,
            documents: false,
            ..application.clone()
        };
        (!same && self.is_enrolled(id)).then(|| updated(id.clone(), again))
    }

    pub(super) fn is_enrolled(&self, id: &OrganisationId) -> bool {
        self.organisation(id)
            .is_ok_and(|it| it.enrolment == Enrolment::Enrolled)
    }
}
