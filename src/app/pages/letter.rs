//! The mail of a request to another company, and the personal link in it.

use crate::app::route::Page;
use crate::app::state::App;
use crate::domain::{OrganisationId, PersonId};
use crate::i18n::Arg;
use crate::platform::browser::page_address;

/// Which mail it is, as the texts have it.
#[derive(Clone, Copy)]
pub(super) enum Letter {
    /// A provider asks a reseller.
    Partnership,
    /// A partner asks a customer.
    Relationship,
    /// A partner asks a customer of its for delegated admin privileges.
    Rights,
}

impl Letter {
    const fn id(self) -> &'static str {
        match self {
            Self::Partnership => "partnership-invitation",
            Self::Relationship => "customer-invitation",
            Self::Rights => "rights-request",
        }
    }
}

impl App {
    /// The personal link that opens a page for a person.
    pub(super) fn personal_link(self, page: Page, recipient: &PersonId) -> String {
        format!("{}{}", page_address(), self.there(recipient, page))
    }

    /// The draft of a mail, without the link.
    pub(super) fn draft(
        self,
        letter: Letter,
        from: &OrganisationId,
        to: &OrganisationId,
    ) -> String {
        self.letter(letter, "body", from, to)
    }

    /// The subject of a mail.
    pub(super) fn subject(
        self,
        letter: Letter,
        from: &OrganisationId,
        to: &OrganisationId,
    ) -> String {
        self.letter(letter, "subject", from, to)
    }

    fn letter(
        self,
        letter: Letter,
        part: &str,
        from: &OrganisationId,
        to: &OrganisationId,
    ) -> String {
        let company = self.organisation_name(to);
        let args = [
            ("provider", Arg::from(self.organisation_name(from))),
            ("reseller", Arg::from(company.clone())),
            ("organisation", Arg::from(company)),
        ];
        self.filled(&format!("mail.{}.{part}", letter.id()), &args)
    }
}
