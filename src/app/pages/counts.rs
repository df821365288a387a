//! An organisation in numbers: its partners, its customers, what waits.

use super::direct_bill::reviewed;
use super::partners::requests_for;
use super::served::is_through;
use super::tickets::{by_tool, open_tickets};
use crate::app::markup::{Element, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{link, quiet};
use crate::domain::{
    Application, Enrolment, InvitationState, Kind, Organisation, OrganisationId, World,
};
use crate::i18n::{Key, key};

/// A number, what it counts, and where the things are.
type Count = (usize, Key, Page);

/// The numbers, each a link to its list.
pub(super) fn counts(app: App, at: &Organisation) -> Option<Element> {
    let counted = app
        .world(|world| match at.kind {
            Kind::Customer => of_customer(world, &at.id),
            Kind::IndirectProvider | Kind::IndirectReseller => {
                let mut counts = of_partnerships(world, at);
                counts.extend(of_partner(world, &at.id));
                counts
            }
            Kind::DirectBillPartner => of_partner(world, &at.id),
            Kind::Microsoft => of_microsoft(world),
            Kind::Prospect => Vec::new(),
        })
        .filter(|counts| !counts.is_empty())?;
    let idle = at.kind == Kind::Microsoft;
    let stat = |(count, label, page): Count| {
        let none = idle && count == 0;
        link(app.here(page), "")
            .attr("class", "card stat")
            .with(worded("b", count.to_string()))
            .with(
                worded("span", app.t(label))
                    .with(none.then(|| element("br")))
                    .with(none.then(|| quiet("small", app.t(key::COUNT_NONE)))),
            )
            .into()
    };
    Some(classed("section", "stats").all(counted.into_iter().map(stat).collect()))
}

/// What waits for Microsoft, each on its page.
fn of_microsoft(world: &World) -> Vec<Count> {
    let reviews = reviewed(world).count();
    vec![
        (for_microsoft(world), key::COUNT_APPLICATIONS, Page::Reviews),
        (
            reviews,
            key::NAV_DIRECT_BILL_REVIEWS,
            Page::DirectBillReviews,
        ),
        (open_tickets(world), key::TICKETS_OPEN, Page::Tickets),
    ]
}

/// How much waits for Microsoft under its reviews: what was applied for, and subscriptions to move.
/// What is asked for by a ticket is counted with the tickets.
pub(crate) fn for_microsoft(world: &World) -> usize {
    let transfers = world.azure_transfers.values();
    applied(world) + transfers.filter(|it| by_tool(world, it)).count()
}

/// Applications that Microsoft has not answered, applications for clouds and changed legal
/// information.
fn applied(world: &World) -> usize {
    let all = world.organisations.values();
    let rejected = |id| {
        world
            .applications
            .get(id)
            .is_some_and(Application::is_rejected)
    };
    let applications = all.filter(|it| it.enrolment == Enrolment::InReview && !rejected(&it.id));
    let clouds = world.cloud_applications.values();
    let accounts = world.accounts.iter();
    applications.count()
        + clouds
            .flat_map(litemap::LiteMap::values)
            .filter(|it| it.state.awaits_microsoft())
            .count()
        + accounts
            .filter(|(id, it)| it.recheck.is_some() && !rejected(id))
            .count()
}

/// Partners and invitations.
fn of_partnerships(world: &World, at: &Organisation) -> Vec<Count> {
    let provides = at.kind == Kind::IndirectProvider;
    let ours = |provider: &_, reseller: &_| *if provides { provider } else { reseller } == at.id;
    let stands = world
        .partnerships_of(&at.id)
        .filter(|it| world.is_active(it) && ours(&it.provider, &it.reseller))
        .count();
    let waiting = world
        .invitations
        .values()
        .filter(|it| it.state != InvitationState::Accepted && ours(&it.provider, &it.reseller))
        .count();
    let (label, page) = if provides {
        (key::COUNT_RESELLERS, Page::IndirectResellers)
    } else {
        (key::COUNT_PROVIDERS, Page::IndirectProviders)
    };
    vec![
        (stands, label, page.clone()),
        (waiting, key::COUNT_WAITING, page),
    ]
}

/// Customers, and what came through the partner.
fn of_partner(world: &World, at: &OrganisationId) -> Vec<Count> {
    let of = world.relationships.get(at).into_iter();
    let served = of
        .flat_map(litemap::LiteMap::values)
        .filter(|it| it.ended.is_none())
        .count();
    let subscriptions = world.subscriptions.values();
    let active = subscriptions
        .filter(|it| !it.suspended && is_through(it, at))
        .count();
    let mut counts = vec![
        (served, key::COUNT_CUSTOMERS, Page::Customers),
        (active, key::COUNT_SUBSCRIPTIONS, Page::Customers),
    ];
    // A partner is asked as a customer only where it buys for its own use.
    let asked = requests_for(world, at);
    if asked > 0 {
        counts.push((asked, key::COUNT_ASKED, Page::Partners));
    }
    counts
}

/// Partners, subscriptions and requests.
fn of_customer(world: &World, at: &OrganisationId) -> Vec<Count> {
    let own = |tenant: &_| {
        let tenant = world.tenants.get(tenant);
        tenant.is_some_and(|tenant| tenant.organisation == *at)
    };
    let relationships = world
        .relationships
        .values()
        .flat_map(litemap::LiteMap::values);
    let partners = relationships
        .filter(|it| it.ended.is_none() && own(&it.tenant))
        .count();
    let subscriptions = world
        .subscriptions
        .values()
        .filter(|it| !it.suspended && own(&it.tenant))
        .count();
    let waiting = requests_for(world, at);
    vec![
        (partners, key::COUNT_PARTNERS, Page::Partners),
        (subscriptions, key::COUNT_SUBSCRIPTIONS, Page::Partners),
        (waiting, key::COUNT_WAITING, Page::Partners),
    ]
}
