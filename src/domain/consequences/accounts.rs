//! What follows from actions in account settings.

use super::enrolment::updated;
use super::{ConsequenceError, MICROSOFT, Moment};
use crate::domain::{
    Action, Application, Date, Event, MailKind, OrganisationId, Person, PersonId, Role, Roles,
};

/// While new employees got their temporary password by mail.
const MAILED: std::ops::Range<Date> = Date::ymd(2017, 11, 20)..Date::ymd(2018, 12, 20);

impl Moment<'_> {
    /// The events of an action in account settings.
    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    pub(super) fn with_accounts(
        &self,
        actor: &PersonId,
        action: Action,
    ) -> Result<Vec<Event>, ConsequenceError> {
        use ConsequenceError::Open;
        let events = match action {
            Action::AddPerson {
                organisation,
                name,
                address,
                guest,
            } => {
                let person = PersonId::new(format!("person-{}", self.entry));
                let guest = guest.ok_or(Open)?;
                let added = Person {
                    id: person.clone(),
                    name: name.ok_or(Open)?.trim().to_owned(),
                    organisation: organisation.ok_or(Open)?,
                    roles: Roles::new(),
                };
                let mut events = vec![
                    Event::PersonAdded { person: added },
                    Event::UserAdded {
                        person: person.clone(),
                        address: address.ok_or(Open)?.trim().to_owned(),
                        guest,
                    },
                ];
                if !guest && MAILED.contains(&self.world.date) {
                    let kind = MailKind::TemporaryPassword;
                    let from = OrganisationId::new(MICROSOFT);
                    events.push(self.mail(1, from, person, self.world.date, kind));
                }
                events
            }
            Action::ChangePassword { person } => vec![Event::PasswordChanged {
                person: person.ok_or(Open)?,
            }],
            Action::SetMultiFactor {
                organisation,
                enforced,
            } => vec![Event::MultiFactorSet {
                organisation: organisation.ok_or(Open)?,
                enforced: enforced.ok_or(Open)?,
            }],
            Action::ProveDomain { .. } => vec![Event::RoleAssigned {
                person: actor.clone(),
                role: Role::GlobalAdmin,
            }],
            Action::ChangeLegalInfo {
                organisation,
                legal_name,
                legal_address,
                city,
                ..
            } => {
                let id = organisation.ok_or(Open)?;
                let typed = [legal_name, city, legal_address];
                let [name, city, address] = typed.map(|it| it.map(|it| it.trim().to_owned()));
                let (name, city) = (name.ok_or(Open)?, city.ok_or(Open)?);
                let again = self.business_again(&id, &name, &city, address.as_deref().ok_or(Open)?);
                let at = self.organisation(&id)?;
                let applies = self.world.open_application(at).is_some();
                let changed = Event::LegalInfoChanged {
                    // What a company applies with is not what it is called in the register.
                    name: if applies { at.name.clone() } else { name },
                    organisation: id,
                    city,
                    address,
                };
                [changed].into_iter().chain(again).collect()
            }
            Action::ChangeSupport {
                organisation,
                support,
            } => {
                let id = organisation.ok_or(Open)?;
                let application = Application {
                    support: support.ok_or(Open)?.trim().to_owned(),
                    ..self.application(&id)
                };
                vec![updated(id, application)]
            }
            Action::VerifyLegalInfo { organisation } => self.verified(organisation.ok_or(Open)?),
            Action::AssociateTenant {
                organisation,
                tenant,
            } => vec![Event::TenantAssociated {
                organisation: organisation.ok_or(Open)?,
                tenant: tenant.ok_or(Open)?,
                associated: true,
            }],
            Action::ReleaseTenant {
                organisation,
                tenant,
            } => vec![Event::TenantAssociated {
                organisation: organisation.ok_or(Open)?,
                tenant: tenant.ok_or(Open)?,
                associated: false,
            }],
            Action::PublishBusinessProfile {
                organisation,
                description,
                logo_width,
                locations,
            } => vec![Event::BusinessProfilePublished {
                organisation: organisation.ok_or(Open)?,
                description: description.ok_or(Open)?.trim().to_owned(),
                logo_width: logo_width.ok_or(Open)?,
                locations: locations.ok_or(Open)?.trim().to_owned(),
            }],
            Action::SendReferral {
                partner,
                customer,
                text,
            } => vec![Event::ReferralSent {
                partner: partner.ok_or(Open)?,
                customer: customer.ok_or(Open)?,
                text: text.ok_or(Open)?.trim().to_owned(),
                date: self.world.date,
            }],
            Action::AnswerReferral {
                partner,
                customer,
                accepted,
            } => vec![Event::ReferralAnswered {
                partner: partner.ok_or(Open)?,
                customer: customer.ok_or(Open)?,
                accepted: accepted.ok_or(Open)?,
            }],
            action => return self.with_direct_bill(action),
        };
        Ok(events)
    }
}
