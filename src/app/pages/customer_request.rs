//! A partner's request in a customer's mailbox: what is granted, the agreement, and the answer.

use leptos::prelude::*;

use super::forms::{quick, refused, tick};
use super::next_pages::{acts_next, continue_as, continue_at};
use super::served::{active, agreements, fact, further, national, on_file};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, banner, go_to, quiet};
use crate::domain::{
    Action, Check, Cloud, CustomerInvitation, CustomerInvitationId, Kind, MailKind, OrganisationId,
    PersonId, Remedy, TenantId, World,
};
use crate::i18n::{Key, key};

/// What stands below the mail.
pub(super) fn answer(
    app: App,
    id: &CustomerInvitationId,
    agreement: RwSignal<bool>,
) -> Vec<Markup> {
    let held = app.world(|world| world.customer_invitations.get(id).cloned());
    let Some(held) = held.flatten() else {
        return Vec::new();
    };
    if held.accepted {
        let rights = worded("h3", app.t(key::ACCEPT_ADMIN));
        let accepted = accepted(app, &held).into();
        return vec![accepted, rights.into(), held_rights(app, &held)];
    }
    let ask = |agreement| {
        app.question(Action::AcceptResellerRelationship {
            customer_invitation: Some(id.clone()),
            agreement: Some(agreement),
        })
    };
    // Who has accepted the agreement, or need not, is not asked for it.
    let bare = app.decide_one(ask(false).as_ref());
    let asked = bare.is_some_and(|it| it.findings.iter().any(|it| it.checks.iter().any(ticks)));
    let question = ask(asked && agreement.get());
    let decision = app.decide_one(question.as_ref());
    let again = app.world(|world| brings_back(world, id)).flatten() == Some(true);
    let label = if again {
        app.t(key::ACCEPT_RESTORE)
    } else {
        app.word("action.AcceptResellerRelationship")
    };
    let enough = app.decide_one(ask(true).as_ref());
    let why: Option<Markup> = if enough.is_some_and(|it| it.is_permitted()) {
        (asked && !agreement.get()).then(|| aside(app, key::TICK_FIRST).into())
    } else {
        refused(app, &label, question.as_ref(), decision.as_ref())
    };
    let button = ActionButton::new(app, question, decision.as_ref(), label).primary();
    let asks = if asked {
        tick(app.t(key::CUSTOMER_AGREEMENT_BOX), agreement).into()
    } else {
        unasked(app, &held)
    };
    let titled = !matches!(asks, Markup::Nothing);
    vec![
        grants(app, &held, again),
        rights(app, &held).into(),
        titled
            .then(|| worded("h3", app.t(key::CUSTOMER_AGREEMENT_TITLE)))
            .into(),
        asks,
        classed("p", "row").with(button).into(),
        why.into(),
        aside(app, key::ACCEPT_OPEN).into(),
    ]
}

/// Whether a partner asks for no more than the admin rights that its relationship is without. Of
/// requests of one day the first one made the relationship.
pub(super) fn brings_back(world: &World, id: &CustomerInvitationId) -> Option<bool> {
    let it = world.customer_invitations.get(id)?;
    world.standing_relationship(&it.partner, &it.tenant)?;
    brought_back(world, id)
}

/// The same of a request as it was sent, whether or not the relationship has ended since.
pub(super) fn brought_back(world: &World, id: &CustomerInvitationId) -> Option<bool> {
    let it = world.customer_invitations.get(id)?;
    let held = world.relationships.get(&it.partner)?.get(&it.tenant)?;
    // What was accepted on the day of the end was asked for before it.
    let ended = |day| day < it.sent || day == it.sent && !it.accepted;
    let mails = world.mails.iter().filter_map(|mail| match &mail.kind {
        MailKind::CustomerInvitation { invitation, .. } => Some(invitation),
        _ => None,
    });
    let mut before = mails
        .take_while(|other| *other != id)
        .filter_map(|other| world.customer_invitations.get(other));
    let same =
        |other: &CustomerInvitation| other.partner == it.partner && other.tenant == it.tenant;
    let stood = !it.accepted
        || held.since < it.sent
        || held.since == it.sent && before.any(|other| other.accepted && same(other));
    let stood = stood && held.since <= it.sent && !held.ended.is_some_and(ended);
    Some(it.admin_rights && it.provider.is_none() && stood)
}

/// Nothing is left to grant here; who goes on, until something is ordered.
pub(super) fn accepted(app: App, held: &CustomerInvitation) -> Element {
    let next = orders_next(app, held);
    let said = next.as_ref().map(|(_, seller)| {
        let partner = app.organisation_name(seller);
        format!(
            " {}",
            app.fill_one(key::CUSTOMER_GRANT_ORDER, "partner", partner)
        )
    });
    let text = worded("span", app.t(key::CUSTOMER_ACCEPTED));
    let text = classed("p", "grow").with(text);
    let page = Page::Customer(held.tenant.clone());
    // A reseller orders nothing itself, and goes on with its provider.
    let resells = app.world(|world| world.organisations.get(&held.partner).map(|it| it.kind));
    let resells = held.provider.is_none() && resells.flatten() == Some(Kind::IndirectReseller);
    let go = match next {
        Some((it, _)) => Some(continue_as(app, &it, page)),
        None if resells => continue_at(app, &held.partner, page),
        None => None,
    };
    banner(app, "permitted")
        .with(text.with(said))
        .with(go_to(app, Page::Partners, key::NAV_PARTNERS))
        .with(go)
}

/// Who orders what comes first through a request, and for which seller; a reseller orders nothing
/// itself.
fn orders_next(app: App, held: &CustomerInvitation) -> Option<(PersonId, OrganisationId)> {
    let seller = held.provider.as_ref().unwrap_or(&held.partner);
    let sells = app.world(|world| {
        let resells = world.organisations.get(seller)?.kind == Kind::IndirectReseller;
        Some(!resells && active(world, seller, &held.tenant) == 0)
    });
    let order = Action::PlaceOrder {
        partner: Some(seller.clone()),
        tenant: Some(held.tenant.clone()),
        offer: None,
        quantity: None,
        listed: None,
    };
    let next = sells.flatten()?.then(|| acts_next(app, seller, &order));
    Some((next.flatten()?, seller.clone()))
}

/// Whether ticking the box repairs it.
fn ticks(check: &Check) -> bool {
    let mut remedies = check.remedies.iter();
    remedies.any(|it| matches!(it, Remedy::Form { .. }))
}

/// Why the agreement is not asked for.
fn unasked(app: App, held: &CustomerInvitation) -> Markup {
    if let Some(national) = national(app, &held.tenant) {
        return national.into();
    }
    let known = app.world(|world| agreements(world, &held.partner, &held.tenant));
    let known = known.unwrap_or_default();
    (!known.is_empty()).then(|| on_file(app, &known)).into()
}

/// The admin rights, apart from the rest: the request fixes them, and the customer can take them
/// back.
fn rights(app: App, held: &CustomerInvitation) -> Element {
    let mut rows = vec![grant(
        app,
        "key",
        if held.admin_rights {
            key::CUSTOMER_GRANT_ADMIN
        } else {
            key::ACCEPT_ADMIN_NONE
        },
        &held.partner,
    )];
    let provider = held.provider.as_ref();
    rows.extend(provider.map(|it| grant(app, "key", key::ACCEPT_ADMIN_NONE, it)));
    let always = |world: &World| Cloud::RIGHTS_ALWAYS.contains(world.cloud_of(&held.tenant));
    let fixed = if app.world(always) == Some(true) {
        key::ACCEPT_RIGHTS_ALWAYS
    } else if held.admin_rights {
        key::ACCEPT_RIGHTS
    } else {
        key::ACCEPT_RIGHTS_NONE
    };
    classed("section", "page")
        .with(worded("h3", app.t(key::ACCEPT_ADMIN)))
        .with(classed("ul", "grants").all(rows))
        .with(quiet("p", app.t(fixed)))
}

/// Who has admin rights by an accepted request, and the button that takes them back.
pub(super) fn held_rights(app: App, held: &CustomerInvitation) -> Markup {
    let mut rows = Vec::new();
    for id in [Some(&held.partner), held.provider.as_ref()]
        .into_iter()
        .flatten()
    {
        let on = app.world(|world| world.relationship(id, &held.tenant)?.admin_rights.into());
        let on: bool = on.flatten().unwrap_or_default();
        let name = app.organisation_name(id);
        let remove = Action::RemoveDelegatedAdmin {
            tenant: Some(held.tenant.clone()),
            partner: Some(id.clone()),
        };
        let state = app.t(if on { key::ON } else { key::OFF });
        let words = classed("span", "grow")
            .with(worded("b", name.clone()))
            .with(element("br"))
            .with(worded("small", state));
        let row = classed("li", "row")
            .with(words)
            .with(on.then(|| quick(app, remove).about(&name)));
        rows.push(row.into());
    }
    classed("div", "page")
        .with(classed("ul", "list").all(rows))
        .with(aside(app, key::ACCEPT_REMOVE))
        .into()
}

/// What each partner may do then; where the relationship stands, it may already.
fn grants(app: App, held: &CustomerInvitation, again: bool) -> Markup {
    let (mark, what) = if again {
        ("info", key::ACCEPT_STANDS)
    } else {
        ("document", key::CUSTOMER_GRANT_SELL)
    };
    let mut rows = vec![grant(app, mark, what, &held.partner)];
    let provider = held.provider.as_ref();
    rows.extend(provider.map(|it| grant(app, "document", key::CUSTOMER_GRANT_ORDER, it)));
    rows.extend(for_tenant(app, &held.tenant).map(|text| fact(app, "key", text)));
    classed("ul", "grants").all(rows).into()
}

/// Which of its tenants a company is asked for, where it has several.
pub(super) fn for_tenant(app: App, tenant: &TenantId) -> Option<String> {
    let name = further(app, tenant)?;
    Some(app.fill_one(key::INVITE_TENANT, "tenant", name))
}

fn grant(app: App, mark: &'static str, text: Key, partner: &OrganisationId) -> Markup {
    let partner = app.organisation_name(partner);
    fact(app, mark, app.fill_one(text, "partner", partner))
}
