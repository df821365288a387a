//! What happens to accounts.

use super::{World, WorldError, missing};
use crate::domain::{
    Account, BusinessProfile, Date, Event, Organisation, OrganisationId, Person, PersonId, Recheck,
    Referral, Role, User,
};

/// Since when only what changed is checked again.
const ONLY_WHAT_CHANGED: Date = Date::ymd(2021, 3, 22);

impl World {
    /// What is known of an account beside the company; none while nothing is.
    pub fn account(&self, organisation: &OrganisationId) -> Option<&Account> {
        self.accounts.get(organisation)
    }

    /// How a person signs in who was added to an account.
    pub fn user(&self, person: &Person) -> Option<&User> {
        let account = self.account(&person.organisation)?;
        account.users.iter().find(|it| it.person == person.id)
    }

    /// A person's mail address.
    pub fn address(&self, person: &Person, at: &Organisation) -> String {
        self.user(person)
            .map_or_else(|| person.address(at), |it| it.address.clone())
    }

    /// Whether a company enforces multi-factor authentication.
    pub fn enforces_mfa(&self, organisation: &OrganisationId) -> bool {
        self.account(organisation).is_none_or(|it| !it.without_mfa)
    }

    /// Whether a company has a global admin.
    pub fn has_global_admin(&self, organisation: &OrganisationId) -> bool {
        self.people_of(organisation)
            .any(|it| it.roles.contains(&Role::GlobalAdmin))
    }

    /// Someone at a company who holds one of these roles, or else anybody there.
    pub fn one_of(&self, organisation: &OrganisationId, roles: &[Role]) -> Option<&Person> {
        let holds = |it: &&Person| roles.iter().any(|role| it.roles.contains(role));
        let mut people = self.people_of(organisation);
        people
            .find(holds)
            .or_else(|| self.people_of(organisation).next())
    }

    /// Whether an inquiry of a customer waits for a partner's answer.
    pub fn inquires(&self, customer: &OrganisationId, partner: &OrganisationId) -> bool {
        let waits = |it: &Referral| it.customer == *customer && it.accepted.is_none();
        let account = self.account(partner);
        account.is_some_and(|it| it.referrals.iter().any(waits))
    }

    /// Lets an event of an account happen; any other changes nothing.
    pub(super) fn apply_to_accounts(&mut self, event: Event) -> Result<(), WorldError> {
        match event {
            Event::UserAdded {
                person,
                address,
                guest,
            } => {
                let at = self.person_mut(&person)?.organisation.clone();
                self.account_mut(&at)?.users.push(User {
                    person,
                    address,
                    guest,
                    temporary: !guest,
                });
            }
            Event::PasswordChanged { person } => self.user_mut(&person)?.temporary = false,
            Event::MultiFactorSet {
                organisation,
                enforced,
            } => self.account_mut(&organisation)?.without_mfa = !enforced,
            Event::LegalInfoChanged {
                organisation,
                name,
                city,
                address,
            } => return self.change_legal_info(&organisation, name, city, address),
            Event::LegalInfoVerified { organisation } => {
                self.account_mut(&organisation)?.recheck = None;
            }
            Event::TenantAssociated {
                organisation,
                tenant,
                associated,
            } => {
                let tenants = &mut self.account_mut(&organisation)?.tenants;
                tenants.retain(|it| *it != tenant);
                if associated {
                    tenants.push(tenant);
                }
            }
            Event::BusinessProfilePublished {
                organisation,
                description,
                logo_width,
                locations,
            } => {
                self.account_mut(&organisation)?.profile = Some(BusinessProfile {
                    description,
                    logo_width,
                    locations,
                });
            }
            Event::ReferralSent {
                partner,
                customer,
                text,
                date,
            } => {
                self.organisation_mut(&customer)?;
                let held = &mut self.account_mut(&partner)?.referrals;
                held.push(Referral {
                    partner,
                    customer,
                    text,
                    sent: date,
                    accepted: None,
                });
            }
            Event::ReferralAnswered {
                partner,
                customer,
                accepted,
            } => {
                let all = self.inquires(&customer, &partner);
                let account = self.accounts.get_mut(&partner).filter(|_| all);
                let account = account.ok_or_else(|| missing("referral", customer.as_str()))?;
                // One answer is for all that the customer asked meanwhile.
                for it in &mut account.referrals {
                    if it.customer == customer {
                        it.accepted.get_or_insert(accepted);
                    }
                }
            }
            event => return self.apply_to_direct_bill(event),
        }
        Ok(())
    }

    /// Only an account that Microsoft has accepted is checked again.
    fn change_legal_info(
        &mut self,
        id: &OrganisationId,
        name: String,
        city: String,
        address: Option<String>,
    ) -> Result<(), WorldError> {
        let since = self.date;
        let all = since < ONLY_WHAT_CHANGED;
        let other = address.filter(|it| it != self.legal_address(id));
        let held = self.organisation_mut(id)?;
        let renamed = held.name != name;
        let moved = held.city != city || other.is_some();
        held.name = name;
        held.city = city;
        let accepted = held.enrolment == crate::domain::Enrolment::Enrolled;
        if let Some(address) = other {
            let application = self.applications.entry(id.clone()).or_default();
            application.legal_address = address;
        }
        if accepted && (renamed || moved) {
            let account = self.account_mut(id)?;
            let known = account.recheck.take();
            let still = |part: fn(&Recheck) -> bool| known.as_ref().is_some_and(part);
            account.recheck = Some(Recheck {
                since,
                name: all || renamed || still(|it| it.name),
                address: all || moved || still(|it| it.address),
            });
        }
        Ok(())
    }

    fn account_mut(&mut self, id: &OrganisationId) -> Result<&mut Account, WorldError> {
        self.organisation_mut(id)?;
        Ok(self.accounts.entry(id.clone()).or_default())
    }

    fn user_mut(&mut self, person: &PersonId) -> Result<&mut User, WorldError> {
        let at = self.person_mut(person)?.organisation.clone();
        let account = self.accounts.get_mut(&at);
        account
            .and_then(|it| it.users.iter_mut().find(|it| it.person == *person))
            .ok_or_else(|| missing("user", person.as_str()))
    }
}
