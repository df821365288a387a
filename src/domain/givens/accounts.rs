//! Givens about accounts.

use super::Givens;
use crate::domain::Event;

impl Givens {
    /// How a person signs in who was given before: an employee whose temporary password waits to
    /// be changed, or a guest.
    #[must_use]
    pub fn added(self, person: &str, address: &str, guest: bool) -> Self {
        self.event(Event::UserAdded {
            person: person.into(),
            address: address.to_owned(),
            guest,
        })
    }

    /// A company that leaves multi-factor authentication out.
    #[must_use]
    pub fn without_mfa(self, organisation: &str) -> Self {
        self.event(Event::MultiFactorSet {
            organisation: organisation.into(),
            enforced: false,
        })
    }

    /// A company with a business profile.
    #[must_use]
    pub fn presented(self, organisation: &str, description: &str) -> Self {
        self.event(Event::BusinessProfilePublished {
            organisation: organisation.into(),
            description: description.to_owned(),
            logo_width: 0,
            locations: String::new(),
        })
    }
}
