//! An Azure subscription on its way to another partner.

use leptos::prelude::*;

use super::serves;
use crate::app::draft::Instead;
use crate::app::markup::{Element, classed, worded};
use crate::app::pages::forms::{does, does_as, quick, tick};
use crate::app::pages::next_pages::{continue_at, goes_on};
use crate::app::pages::tickets::by_tool;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, paragraph, quiet, select_of};
use crate::domain::{
    Action, AzureTransfer, AzureTransferState, Date, Kind, MICROSOFT, Offer, Organisation,
    OrganisationId, Subscription,
};
use crate::i18n::{Arg, Key, key};

/// What is ticked and chosen.
#[derive(Clone, Copy)]
pub(super) struct Moving {
    talked: RwSignal<bool>,
    signed: RwSignal<bool>,
    partner: Instead,
}

impl Moving {
    /// Nothing yet.
    pub(super) fn new(app: App) -> Self {
        Self {
            talked: RwSignal::new(false),
            signed: RwSignal::new(false),
            partner: app.instead("partner"),
        }
    }
}

/// The transfers of a subscription, and the next step of whoever looks at it.
pub(super) fn azure_transfer(
    app: App,
    at: &Organisation,
    it: &Subscription,
    customer: &Organisation,
    moving: Moving,
) -> Option<Element> {
    // Nothing else goes from one partner to another.
    if !matches!(it.offer, Offer::Azure | Offer::AzurePlan) {
        return None;
    }
    let today = app.world(|world| world.date)?;
    let all: Vec<AzureTransfer> = app.world(|world| {
        let of = world.azure_transfers.values();
        of.filter(|held| held.subscription == it.id)
            .cloned()
            .collect()
    })?;
    let next = next(app, at, it, customer, moving);
    if all.is_empty() && next.is_none() {
        return None;
    }
    let rows = all
        .iter()
        .map(|held| row(app, at, held, today, moving).into())
        .collect();
    let card = card(app.t(key::TRANSFER_CARD))
        .attr("class", "card form")
        .with(aside(app, key::TRANSFER_LEAD))
        .with(classed("ul", "list").all(rows))
        .with(next);
    Some(card)
}

fn state(it: &AzureTransfer, today: Date) -> Key {
    match it.state {
        _ if it.has_lapsed(today) => key::TRANSFER_LAPSED,
        AzureTransferState::Asked => key::TRANSFER_STATE_ASKED,
        AzureTransferState::Pending => key::TRANSFER_STATE_PENDING,
        AzureTransferState::InProgress => key::TRANSFER_STATE_IN_PROGRESS,
        AzureTransferState::Complete => key::TRANSFER_STATE_COMPLETE,
        AzureTransferState::Cancelled => key::TRANSFER_STATE_CANCELLED,
    }
}

/// A transfer, with what this company does about it.
fn row(app: App, at: &Organisation, it: &AzureTransfer, today: Date, moving: Moving) -> Element {
    let sides = [
        ("from", Arg::from(app.organisation_name(&it.from))),
        ("to", Arg::from(app.organisation_name(&it.to))),
    ];
    let date = [("date", Arg::from(app.day(it.asked)))];
    let waits = it.waits_until().filter(|_| it.is_open(today)).map(|last| {
        worded(
            "p",
            app.fill_one(key::TRANSFER_WAITS, "date", app.date(last)),
        )
    });
    let open = it.is_open(today);
    let answers = open && it.from == at.id && it.state != AzureTransferState::InProgress;
    let by_ticket = it.state == AzureTransferState::Asked;
    let accept = Action::AcceptAzureTransfer {
        azure_transfer: Some(it.id.clone()),
        signed: Some(moving.signed.get()),
    };
    // What a customer asks for in writing is accepted by opening the ticket.
    let label = app.word(if by_ticket {
        "action.OpenSupportTicket"
    } else {
        "action.AcceptAzureTransfer"
    });
    let cancels = open && it.to == at.id && it.state == AzureTransferState::Pending;
    let cancel = Action::CancelAzureTransfer {
        azure_transfer: Some(it.id.clone()),
    };
    // Whoever only waits learns who acts.
    let next = if it.state == AzureTransferState::InProgress {
        microsoft(app, it)
    } else if open && it.from != at.id {
        let accept = Action::AcceptAzureTransfer {
            azure_transfer: Some(it.id.clone()),
            signed: Some(true),
        };
        let page = Page::Subscription(it.subscription.clone());
        goes_on(app, &it.from, &accept, page)
    } else {
        None
    };
    let next = next.map(|it| classed("p", "row").with(it));
    classed("li", "form")
        .with(worded("b", app.fill(key::TRANSFER_TITLE, &sides)))
        .with(worded("p", app.t(state(it, today))))
        .with(quiet("p", app.fill(key::TRANSFER_ASKED, &date)))
        .with(waits)
        .with((answers && by_ticket).then(|| tick(app.t(key::TRANSFER_SIGNED), moving.signed)))
        .with(answers.then(|| does_as(app, accept, &label)))
        .with(cancels.then(|| classed("p", "row").with(quick(app, cancel))))
        .with(next)
}

/// The way to whoever moves it, by a ticket or with the tool.
fn microsoft(app: App, it: &AzureTransfer) -> Option<Element> {
    let page = if app.world(|world| by_tool(world, it))? {
        Page::Reviews
    } else {
        Page::Tickets
    };
    continue_at(app, &MICROSOFT.into(), page)
}

/// A new transfer: the customer asks in writing, the future partner files a request.
fn next(
    app: App,
    at: &Organisation,
    it: &Subscription,
    customer: &Organisation,
    moving: Moving,
) -> Option<Element> {
    if app.world(|world| world.open_azure_transfer(&it.id).is_some())? {
        return None;
    }
    if at.id == customer.id {
        let partners = partners(app, it);
        let chosen = moving
            .partner
            .get()
            .or_else(|| partners.first().map(|(id, _)| id.clone()));
        let Some(chosen) = chosen else {
            return Some(paragraph(app, key::TRANSFER_NO_PARTNER));
        };
        let choice = select_of(chosen.clone(), partners, move |id| {
            moving.partner.set(Some(id));
        });
        let action = Action::AskForAzureTransfer {
            subscription: Some(it.id.clone()),
            partner: Some(OrganisationId::new(chosen)),
        };
        let form = classed("div", "page")
            .with(classed("div", "row").with(worded("label", app.t(key::TRANSFER_TO)).with(choice)))
            .with(does(app, action, || {}));
        return Some(form);
    }
    // A reseller goes through its provider.
    let buys = matches!(at.kind, Kind::IndirectProvider | Kind::DirectBillPartner);
    if it.seller == at.id || !buys || !serves(app, at, it) {
        return None;
    }
    let action = Action::RequestAzureTransfer {
        subscription: Some(it.id.clone()),
        partner: Some(at.id.clone()),
        talked: Some(moving.talked.get()),
    };
    let form = classed("div", "page")
        .with(tick(app.t(key::TRANSFER_TALKED), moving.talked))
        .with(does(app, action, || {}));
    Some(form)
}

/// The other partners that buy from Microsoft: those that serve the customer first.
fn partners(app: App, it: &Subscription) -> Vec<(String, String)> {
    let found = app.world(|world| {
        let all = world.organisations.values();
        let buys = all.filter(|other| {
            matches!(other.kind, Kind::IndirectProvider | Kind::DirectBillPartner)
                && other.id != it.seller
        });
        let serves =
            |other: &&Organisation| world.standing_relationship(&other.id, &it.tenant).is_some();
        let (mut first, rest): (Vec<_>, Vec<_>) = buys.partition(serves);
        first.extend(rest);
        first
            .into_iter()
            .map(|other| (other.id.to_string(), other.name.clone()))
            .collect()
    });
    found.unwrap_or_default()
}
