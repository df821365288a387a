//! What follows from the steps of an enrolment.

use super::{ConsequenceError, Moment};
use crate::domain::application::{account_id, is_one_company};
use crate::domain::{
    Action, Agreement, Application, Country, DirectBillStep, Enrolment, Event, Kind, MailKind,
    MpnId, MpnKind, MpnNumber, Organisation, OrganisationId, Person, PersonId, ReviewFinding, Role,
};

type Happens = Result<Vec<Event>, ConsequenceError>;

/// What both forms of an application ask for.
fn applied(
    email: Option<String>,
    legal_name: Option<String>,
    legal_address: Option<String>,
    country: Option<Country>,
    support: Option<String>,
) -> Result<Application, ConsequenceError> {
    use ConsequenceError::Open;
    Ok(Application {
        email: email.ok_or(Open)?,
        legal_name: legal_name.ok_or(Open)?,
        legal_address: legal_address.ok_or(Open)?,
        country,
        support: support.ok_or(Open)?,
        ..Application::default()
    })
}

impl Moment<'_> {
    /// The events of an action on the way into the programme.
    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    pub(super) fn with_enrolment(&self, actor: &PersonId, action: Action) -> Happens {
        use ConsequenceError::Open;
        match action {
            Action::EnrollAsIndirectReseller {
                organisation,
                contact,
                email,
                legal_name,
                legal_address,
                country,
                support,
                registration,
            } => {
                let application = Application {
                    registration: registration.ok_or(Open)?,
                    ..applied(email, legal_name, legal_address, country, support)?
                };
                let (id, contact) = (organisation.ok_or(Open)?, contact.ok_or(Open)?);
                Ok(self.submitted(id, contact, application))
            }
            // The form is the application for direct bill too.
            Action::EnrollAsDirectBillPartner {
                organisation,
                contact,
                email,
                legal_name,
                legal_address,
                country,
                support,
                ..
            } => {
                let application = Application {
                    direct: true,
                    ..applied(email, legal_name, legal_address, country, support)?
                };
                let id = organisation.ok_or(Open)?;
                let applied = Event::DirectBillStepTaken {
                    organisation: id.clone(),
                    step: DirectBillStep::Applied,
                    date: self.world.date,
                };
                let mut events = self.submitted(id, contact.ok_or(Open)?, application);
                events.push(applied);
                Ok(events)
            }
            Action::ConfirmEmail { organisation: of } => {
                let id = of.ok_or(Open)?;
                let mail = self.to_contact(&id, MailKind::EnrolmentInReview)?;
                Ok(vec![Event::EmailConfirmed { organisation: id }, mail])
            }
            Action::ApproveEnrolment { organisation: of } => {
                let id = of.ok_or(Open)?;
                let mut application = self.application(&id);
                application.employment = Some(ReviewFinding::Employed);
                application.business = Some(ReviewFinding::Registered);
                self.reviewed(id, application)
            }
            Action::ReviewApplication {
                organisation: of,
                finding,
            } => {
                let (id, finding) = (of.ok_or(Open)?, finding.ok_or(Open)?);
                let mut application = self.application(&id);
                if finding.is_of_employment() {
                    application.employment = Some(finding);
                } else {
                    application.business = Some(finding);
                }
                if self.is_enrolled(&id) {
                    return Ok(self.rechecked(id, application, finding));
                }
                self.reviewed(id, application)
            }
            Action::CreateWorkAccount { organisation: of } => {
                let account = Application {
                    no_account: false,
                    ..self.application(of.as_ref().ok_or(Open)?)
                };
                // Whoever creates the account is its first global admin.
                let admin = Event::RoleAssigned {
                    person: actor.clone(),
                    role: Role::GlobalAdmin,
                };
                Ok(vec![updated(of.ok_or(Open)?, account), admin])
            }
            Action::JoinPartnerNetwork {
                organisation: of, ..
            } => self.joined(actor, &of.ok_or(Open)?),
            Action::ResendVerification { organisation: of } => {
                let id = of.ok_or(Open)?;
                let mut application = self.application(&id);
                application.waits_since = Some(self.world.date);
                let mail = self.to_contact(&id, MailKind::EmailVerification)?;
                Ok(vec![updated(id, application), mail])
            }
            Action::AnswerRejection {
                organisation: of,
                legal_name,
                legal_address,
            } => {
                let id = of.ok_or(Open)?;
                let mut application = self.application(&id);
                application.documents = true;
                // An account sends documents; what it changes beside them is another change.
                if !self.is_enrolled(&id) {
                    application.legal_name = legal_name.ok_or(Open)?;
                    application.legal_address = legal_address.ok_or(Open)?;
                    application.waits_since = Some(self.world.date);
                }
                // Only what was rejected is checked again.
                for finding in [&mut application.employment, &mut application.business] {
                    finding.take_if(|it| !it.is_approval());
                }
                Ok(vec![updated(id, application)])
            }
            Action::AskAboutReview { organisation: of } => {
                let id = of.ok_or(Open)?;
                let mut application = self.application(&id);
                application.ticket = Some(self.world.date);
                Ok(vec![updated(id, application)])
            }
            Action::EnrolAnotherAccount {
                organisation: of,
                country,
                support,
                ..
            } => {
                let support = support.ok_or(Open)?;
                self.another_account(actor, &of.ok_or(Open)?, country.ok_or(Open)?, support)
            }
            // Choosing a model is only a question.
            _ => Err(ConsequenceError::Question),
        }
    }

    /// The form is sent, and the contact is asked to confirm it.
    fn submitted(&self, id: OrganisationId, contact: PersonId, typed: Application) -> Vec<Event> {
        let application = Application {
            waits_since: Some(self.world.date),
            ..typed
        };
        let mail = self.mail_of_microsoft(contact.clone(), MailKind::EmailVerification);
        let submitted = Event::EnrolmentSubmitted {
            organisation: id.clone(),
            contact,
        };
        vec![submitted, updated(id, application), mail]
    }

    /// Microsoft has found something. The review ends when both checks are passed.
    fn reviewed(&self, id: OrganisationId, mut application: Application) -> Happens {
        let passed = application.findings().filter(|it| it.is_approval()).count() == 2;
        let rejected = application.is_rejected();
        let direct = application.direct;
        if passed || rejected {
            application.waits_since = Some(self.world.date);
        }
        let mut events = vec![updated(id.clone(), application)];
        if passed {
            let kind = if direct {
                MailKind::DirectBillReviewed
            } else {
                MailKind::EnrolmentCompleted
            };
            let mail = self.to_contact(&id, kind)?;
            events.extend([Event::EnrolmentCompleted { organisation: id }, mail]);
        } else if rejected {
            events.push(self.to_contact(&id, MailKind::VerificationRejected)?);
        }
        Ok(events)
    }

    /// A new member has a global MPN ID, and one of its first location.
    fn joined(&self, actor: &PersonId, id: &OrganisationId) -> Happens {
        let country = self.organisation(id)?.country.clone();
        let country = country.ok_or(ConsequenceError::Missing)?;
        // 7 and 8 million are kept for new members, as 6 million is for new locations.
        let numbered = |base: u32, kind| Event::MpnLocationAdded {
            organisation: id.clone(),
            mpn: MpnId {
                number: MpnNumber::new((base + self.entry).to_string()),
                kind,
                country: country.clone(),
                in_partner_center: true,
                name: String::new(),
                street: String::new(),
                contact: None,
            },
        };
        Ok(vec![
            numbered(7_000_000, MpnKind::Global),
            numbered(8_000_000, MpnKind::Location),
            self.mail_of_microsoft(actor.clone(), MailKind::PartnerNetworkCode),
        ])
    }

    /// An account of its own, with a tenant and credentials of its own.
    fn another_account(
        &self,
        actor: &PersonId,
        of: &OrganisationId,
        country: Country,
        support: String,
    ) -> Happens {
        let known = self.organisation(of)?;
        let person = self.world.people.get(actor);
        let person = person.ok_or(ConsequenceError::Missing)?;
        let id = account_id(self.entry);
        let market = country.market();
        let here = |it: &&MpnId| it.country == country;
        let name = format!("{} ({})", known.name, country.code());
        let domain = format!("{}.{}", country.code().to_ascii_lowercase(), known.domain);
        let kind = Kind::IndirectReseller;
        let organisation = Organisation {
            enrolment: Enrolment::Enrolled,
            joined: Some(self.world.date),
            mpn_ids: known.mpn_ids.iter().filter(here).cloned().collect(),
            group: Some(known.group.clone().unwrap_or_else(|| of.clone())),
            ..Organisation::new(id.clone(), name, kind, country.clone(), domain)
        };
        let admin = Person {
            id: PersonId::new(format!("admin-{}", self.entry)),
            name: person.name.clone(),
            organisation: id.clone(),
            roles: [Role::GlobalAdmin].into_iter().collect(),
        };
        let application = Application {
            legal_name: known.name.clone(),
            country: Some(country),
            support,
            ..Application::default()
        };
        // One signature covers its whole market.
        let signed = market.and_then(|market| {
            let all = self.world.organisations.values();
            all.filter(|it| is_one_company(it, &organisation))
                .find_map(|it| self.world.agreement(&it.id, market))
        });
        let mut events = vec![
            Event::OrganisationAdded { organisation },
            Event::PersonAdded { person: admin },
            updated(id.clone(), application),
        ];
        events.extend(signed.map(|signed| Event::AgreementSigned {
            agreement: Agreement {
                organisation: id,
                ..signed.clone()
            },
        }));
        Ok(events)
    }

    /// A company signs, for all its accounts in that market.
    pub(super) fn signed(&self, agreement: &Agreement) -> Happens {
        let signs = self.organisation(&agreement.organisation)?;
        let others = self.world.organisations.values().filter(|it| {
            it.market() == Some(agreement.market)
                && self.world.agreement(&it.id, agreement.market).is_none()
                && is_one_company(it, signs)
        });
        let others = others.map(|it| Agreement {
            organisation: it.id.clone(),
            ..agreement.clone()
        });
        let all = std::iter::once(agreement.clone()).chain(others);
        Ok(all
            .map(|agreement| Event::AgreementSigned { agreement })
            .collect())
    }

    /// What is known of a company's application.
    pub(super) fn application(&self, of: &OrganisationId) -> Application {
        self.world.applications.get(of).cloned().unwrap_or_default()
    }

    pub(super) fn to_contact(
        &self,
        organisation: &OrganisationId,
        kind: MailKind,
    ) -> Result<Event, ConsequenceError> {
        let contact = self.organisation(organisation)?.primary_contact.clone();
        Ok(self.mail_of_microsoft(contact.ok_or(ConsequenceError::Missing)?, kind))
    }
}

pub(super) const fn updated(organisation: OrganisationId, application: Application) -> Event {
    Event::ApplicationUpdated {
        organisation,
        application,
    }
}
