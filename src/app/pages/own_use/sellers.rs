//! Who may have the company as its customer, as the policy answers somebody there.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, worded};
use crate::app::pages::next_pages::continue_to;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    aside, card, cell, lines, more, paragraph, quiet, table, verdict_button,
};
use crate::domain::{
    Action, Kind, Organisation, OrganisationId, PersonId, Question, Role, Tenant, TenantId,
    TenantKind, World,
};
use crate::i18n::key;

/// How many sellers an option names at first, and adds when asked.
pub(super) const SHOWN: usize = 6;

/// Someone at a company who asks customers for a relationship, or else anybody there.
fn asker(app: App, at: &OrganisationId) -> Option<PersonId> {
    app.world(|world| {
        let found = world.one_of(at, &[Role::GlobalAdmin, Role::AdminAgent]);
        found.map(|it| it.id.clone())
    })?
}

/// Whether a seller may have the company as its customer, as somebody there would ask.
fn sells(app: App, seller: &OrganisationId, into: &TenantId) -> Option<Question> {
    Some(Question {
        actor: asker(app, seller)?,
        action: Action::RequestResellerRelationship {
            partner: Some(seller.clone()),
            tenant: Some(into.clone()),
            recipient: None,
            admin_rights: None,
            text: None,
            link_kept: None,
        },
        as_of: None,
    })
}

/// The partners of these kinds that could sell, apart from the company itself: those of its own
/// market first, since the others never can.
pub(super) fn others(app: App, at: &OrganisationId, kinds: &[Kind]) -> Vec<OrganisationId> {
    let found = app.world(|world| {
        let all = world.organisations.values();
        let sells =
            all.filter(|it| kinds.contains(&it.kind) && it.id != *at && is_staffed(world, it));
        let (near, far): (Vec<_>, Vec<_>) = sells.partition(|it| is_near(world, at, it));
        let all = near.into_iter().chain(far);
        all.map(|it| it.id.clone()).collect()
    });
    found.unwrap_or_default()
}

/// Whether there is somebody who could ask.
fn is_staffed(world: &World, it: &Organisation) -> bool {
    world.people_of(&it.id).next().is_some()
}

/// Whether a partner is in a company's market.
fn is_near(world: &World, at: &OrganisationId, it: &Organisation) -> bool {
    let own = world.organisations.get(at).and_then(Organisation::market);
    own.is_some() && it.market() == own
}

/// The sellers of an option, a part at a time; where none is near, that is said.
pub(super) fn choice(
    app: App,
    at: &OrganisationId,
    from: &[OrganisationId],
    into: &TenantId,
    shown: RwSignal<usize>,
) -> Element {
    let near = app.world(|world| {
        let mut all = from.iter().filter_map(|it| world.organisations.get(it));
        all.any(|it| is_near(world, at, it))
    });
    let far = (near == Some(false)).then(|| worded("p", app.t(key::OWN_NONE_NEAR)));
    let drawn = from.get(..shown.get().min(from.len())).unwrap_or_default();
    classed("div", "page")
        .with(far)
        .with(sellers(app, drawn, into))
        .with(more(app, shown, SHOWN, from.len()))
}

/// Who could sell to a partner that is no reseller, and how it goes on.
pub(super) fn open_to(
    app: App,
    at: &OrganisationId,
    tenants: &[Tenant],
    shown: RwSignal<usize>,
) -> Element {
    let kinds = [
        Kind::DirectBillPartner,
        Kind::IndirectReseller,
        Kind::IndirectProvider,
    ];
    let from = others(app, at, &kinds);
    let mut own = tenants.iter();
    let into = own.find(|it| it.kind == TenantKind::InternalUse);
    card(app.t(key::OWN_WHO))
        .with(paragraph(app, key::OWN_WHO_LEAD))
        .with(match into {
            None => aside(app, key::OWN_TENANT_FIRST),
            Some(_) if from.is_empty() => aside(app, key::OWN_WHO_NONE),
            Some(into) => choice(app, at, &from, &into.id, shown),
        })
}

/// Sellers with the verdict of each.
pub(super) fn sellers(app: App, sellers: &[OrganisationId], into: &TenantId) -> Element {
    let asked: Vec<_> = sellers
        .iter()
        .filter_map(|it| Some((it, sells(app, it, into)?)))
        .collect();
    let questions: Vec<_> = asked.iter().map(|(_, question)| question.clone()).collect();
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((seller, question), decision) in asked.iter().zip(&decisions) {
        let name = app.organisation_name(seller);
        let ask = Page::Invite(Some(into.clone()));
        let go = continue_to(app, question, decision.as_ref(), ask);
        let verdict = verdict_button(app, question, decision.as_ref(), &name);
        let mut told = vec![verdict.into()];
        if let Some(decision) = decision {
            for it in app.failed(decision) {
                told.push(quiet("p", it).into());
            }
        }
        let through = app.world(|world| {
            let kind = world.organisations.get(*seller).map(|it| it.kind);
            kind == Some(Kind::IndirectReseller)
        });
        let through = (through == Some(true)).then(|| app.t(key::OWN_THROUGH).into());
        rows.push(vec![lines(name, vec![through]), cell(told), go.into()]);
    }
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, rows)
}
