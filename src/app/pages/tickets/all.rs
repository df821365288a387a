//! The tickets of a scenario, of every kind.

use crate::app::pages::verification::answer_of;
use crate::app::route::Page;
use crate::app::state::App;
use crate::domain::{
    Action, Application, AzureTransfer, AzureTransferState, Date, Enrolment, MICROSOFT, Offer,
    Organisation, OrganisationId, TenantId, World,
};
use crate::i18n::{Arg, Key, key};

/// A ticket of any kind. What it says is written when it is shown or looked for.
pub(super) struct Shown {
    /// What it asks for, whom it is about, and what happens next while it is open.
    asks: Key,
    about: [(&'static str, OrganisationId); 2],
    waits: Key,
    pub(super) by: OrganisationId,
    pub(super) opened: Date,
    pub(super) closed: Option<Date>,
    /// Who acts next, and on which page.
    pub(super) next: (OrganisationId, Page),
    /// What is done there.
    pub(super) act: Action,
}

impl Shown {
    /// What it asks for.
    pub(super) fn asks(&self, app: App) -> String {
        self.told(app, self.asks)
    }

    /// What happens next while it is open.
    pub(super) fn waits(&self, app: App) -> String {
        self.told(app, self.waits)
    }

    fn told(&self, app: App, text: Key) -> String {
        let about = self.about.each_ref();
        let named = about.map(|(name, id)| (*name, Arg::from(app.organisation_name(id))));
        app.fill(text, &named)
    }
}

/// Every ticket of the scenario.
pub(super) fn all(world: &World) -> Vec<Shown> {
    let mut tickets = Vec::new();
    for it in world.tickets.values() {
        let reseller = ("reseller", it.reseller.clone());
        let ticket = Some(it.id.clone());
        let (asks, other, waits, act) = match &it.tenant {
            Some(tenant) => (
                key::TICKET_CUSTOMER,
                ("customer", owner(world, tenant)),
                key::TICKETS_WAITS_CUSTOMER,
                Action::RemoveCustomerByTicket { ticket },
            ),
            None => (
                key::TICKET_TITLE,
                ("provider", it.provider.clone()),
                key::TICKETS_WAITS,
                Action::CloseSupportTicket { ticket },
            ),
        };
        tickets.push(Shown {
            asks,
            about: [reseller, other],
            waits,
            by: it.opened_by.clone(),
            opened: it.opened,
            closed: it.closed,
            next: (MICROSOFT.into(), Page::Tickets),
            act,
        });
    }
    for (id, it) in world.applications.iter() {
        tickets.extend(about_review(world, id, it));
    }
    for it in world.azure_transfers.values() {
        if is_agreed(it) && by_ticket(world, it) {
            tickets.push(Shown {
                asks: key::TICKETS_AZURE,
                about: [("from", it.from.clone()), ("to", it.to.clone())],
                waits: key::TICKETS_WAITS_AZURE,
                by: it.from.clone(),
                opened: it.asked,
                closed: it.ended,
                next: (MICROSOFT.into(), Page::Tickets),
                act: Action::CompleteAzureTransfer {
                    azure_transfer: Some(it.id.clone()),
                },
            });
        }
    }
    tickets
}

/// Whose tenant it is.
fn owner(world: &World, tenant: &TenantId) -> OrganisationId {
    let tenant = world.tenants.get(tenant);
    tenant.map_or_else(|| OrganisationId::new(""), |it| it.organisation.clone())
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
fn about_review(world: &World, id: &OrganisationId, it: &Application) -> Option<Shown> {
    let at = world.organisations.get(id)?;
    let name = || ("organisation", id.clone());
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
        asks: key::TICKETS_REVIEW,
        about: [name(), name()],
        waits,
        by: id.clone(),
        opened: it.ticket?,
        closed: it.waits_since.filter(|_| is_in(at)),
        next,
        act,
    })
}

/// How many tickets are open, of each kind.
pub(crate) fn open_tickets(world: &World) -> usize {
    let tickets = world.tickets.values().filter(|it| it.closed.is_none());
    let reviews = world.applications.iter().filter(|(id, it)| {
        let at = world.organisations.get(*id);
        it.ticket.is_some() && at.is_some_and(|at| it.waits_since.is_none() || !is_in(at))
    });
    let azure = world.azure_transfers.values();
    let azure = azure.filter(|it| is_agreed(it) && it.ended.is_none() && by_ticket(world, it));
    tickets.count() + reviews.count() + azure.count()
}

/// Whether an application has come to its end, and its ticket with it.
fn is_in(at: &Organisation) -> bool {
    at.enrolment == Enrolment::Enrolled
}

/// Whether both partners agree about a transfer, so that Microsoft is asked.
fn is_agreed(it: &AzureTransfer) -> bool {
    matches!(
        it.state,
        AzureTransferState::InProgress | AzureTransferState::Complete
    )
}
