//! The providers on Microsoft's list, with what is known of each.

use super::extras::{extras, lacks};
use crate::app::state::App;
use crate::domain::{Action, Kind, Market, OrganisationId, PersonId, Question};

/// A provider on the list.
pub(super) struct Row {
    pub(super) provider: OrganisationId,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) market: Option<Market>,
    pub(super) domain: String,
    /// What its business profile says.
    pub(super) profile: Option<String>,
    /// The extra that it does not have.
    pub(super) lacks: usize,
    pub(super) extras: String,
    /// Who there would send the mail.
    pub(super) sender: PersonId,
    /// Whether it is this company's provider already.
    pub(super) connected: bool,
}

/// Every provider on Microsoft's list.
pub(super) fn approved(app: App) -> Vec<Row> {
    let own = app.who().map(|(_, at)| at);
    app.world(|world| {
        let mut rows = Vec::new();
        let connected = |it: &OrganisationId| {
            let own = own.as_ref();
            own.is_some_and(|own| world.standing_partnership(it, own).is_some())
        };
        let profile = |it: &OrganisationId| {
            let profile = world.accounts.get(it)?.profile.as_ref()?;
            Some(profile.description.clone())
        };
        for it in world.organisations.values() {
            if it.kind != Kind::IndirectProvider || !it.approved_provider {
                continue;
            }
            let sender = world.people_of(&it.id).find(|it| !it.roles.is_empty());
            rows.push(Row {
                provider: it.id.clone(),
                name: it.name.clone(),
                place: app.place(it),
                market: it.market(),
                domain: it.domain.clone(),
                profile: profile(&it.id),
                lacks: lacks(&it.id),
                extras: extras(app, lacks(&it.id)),
                sender: sender.map_or_else(|| PersonId::new(""), |it| it.id.clone()),
                connected: connected(&it.id),
            });
        }
        rows
    })
    .unwrap_or_default()
}

/// Whether a provider could invite this company, asked as the person there who would send the mail.
pub(super) fn invite(row: &Row, reseller: &OrganisationId) -> Question {
    Question {
        actor: row.sender.clone(),
        action: Action::RequestPartnership {
            provider: Some(row.provider.clone()),
            reseller: Some(reseller.clone()),
            recipient: None,
            text: None,
            link_kept: None,
        },
        as_of: None,
    }
}
