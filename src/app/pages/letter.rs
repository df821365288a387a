//! The mail of a request to another company, and the personal link in it.

use crate::app::route::Page;
use crate::app::state::App;
use crate::domain::{OrganisationId, PersonId};
use crate::i18n::{Arg, key};
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

    /// The draft of a request for a relationship: alone or, where another is named, with a provider,
    /// and whether it asks for admin rights.
    pub(super) fn relationship(
        self,
        from: &OrganisationId,
        to: &OrganisationId,
        with: &str,
        rights: bool,
    ) -> String {
        let text = self.draft(Letter::Relationship, from, to);
        let text = naming(&text, "", &rights_asked(self, from, with, rights));
        naming(&text, "", &both(self, with))
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

/// What a joint mail says of the provider; nothing when the partner asks alone.
pub(super) fn both(app: App, provider: &str) -> String {
    if provider.is_empty() {
        return String::new();
    }
    let name = app.organisation_name(&OrganisationId::new(provider));
    app.fill_one(key::INVITE_BOTH, "provider", name)
}

/// What the mail says of admin rights. A joint request always asks for the reseller's.
pub(super) fn rights_asked(app: App, partner: &OrganisationId, with: &str, rights: bool) -> String {
    if rights || !with.is_empty() {
        let partner = app.organisation_name(partner);
        app.fill_one(key::INVITE_ASKED, "partner", partner)
    } else {
        app.t(key::INVITE_UNASKED)
    }
}

/// A mail that names another provider, or none, after its first paragraph or wherever the writer
/// has left that sentence.
pub(super) fn naming(text: &str, old: &str, new: &str) -> String {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => text.to_owned(),
        (true, false) => text.replacen("\n\n", &format!("\n\n{new}\n\n"), 1),
        (false, true) => text.replace(&format!("{old}\n\n"), ""),
        (false, false) => text.replace(old, new),
    }
}
