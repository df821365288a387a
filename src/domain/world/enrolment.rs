//! What happens on the way into the programme.

use super::{World, WorldError};
use crate::domain::{
    Application, Enrolment, Event, Kind, Organisation, OrganisationId, ResellerStatus, Tenant,
    TenantKind,
};

impl World {
    /// How far a company has come as a reseller; none while it has not applied.
    pub fn reseller_status(&self, at: &Organisation) -> Option<ResellerStatus> {
        let signed = || at.market().and_then(|it| self.agreement(&at.id, it));
        let application = self.applications.get(&at.id);
        Some(match at.enrolment {
            Enrolment::Enrolled if !at.resells() => return None,
            Enrolment::Enrolled if signed().is_some() => ResellerStatus::Active,
            Enrolment::Enrolled => ResellerStatus::Qualified,
            Enrolment::None => return None,
            _ if application.is_some_and(Application::is_rejected) => ResellerStatus::Rejected,
            _ => ResellerStatus::Pending,
        })
    }

    /// The application that says what a company is called, until Microsoft has approved it.
    pub fn open_application(&self, at: &Organisation) -> Option<&Application> {
        let waits = matches!(at.enrolment, Enrolment::EmailPending | Enrolment::InReview);
        let application = self.applications.get(&at.id);
        application.filter(|it| waits && !it.legal_name.is_empty())
    }

    /// A company's legal name.
    pub fn legal_name<'a>(&'a self, at: &'a Organisation) -> &'a str {
        self.open_application(at)
            .map_or(&at.name, |it| &it.legal_name)
    }

    /// A company's whole legal address, as it was typed last; empty while it never was.
    pub fn legal_address(&self, of: &OrganisationId) -> &str {
        let application = self.applications.get(of);
        application.map_or("", |it| &it.legal_address)
    }

    /// Lets an event of an enrolment happen; any other changes nothing.
    pub(super) fn apply_to_enrolment(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::EnrolmentSubmitted {
                organisation,
                contact,
            } => {
                let id = organisation;
                let organisation = self.organisation_mut(&id)?;
                let instead = organisation.awaits_direct_bill();
                organisation.enrolment = Enrolment::EmailPending;
                organisation.primary_contact = Some(contact);
                // Who starts as a reseller instead begins direct bill anew one day.
                if instead {
                    self.direct_bill
                        .steps
                        .entry(id.clone())
                        .or_default()
                        .clear();
                }
                self.waits(&id);
            }
            Event::ApplicationUpdated {
                organisation,
                application,
            } => {
                let lacked = self.applications.get(&organisation);
                let created = lacked.is_some_and(|it| it.no_account) && !application.no_account;
                let known = self.organisation_mut(&organisation)?;
                if created {
                    known.tenant_country = known.country.clone();
                }
                self.applications.insert(organisation, application);
            }
            Event::EmailConfirmed { organisation } => {
                self.organisation_mut(&organisation)?.enrolment = Enrolment::InReview;
                self.waits(&organisation);
            }
            Event::EnrolmentCompleted { organisation } => {
                let today = self.date;
                let typed = self.applications.get(&organisation);
                let country = typed.and_then(|it| it.country.clone());
                let direct = typed.is_some_and(|it| it.direct);
                // Who was a customer enrols with the work account of its tenant, and transacts CSP
                // with that one from now on. One that was placed in another cloud stays what it is.
                let is = |it: &Tenant, kind| it.organisation == organisation && it.kind == kind;
                let mut all = self.tenants.values();
                if !all.any(|it| is(it, TenantKind::Csp))
                    && let Some((_, used)) = self.tenants.iter_mut().find(|(_, it)| {
                        is(it, TenantKind::Customer) && !self.clouds.contains_key(&it.id)
                    })
                {
                    used.kind = TenantKind::Csp;
                }
                let organisation = self.organisation_mut(&organisation)?;
                organisation.enrolment = Enrolment::Enrolled;
                organisation.joined = Some(today);
                // A newcomer to direct bill has more steps to take before it is a partner.
                organisation.kind = if direct {
                    Kind::Prospect
                } else {
                    Kind::IndirectReseller
                };
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
