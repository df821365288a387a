//! Who may have the company as its customer, as the policy answers somebody there.

use crate::app::markup::Element;
use crate::app::pages::next_pages::continue_to;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{cell, quiet, table, verdict_button};
use crate::domain::{Action, Kind, OrganisationId, PersonId, Question, Role, Tenant};
use crate::i18n::key;

/// How many sellers an option names.
const SHOWN: usize = 6;

/// Someone at a company who asks customers for a relationship.
fn asker(app: App, at: &OrganisationId) -> Option<PersonId> {
    let found = app.world(|world| {
        let may = |role: &Role| matches!(role, Role::GlobalAdmin | Role::AdminAgent);
        let mut people = world.people_of(at);
        let person = people.find(|it| it.roles.iter().any(may))?;
        Some(person.id.clone())
    });
    found.flatten()
}

/// Whether a seller may have the company as its customer, as somebody there would ask.
fn sells(app: App, seller: &OrganisationId, into: &Tenant) -> Option<Question> {
    Some(Question {
        actor: asker(app, seller)?,
        action: Action::RequestResellerRelationship {
            partner: Some(seller.clone()),
            tenant: Some(into.id.clone()),
            recipient: None,
            admin_rights: None,
            text: None,
            link_kept: None,
        },
        as_of: None,
    })
}

/// The partners of these kinds that could sell, apart from the company itself.
pub(super) fn others(app: App, at: &OrganisationId, kinds: &[Kind]) -> Vec<OrganisationId> {
    let found = app.world(|world| {
        let all = world.organisations.values();
        all.filter(|it| kinds.contains(&it.kind) && it.id != *at)
            .take(SHOWN)
            .map(|it| it.id.clone())
            .collect()
    });
    found.unwrap_or_default()
}

/// Sellers with the verdict of each.
pub(super) fn sellers(app: App, sellers: &[OrganisationId], into: &Tenant) -> Element {
    let asked: Vec<_> = sellers
        .iter()
        .filter_map(|it| Some((it, sells(app, it, into)?)))
        .collect();
    let questions: Vec<_> = asked.iter().map(|(_, question)| question.clone()).collect();
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((seller, question), decision) in asked.iter().zip(&decisions) {
        let name = app.organisation_name(seller);
        let ask = Page::Invite(Some(into.id.clone()));
        let go = continue_to(app, question, decision.as_ref(), ask);
        let missing = decision.iter().flat_map(|it| app.failed(it));
        let missing = missing.map(|it| quiet("p", it).into());
        let verdict = verdict_button(app, question, decision.as_ref(), &name);
        rows.push(vec![
            name.clone().into(),
            cell(std::iter::once(verdict.into()).chain(missing).collect()),
            go.into(),
        ]);
    }
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, rows)
}
