//! The mail of a partnership request, and the personal link in it.

use crate::app::route::{Page, Place, Route};
use crate::app::state::App;
use crate::domain::{OrganisationId, PersonId};
use crate::i18n::Arg;
use crate::platform::browser::page_address;
use leptos::prelude::*;

impl App {
    /// The address behind `#` that the personal link of a provider opens for a person.
    pub(super) fn link_fragment(self, provider: &OrganisationId, recipient: &PersonId) -> String {
        let at = self
            .world_now(|world| {
                world
                    .people
                    .get(recipient)
                    .map(|it| it.organisation.clone())
            })
            .flatten();
        match (self.route.get_untracked(), at) {
            (Route::In(place), Some(organisation)) => {
                let page = Page::Authorize(provider.clone());
                Place {
                    organisation,
                    person: recipient.clone(),
                    page,
                    ..place
                }
                .to_string()
            }
            _ => "/".to_owned(),
        }
    }

    /// The personal link itself.
    pub(super) fn personal_link(self, provider: &OrganisationId, recipient: &PersonId) -> String {
        format!(
            "{}#{}",
            page_address(),
            self.link_fragment(provider, recipient)
        )
    }

    /// The draft of the mail, without the link.
    pub(super) fn draft(self, provider: &OrganisationId, reseller: &OrganisationId) -> String {
        self.filled(
            "mail.partnership-invitation.body",
            &[
                ("provider", Arg::from(self.organisation_name(provider))),
                ("reseller", Arg::from(self.organisation_name(reseller))),
            ],
        )
    }

    /// The subject of the mail.
    pub(super) fn subject(self, provider: &OrganisationId, reseller: &OrganisationId) -> String {
        self.filled(
            "mail.partnership-invitation.subject",
            &[
                ("provider", Arg::from(self.organisation_name(provider))),
                ("reseller", Arg::from(self.organisation_name(reseller))),
            ],
        )
    }
}
