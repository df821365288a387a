//! The relationship with a customer: since when, with which rights, who else serves it, its end.

use crate::app::pages::forms::{quick_as, removes};
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed};
use crate::app::pages::invites_by;
use crate::app::pages::next_pages::continue_as;
use crate::app::pages::offers::name as offer_name;
use crate::app::pages::readiness::ticket_waits;
use crate::app::pages::served::fact;
use crate::app::pages::standing::standing;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, button, card, dialog};
use crate::domain::{
    Action, Decision, Kind, Organisation, OrganisationId, PersonId, Question, ResellerRelationship,
    TenantId, World,
};
use crate::i18n::key;
use crate::platform::formats::all_of;

/// What stands, and what can be done about it.
pub(super) fn relationship(
    app: App,
    tenant: &TenantId,
    name: &str,
    removing: RwSignal<bool>,
) -> Option<Element> {
    let (_, at) = app.who()?;
    // In a tenant of its own a partner is no customer of itself.
    let owner = app.world(|world| Some(world.tenants.get(tenant)?.organisation.clone()))?;
    if owner.as_ref() == Some(&at) {
        return None;
    }
    let held = app.world(|world| world.relationship(&at, tenant).cloned())?;
    let mut facts = stands(app, name, held.as_ref());
    facts.push(fact(app, "people", others(app, &at, tenant)));
    let asked = app.world(|world| asked(world, &at, tenant))?;
    let alone = app.world(|world| won_alone(world, &at, tenant)) == Some(true);
    facts.extend(alone.then(|| fact(app, "info", app.t(key::CUSTOMER_WON_ALONE))));
    let waits = || fact(app, "mail", app.t(key::CUSTOMERS_WAITING));
    facts.extend(asked.as_ref().map(|_| waits()));
    let stands = held.as_ref().filter(|it| it.ended.is_none());
    let next: Markup = if stands.is_some() {
        classed("span", "row")
            .with(remove(app, tenant, removing))
            .with(ticket(app, &at, tenant))
            .into()
    } else {
        request(app, tenant, app.word(invites_by(app)), None).into()
    };
    // A new request brings admin rights back.
    let again = stands.filter(|it| !it.admin_rights);
    let card = card(app.t(key::CUSTOMER_RELATIONSHIP))
        .with(classed("ul", "grants").all(facts))
        .with(
            classed("p", "row")
                .with(next)
                .with(again.map(|_| {
                    let label = app.t(key::CUSTOMER_RIGHTS_AGAIN);
                    request(app, tenant, label, Some(true))
                }))
                .with((alone && asked.is_none()).then(|| jointly(app, tenant)))
                .with(asked.map(|it| continue_as(app, &it, Page::Mailbox(None)))),
        );
    Some(card)
}

/// The way to the form of a request to the customer, for admin rights or as its writer chooses.
fn request(app: App, tenant: &TenantId, label: String, rights: Option<bool>) -> ActionButton {
    let request = Action::RequestResellerRelationship {
        partner: app.who().map(|(_, at)| at),
        tenant: Some(tenant.clone()),
        recipient: None,
        admin_rights: rights,
        text: None,
        link_kept: None,
    };
    invite(app, tenant, request, label)
}

/// The way to the form of a request together with a provider.
fn jointly(app: App, tenant: &TenantId) -> ActionButton {
    let request = Action::InviteCustomerJointly {
        reseller: app.who().map(|(_, at)| at),
        provider: None,
        tenant: Some(tenant.clone()),
        recipient: None,
        text: None,
        link_kept: None,
    };
    invite(app, tenant, request, app.t(key::CUSTOMER_JOINTLY))
}

fn invite(app: App, tenant: &TenantId, request: Action, label: String) -> ActionButton {
    quick_as(app, request, label).opens(app.here(Page::Invite(Some(tenant.clone()))))
}

/// Whether a reseller has a relationship with a customer, and none of its providers has.
fn won_alone(world: &World, at: &OrganisationId, tenant: &TenantId) -> bool {
    let stands = |it: &OrganisationId| world.standing_relationship(it, tenant).is_some();
    let providers = world.providers_of(at);
    stands(at) && !providers.is_empty() && !providers.iter().any(stands)
}

/// Since when, until when, and the admin rights.
fn stands(app: App, name: &str, held: Option<&ResellerRelationship>) -> Vec<Markup> {
    let Some(it) = held else {
        let text = app.fill_one(key::CUSTOMER_UNRELATED, "customer", name);
        return vec![fact(app, "info", text)];
    };
    let (text, date) = match it.ended {
        Some(date) => (key::CUSTOMER_ENDED, date),
        None => (key::CUSTOMER_SINCE, it.since),
    };
    let rights = if it.admin_rights {
        key::CUSTOMER_RIGHTS_ON
    } else {
        key::CUSTOMER_RIGHTS_OFF
    };
    let date = app.date(date);
    let mut facts = vec![
        fact(app, "calendar", app.fill_one(text, "date", date)),
        fact(app, "key", app.t(rights)),
    ];
    if it.admin_rights {
        facts.push(fact(app, "shield", app.t(key::CUSTOMER_RIGHTS_OWN)));
    }
    facts
}

/// Whom the latest request went to that waits for the customer's answer.
fn asked(world: &World, at: &OrganisationId, tenant: &TenantId) -> Option<PersonId> {
    let all = world.customer_invitations.values();
    let mut ours = all.filter(|it| {
        let asks = it.partner == *at || it.provider.as_ref() == Some(at);
        !it.accepted && it.tenant == *tenant && asks
    });
    ours.next_back().map(|it| it.to.clone())
}

/// The other partners that serve the customer.
fn others(app: App, at: &OrganisationId, tenant: &TenantId) -> String {
    let others: Vec<_> = app
        .world(|world| {
            let others = world.relationships.iter().filter(|(id, _)| *id != at);
            let standing =
                others.filter(|(_, of)| of.get(tenant).is_some_and(|it| it.ended.is_none()));
            standing.map(|(id, _)| id.clone()).collect()
        })
        .unwrap_or_default();
    if others.is_empty() {
        return app.t(key::CUSTOMER_OTHERS_NONE);
    }
    let names = others.iter().map(|id| app.organisation_name(id));
    let partners = all_of(app.language(), names.collect());
    app.fill_one(key::CUSTOMER_OTHERS, "partners", partners)
}

fn end(app: App, tenant: &TenantId) -> Option<Question> {
    let (_, at) = app.who()?;
    app.question(Action::RemoveCustomer {
        partner: Some(at),
        tenant: Some(tenant.clone()),
    })
}

/// A permitted end is confirmed first; any other button has its reasons.
fn remove(app: App, tenant: &TenantId, removing: RwSignal<bool>) -> Markup {
    let question = end(app, tenant);
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.RemoveCustomer");
    if decision.as_ref().is_some_and(Decision::is_permitted) && app.lens.get().is_none() {
        return button(label, move || removing.set(true)).into();
    }
    ActionButton::new(app, question, decision.as_ref(), label).into()
}

/// What a reseller does that cannot end it itself: it asks Microsoft, and waits.
fn ticket(app: App, at: &OrganisationId, tenant: &TenantId) -> Option<Markup> {
    if app.world(|world| world.open_ticket(at, at, Some(tenant)).is_some())? {
        return Some(ticket_waits(app, key::TICKET_WAITS_CUSTOMER));
    }
    let question = app.question(Action::AskToRemoveCustomer {
        partner: Some(at.clone()),
        tenant: Some(tenant.clone()),
    });
    let itself = end(app, tenant);
    let itself = app.decide_one(itself.as_ref());
    let asked = app.decide_one(question.as_ref());
    let helps = !itself?.is_permitted() && asked.as_ref()?.is_permitted();
    let label = app.word("action.AskToRemoveCustomer");
    helps.then(|| ActionButton::new(app, question, asked.as_ref(), label).into())
}

/// The question before a relationship ends.
pub(super) fn removal(
    app: App,
    tenant: &TenantId,
    name: &str,
    removing: RwSignal<bool>,
) -> Element {
    let title = app.word("action.RemoveCustomer");
    dialog(app, removing, &title, |dialog| {
        let Some((_, at)) = app.me.get() else {
            return dialog;
        };
        let end = Action::RemoveCustomer {
            partner: Some(at.id.clone()),
            tenant: Some(tenant.clone()),
        };
        let mut note = if at.kind == Kind::IndirectReseller {
            app.word("note.removal-leaves-rights")
        } else {
            app.t(key::CUSTOMER_REMOVE_ENDS)
        };
        note.push_str(&touched(app, &at, tenant));
        let text = app.fill_one(key::CUSTOMER_REMOVE_TEXT, "customer", name);
        removes(app, dialog, removing, [text, note], end)
    })
}

/// What stands there that the end touches, each in a line: what can still be reactivated, and who
/// else is there.
fn touched(app: App, at: &Organisation, tenant: &TenantId) -> String {
    let mut touched = String::new();
    app.world(|world| {
        for it in world.sold_to(&at.id, tenant) {
            let (stands, beside) = standing(app, it);
            touched.extend(["\n", &offer_name(app, it), " · ", &stands]);
            for (_, text) in beside {
                touched.extend([" · ", &text]);
            }
        }
    });
    touched.extend(["\n", &others(app, &at.id, tenant)]);
    touched
}
