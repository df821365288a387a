//! What follows when changed legal information is checked again.

use super::Moment;
use super::enrolment::updated;
use crate::domain::{Application, Enrolment, Event, MailKind, OrganisationId, ReviewFinding};

impl Moment<'_> {
    /// Microsoft has found something in legal information that changed. The contact reads of a
    /// rejection, or a global admin where the company has none.
    pub(super) fn rechecked(
        &self,
        id: OrganisationId,
        application: Application,
        finding: ReviewFinding,
    ) -> Vec<Event> {
        let rejected = application.is_rejected();
        let mut events = vec![updated(id.clone(), application)];
        if !finding.is_approval() {
            let at = self.world.organisations.get(&id);
            let contact = at.and_then(|it| it.primary_contact.clone());
            let reader = contact.or_else(|| self.admin_or_anyone(&id));
            let kind = MailKind::VerificationRejected;
            events.extend(reader.map(|to| self.mail_of_microsoft(to, kind)));
        } else if !rejected {
            events.push(Event::LegalInfoVerified { organisation: id });
        }
        events
    }

    /// Microsoft has found nothing wrong: the check of the business is passed, where it is known.
    pub(super) fn verified(&self, id: OrganisationId) -> Vec<Event> {
        let known = self.world.applications.get(&id);
        let passed = known.map(|it| Application {
            business: Some(ReviewFinding::Registered),
            ..it.clone()
        });
        let passed = passed.map(|it| updated(id.clone(), it));
        let verified = Event::LegalInfoVerified { organisation: id };
        passed.into_iter().chain([verified]).collect()
    }

    /// The application says what was changed. What was found right of the business is to be checked
    /// again, where something changed.
    pub(super) fn business_again(
        &self,
        id: &OrganisationId,
        name: &str,
        city: &str,
        address: &str,
    ) -> Option<Event> {
        let at = self.organisation(id).ok()?;
        let application = self.world.applications.get(id)?;
        let same = self.world.legal_name(at) == name
            && at.city == city
            && application.legal_address == address;
        let mut again = Application {
            legal_name: name.to_owned(),
            legal_address: address.to_owned(),
            ..application.clone()
        };
        let passed = again.business.is_some_and(ReviewFinding::is_approval);
        if passed || at.enrolment == Enrolment::Enrolled {
            again.business = None;
            again.documents = false;
        }
        (!same).then(|| updated(id.clone(), again))
    }

    pub(super) fn is_enrolled(&self, id: &OrganisationId) -> bool {
        self.organisation(id)
            .is_ok_and(|it| it.enrolment == Enrolment::Enrolled)
    }
}
