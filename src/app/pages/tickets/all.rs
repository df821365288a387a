//! The tickets of a scenario, of every kind.

use crate::app::pages::verification::answer_of;
use crate::app::route::Page;
use crate::app::state::App;
use crate::domain::{
    Action, Application, AzureTransfer, AzureTransferState, Date, Enrolment, MICROSOFT, Offer,
    OrganisationId, TenantId, World,
};
use crate::i18n::{Arg, key};

/// A ticket of any kind.
pub(super) struct Shown {
    /// What it asks for.
    pub(super) asks: String,
    pub(super) by: OrganisationId,
    pub(super) opened: Date,
    pub(super) closed: Option<Date>,
    /// What happens next while it is open.
    pub(super) waits: String,
    /// Who acts next, and on which page.
    pub(super) next: (OrganisationId, Page),
    /// What is done there.
    pub(super) act: Action,
}

/// Every ticket of the scenario.
pub(super) fn all(app: App, world: &World) -> Vec<Shown> {
    let named = |id: &OrganisationId| Arg::from(app.organisation_name(id));
    let mut tickets = Vec::new();
    for it in world.tickets.values() {
        let partners = [
            ("provider", named(&it.provider)),
            ("reseller", named(&it.reseller)),
        ];
        let ticket = Some(it.id.clone());
        let (asks, waits, act) = match &it.tenant {
            Some(tenant) => (
                about_customer(app, world, &it.reseller, tenant),
                key::TICKETS_WAITS_CUSTOMER,
                Action::RemoveCustomerByTicket { ticket },
            ),
            None => (
                app.fill(key::TICKET_TITLE, &partners),
                key::TICKETS_WAITS,
                Action::CloseSupportTicket { ticket },
            ),
        };
        tickets.push(Shown {
            asks,
            by: it.opened_by.clone(),
            opened: it.opened,
            closed: it.closed,
            waits: app.t(waits),
            next: (MICROSOFT.into(), Page::Tickets),
            act,
        });
    }
    for (id, it) in world.applications.iter() {
        tickets.extend(about_review(app, world, id, it));
    }
    for it in world.azure_transfers.values() {
        let agreed = matches!(
            it.state,
            AzureTransferState::InProgress | AzureTransferState::Complete
        );
        if agreed && by_ticket(world, it) {
            tickets.push(Shown {
                asks: app.fill(
                    key::TICKETS_AZURE,
                    &[("from", named(&it.from)), ("to", named(&it.to))],
                ),
                by: it.from.clone(),
                opened: it.asked,
                closed: it.ended,
                waits: app.t(key::TICKETS_WAITS_AZURE),
                next: (MICROSOFT.into(), Page::Tickets),
                act: Action::CompleteAzureTransfer {
                    azure_transfer: Some(it.id.clone()),
                },
            });
        }
    }
    tickets
}

/// That a reseller's relationship with a customer is to end.
fn about_customer(app: App, world: &World, reseller: &OrganisationId, tenant: &TenantId) -> String {
    let owner = world.tenants.get(tenant).map(|it| &it.organisation);
    let customer = owner.map_or_else(String::new, |it| app.organisation_name(it));
    let args = [
        ("reseller", Arg::from(app.organisation_name(reseller))),
        ("customer", Arg::from(customer)),
    ];
    app.fill(key::TICKET_CUSTOMER, &args)
}

/// Whether a subscription moves by a ticket. An Azure plan moves with the tool.
fn by_ticket(world: &World, it: &AzureTransfer) -> bool {
    let sold = world.subscriptions.get(&it.subscription);
    sold.is_some_and(|it| it.offer == Offer::Azure)
}

/// Whether Microsoft is to move a subscription that both partners agree about, with the tool.
pub(in crate::app::pages) fn by_tool(world: &World, it: &AzureTransfer) -> bool {
    it.state == AzureTransferState::InProgress && !by_ticket(world, it)
}

/// The ticket that asks about the review of an application. It is closed with the review.
fn about_review(app: App, world: &World, id: &OrganisationId, it: &Application) -> Option<Shown> {
    let at = world.organisations.get(id)?;
    let name = [("organisation", Arg::from(at.name.clone()))];
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let (waits, next, act) = if it.is_rejected() {
        let next = (id.clone(), Page::Enrolment);
        (key::TICKETS_WAITS_ANSWER, next, answer_of(id))
    } else {
        let next = (MICROSOFT.into(), Page::Reviews);
        let organisation = Some(id.clone());
        let approve = Action::ApproveEnrolment { organisation };
        (key::TICKETS_WAITS_REVIEW, next, approve)
    };
    Some(Shown {
        asks: app.fill(key::TICKETS_REVIEW, &name),
        by: id.clone(),
        opened: it.ticket?,
        closed: it.waits_since.filter(|_| enrolled),
        waits: app.fill(waits, &name),
        next,
        act,
    })
}

/// How many tickets are open.
pub(crate) fn open_tickets(app: App, world: &World) -> usize {
    let all = all(app, world);
    all.iter().filter(|it| it.closed.is_none()).count()
}
