//! One partnership of a provider: its row, and how it ends.

use crate::app::pages::forms::removes;
use leptos::prelude::*;

use super::partners::{Row, place, standing};
use crate::app::markup::{Element, Markup};
use crate::app::pages::readiness::{dates, left, question as readiness, ticket_waits};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, button, cell, dialog, lines, unseen, verdict_button};
use crate::domain::{
    Action, Decision, OrganisationId, Question, Subscription, TenantId, Verdict, World,
};
use crate::i18n::{Arg, key};

/// Whose partnership is about to end.
#[derive(Clone, Copy)]
pub(super) struct Ending {
    /// The reseller.
    reseller: RwSignal<Option<OrganisationId>>,
    /// Whether the reader is asked about it.
    asking: RwSignal<bool>,
}

impl Ending {
    /// Nobody's.
    pub(super) fn new() -> Self {
        Self {
            reseller: RwSignal::new(None),
            asking: RwSignal::new(false),
        }
    }
}

/// Ready for business, the end, a ticket for the end, a new customer: the four questions of a row.
pub(super) fn questions_about(app: App, reseller: &OrganisationId) -> Vec<Question> {
    let Some((_, provider)) = app.who() else {
        return Vec::new();
    };
    let ticket = Action::OpenSupportTicket {
        organisation: Some(provider.clone()),
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
    };
    let add = Action::AddCustomerForReseller {
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
        name: None,
        country: None,
        attested: None,
    };
    [
        readiness(app, &provider, reseller),
        app.question(end(provider, reseller, None)),
        app.question(ticket),
        app.question(add),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn end(provider: OrganisationId, reseller: &OrganisationId, confirmed: Option<bool>) -> Action {
    Action::RemovePartnership {
        provider: Some(provider),
        reseller: Some(reseller.clone()),
        confirmed,
    }
}

/// The row of a reseller.
pub(super) fn partner(
    app: App,
    ending: Ending,
    row: Row,
    questions: &[Question],
    decisions: &[Option<Decision>],
) -> Vec<Markup> {
    let it = &row.partnership;
    let known = app.world(|world| {
        let reseller = world.organisations.get(&it.reseller)?;
        let waits = world
            .open_ticket(&it.provider, &it.reseller, None)
            .is_some();
        Some((standing(app, world, reseller), waits))
    });
    let (status, waits) = known.flatten().unwrap_or_default();
    let place = place(app, &row);
    let decision = |at: usize| decisions.get(at).and_then(Option::as_ref);
    let signed = row
        .signed
        .map(|date| app.fill_one(key::SIGNED_ON, "date", app.day(date)));
    let ready = questions
        .first()
        .and_then(|it| verdict_button(app, it, decision(0), &row.name));
    let actions = if row.partnership.ended.is_some() {
        Vec::new()
    } else {
        let label = app.word("action.OpenSupportTicket");
        // Where the provider ends it itself there is no ticket for it.
        let ends = decision(2).is_some_and(|it| it.verdict == Verdict::Forbidden);
        let ticket = questions.get(2).cloned();
        let ticket = ActionButton::new(app, ticket, decision(2), label).about(&row.name);
        vec![
            add_customer(app, &row, questions.get(3), decision(3)),
            remove(app, ending, &row, questions.get(1), decision(1)),
            (!waits && !ends).then_some(ticket).into(),
        ]
    };
    // What the company is besides counts for nothing where the partnership is over.
    let status = row.partnership.ended.map_or(status, |date| {
        app.fill_one(key::PARTNERSHIP_ENDED, "date", app.day(date))
    });
    let dates = dates(app, row.partnership.since, None);
    let waits = waits.then(|| ticket_waits(app, key::TICKET_WAITS));
    let left = left(app, &row.partnership);
    // The reseller takes it back; no mail tells the provider (R-PR-ADMINREMOVE).
    let off = !row.partnership.admin_access && row.partnership.ended.is_none();
    let off = off.then(|| app.t(key::RESELLERS_NO_ACCESS).into());
    vec![
        lines(row.name, vec![Some(place.into()), off, left, waits]),
        dates,
        status.into(),
        signed.unwrap_or_else(|| app.t(key::UNSIGNED)).into(),
        ready.into(),
        cell(actions),
    ]
}

/// The way to a new customer of the reseller.
fn add_customer(
    app: App,
    row: &Row,
    question: Option<&Question>,
    decision: Option<&Decision>,
) -> Markup {
    let form = Page::AddCustomer(Some(row.partnership.reseller.clone()));
    let label = app.t(key::RESELLERS_ADD_CUSTOMER);
    ActionButton::new(app, question.cloned(), decision, label)
        .about(&row.name)
        .opens(app.here(form))
        .into()
}

/// A permitted end is confirmed first; any other button has its reasons.
fn remove(
    app: App,
    ending: Ending,
    row: &Row,
    question: Option<&Question>,
    decision: Option<&Decision>,
) -> Markup {
    let label = app.word("action.RemovePartnership");
    if !decision.is_some_and(Decision::is_permitted) || app.lens.get().is_some() {
        return ActionButton::new(app, question.cloned(), decision, label)
            .about(&row.name)
            .into();
    }
    let reseller = row.partnership.reseller.clone();
    let ask = move || {
        ending.reseller.set(Some(reseller.clone()));
        ending.asking.set(true);
    };
    button(label, ask)
        .attr("class", "danger")
        .attr("data-does", "RemovePartnership")
        .with(unseen(format!(" – {}", row.name)))
        .into()
}

/// How many customers both serve, and how many active subscriptions came through the two.
fn through(world: &World, provider: &OrganisationId, reseller: &OrganisationId) -> [usize; 2] {
    let of = world.relationships.get(reseller);
    let tenants = of.into_iter().flat_map(litemap::LiteMap::keys);
    let both = |tenant: &&TenantId| {
        let serves = |it| world.standing_relationship(it, tenant).is_some();
        serves(reseller) && serves(provider)
    };
    let sold = |it: &&Subscription| {
        !it.suspended && it.seller == *provider && it.reseller.as_ref() == Some(reseller)
    };
    [
        tenants.filter(both).count(),
        world.subscriptions.values().filter(sold).count(),
    ]
}

/// The question before a partnership ends.
pub(super) fn removal(app: App, ending: Ending) -> Element {
    let title = app.t(key::REMOVE_TITLE);
    dialog(app, ending.asking, &title, |dialog| {
        let Some(reseller) = ending.reseller.get() else {
            return dialog;
        };
        let Some((_, provider)) = app.who() else {
            return dialog;
        };
        let remove = end(provider.clone(), &reseller, Some(true));
        let name = app.organisation_name(&reseller);
        let text = app.fill_one(key::REMOVE_TEXT, "reseller", name);
        let kept = app.world(|world| through(world, &provider, &reseller));
        let [customers, sold] = kept.unwrap_or_default().map(Arg::from);
        let kept = app.fill(
            key::REMOVE_KEPT,
            &[("customers", customers), ("subscriptions", sold)],
        );
        let note = format!("{kept} {}", app.word("note.removal-leaves"));
        let texts = [text, note];
        removes(app, dialog, ending.asking, texts, remove)
    })
}
