//! Partner relationships: what each partner may do for a customer, and what came through it.

mod agreement;
mod glance;
mod list;
mod rights;

use leptos::prelude::*;

use super::customer::{manage, own_service};
use super::offers::name;
use super::outside::outside;
use super::served::{ordered, sold_by, words};
use super::standing::state;
use crate::app::markup::{Element, Markup, classed, live};
use crate::app::pages::heading::titled;
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    List, Looking, Way, aside, card, go_to, lines, paragraph, table, unseen,
};
use crate::domain::{CustomerInvitation, OrganisationId, Subscription, TenantId, World};
use crate::i18n::key;
use agreement::agreement;
use glance::glance;
use list::partners;
use rights::{azure, rights};

/// The ways in which subscriptions stand.
const WAYS: [Way<Subscription>; 4] = [
    Way::up(key::COLUMN_PARTNER, |app, it| {
        app.organisation_name(&it.seller)
    }),
    Way::up(key::COLUMN_OFFER, name),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| it.since.to_string()),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| it.since.to_string()),
];

const WAITING: List<CustomerInvitation> = List {
    title: key::PARTNERS_WAITING,
    ways: &[
        Way::up(key::COLUMN_NAME, |app, it| {
            app.organisation_name(&it.partner)
        }),
        Way::down(key::LIST_ORDER_NEWEST, |_, it| it.sent.to_string()),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| it.sent.to_string()),
    ],
    text: |app, it| {
        let provider = it.provider.as_ref().map(|it| app.organisation_name(it));
        let partner = app.organisation_name(&it.partner);
        let to = app.person_name(&it.to);
        format!("{partner} {} {to}", provider.unwrap_or_default())
    },
    always: false,
    by: None,
};

const LIST: List<Subscription> = List {
    title: key::PARTNERS_SUBSCRIPTIONS,
    ways: &WAYS,
    always: false,
    text: words,
    by: Some((key::COLUMN_SELLER, |app, it| {
        app.organisation_name(&it.seller)
    })),
};

/// The page.
#[component]
pub(super) fn Partners() -> impl IntoView {
    let app = app();
    let [asked, looking, sold] = [(); 3].map(|()| Looking::new());
    live(move || {
        let tenants = tenants(app);
        let agreements = tenants.iter().filter_map(|it| agreement(app, it));
        let agreements = agreements.map(Into::into).collect();
        titled(app, key::NAV_PARTNERS, key::PARTNERS_LEAD)
            .with(waiting(app, &tenants, asked))
            .with(partners(app, &tenants, looking).with(rights(app, &tenants)))
            .with(aside(app, key::PARTNERS_END))
            .with(subscriptions(app, &tenants, sold))
            .with(outside(app, &tenants, true))
            .with(azure(app, &tenants))
            .with(services(app, &tenants))
            .with(classed("div", "page").all(agreements))
            .into()
    })
}

/// The tenants of the company.
fn tenants(app: App) -> Vec<TenantId> {
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    app.world(|world| {
        let own = world.tenants.values().filter(|it| it.organisation == at);
        own.map(|it| it.id.clone()).collect()
    })
    .unwrap_or_default()
}

/// How many requests of partners wait for a company's answer.
pub(crate) fn requests_for(world: &World, at: &OrganisationId) -> usize {
    let requests = world.customer_invitations.values();
    let own = |tenant| {
        let tenant = world.tenants.get(tenant);
        tenant.is_some_and(|tenant| tenant.organisation == *at)
    };
    requests
        .filter(|it| !it.accepted && own(&it.tenant))
        .count()
}

/// Whether a company has a partner of its own, or is asked by one: a partner can be both.
pub(crate) fn buys(world: &World, at: &OrganisationId) -> bool {
    let tenants = world.tenants.values();
    let own: Vec<&TenantId> = tenants
        .filter(|it| it.organisation == *at)
        .map(|it| &it.id)
        .collect();
    let mut asked = world.customer_invitations.values();
    let mut served = world.relationships.values();
    asked.any(|it| own.contains(&&it.tenant))
        || served.any(|of| own.iter().any(|tenant| of.get(*tenant).is_some()))
}

/// Requests that wait for an answer.
fn waiting(app: App, tenants: &[TenantId], looking: Looking) -> Option<Element> {
    let waiting: Vec<_> = app.world(|world| {
        let waits = |it: &&CustomerInvitation| !it.accepted && tenants.contains(&it.tenant);
        let all = world.customer_invitations.values();
        all.filter(waits).cloned().collect()
    })?;
    let none = waiting.is_empty();
    let found = WAITING.find(app, looking, waiting);
    let rows = found.rows.iter().map(|it| request(app, it)).collect();
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_TOGETHER,
        key::COLUMN_ADMIN_RIGHTS,
        key::COLUMN_SENT,
        key::COLUMN_ACTIONS,
    ];
    (!none).then(|| {
        card(app.t(key::PARTNERS_WAITING))
            .with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below)
    })
}

fn request(app: App, it: &CustomerInvitation) -> Vec<Markup> {
    let name = app.organisation_name(&it.partner);
    let provider = it.provider.as_ref();
    let kind = app.world(|world| Some(app.kind_of(world.organisations.get(&it.partner)?)));
    let rights = if it.admin_rights {
        key::PARTNERS_ASKED
    } else {
        key::PARTNERS_UNASKED
    };
    let open = go_to(app, Page::Accept(it.partner.clone()), key::PARTNERS_OPEN)
        .attr("class", "button primary")
        .with(unseen(format!(" – {name}")));
    vec![
        lines(name, vec![kind.flatten().map(Into::into)]),
        provider
            .map_or_else(|| "–".to_owned(), |it| app.organisation_name(it))
            .into(),
        app.t(rights).into(),
        app.day(it.sent).into(),
        open.into(),
    ]
}

/// Everything that was ordered, by who ordered it.
fn subscriptions(app: App, tenants: &[TenantId], looking: Looking) -> Option<Element> {
    let held: Vec<_> = app.world(|world| {
        let own = world.subscriptions.values();
        own.filter(|it| tenants.contains(&it.tenant))
            .cloned()
            .collect()
    })?;
    let card = card(app.t(key::PARTNERS_SUBSCRIPTIONS)).with(glance(app, tenants, &held));
    if held.is_empty() {
        return Some(card.with(paragraph(app, key::PARTNERS_SUBSCRIPTIONS_NONE)));
    }
    let found = LIST.find(app, looking, held);
    let columns = [
        key::COLUMN_SELLER,
        key::COLUMN_OFFER,
        key::COLUMN_SINCE,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let mut rows = Vec::new();
    for it in &found.rows {
        let since = app.day(it.since).into();
        rows.push(vec![
            sold_by(app, it),
            ordered(app, it),
            since,
            state(app, it),
            manage(app, it).into(),
        ]);
    }
    Some(
        card.with(found.above)
            .with(table(app, &columns, rows))
            .with(found.below),
    )
}

/// What partners themselves do for the company.
fn services(app: App, tenants: &[TenantId]) -> Option<Element> {
    let held: Vec<_> = app.world(|world| {
        let all = world.own_services.iter();
        all.filter(|it| tenants.contains(&it.tenant))
            .cloned()
            .collect()
    })?;
    let lines: Vec<_> = held.iter().map(|it| own_service(app, it)).collect();
    (!lines.is_empty())
        .then(|| card(app.t(key::SERVICE_TITLE)).with(classed("ul", "grants").all(lines)))
}
