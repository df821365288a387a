//! A company's accounts, one for each market, and moving tenants of one market together.

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::fields::or_dash;
use crate::app::pages::served::{customer, is_through};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, go_button, go_to, lines, paragraph, table, unseen};
use crate::domain::{Country, Enrolment, Kind, Offer, Organisation, Subscription, TenantId, World};
use crate::i18n::{Key, key};

/// The accounts of the company's group in the programme, its own first.
pub(in crate::app::pages) fn group(app: App, at: &Organisation) -> Vec<Organisation> {
    let mut accounts = vec![at.clone()];
    accounts.extend(
        app.world(|world| {
            let sells = |it: &&Organisation| {
                !matches!(it.kind, Kind::Customer | Kind::Microsoft) && it.is_affiliated(at)
            };
            let all = world.organisations.values();
            all.filter(sells).cloned().collect::<Vec<_>>()
        })
        .unwrap_or_default(),
    );
    accounts
}

/// One account for each market, tied to a location MPN ID.
pub(super) fn accounts(app: App, at: &Organisation) -> Element {
    let columns = [
        key::COLUMN_COMPANY,
        key::COLUMN_MARKET,
        key::COLUMN_CURRENCY,
        key::COLUMN_MPN,
        key::COLUMN_AGREEMENT,
    ];
    let mut rows = Vec::new();
    for it in group(app, at) {
        rows.push(account(app, &it));
    }
    let locations = go_to(app, Page::Identifiers, key::NAV_IDENTIFIERS);
    // A further account is enrolled there by the short form.
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let enrol = enrolled.then(|| go_to(app, Page::Enrolment, key::NAV_ENROLMENT));
    card(app.t(key::ACCOUNTS_TITLE))
        .with(paragraph(app, key::ACCOUNTS_HOW))
        .with(table(app, &columns, rows))
        .with(aside(app, key::ACCOUNTS_MORE))
        .with(classed("p", "row").with(locations).with(enrol))
}

fn account(app: App, it: &Organisation) -> Vec<Markup> {
    let country = it.country.as_ref();
    let currency = country.and_then(Country::currency).map(str::to_owned);
    let signed = it.market().and_then(|market| {
        app.world(|world| world.agreement(&it.id, market).map(|it| it.signed))
            .flatten()
    });
    let mpn = it.associated_mpn.as_ref().map(ToString::to_string);
    vec![
        lines(
            it.name.clone(),
            vec![country.map(|it| app.country(it).into())],
        ),
        app.market(it.market()).into(),
        or_dash(currency).into(),
        or_dash(mpn).into(),
        signed
            .map_or_else(|| app.t(key::UNSIGNED), |date| app.day(date))
            .into(),
    ]
}

/// What a customer still has through another account of the same market.
struct Moving {
    customer: TenantId,
    name: String,
    from: Organisation,
    related: bool,
    /// Active licences here and there, and Azure there.
    here: usize,
    there: usize,
    azure: usize,
}

const STEPS: [Key; 4] = [
    key::CONSOLIDATE_ASK,
    key::CONSOLIDATE_ORDER,
    key::CONSOLIDATE_SUSPEND,
    key::CONSOLIDATE_AZURE,
];

/// The documented steps, and how far each customer has come.
pub(super) fn consolidation(app: App, at: &Organisation) -> Element {
    let moving = app
        .world(|world| moving(world, at, &group(app, at)))
        .unwrap_or_default();
    let step = |text: &Key| worded("li", app.t(*text)).into();
    let card = card(app.t(key::CONSOLIDATE_TITLE))
        .with(paragraph(app, key::CONSOLIDATE_LEAD))
        .with(
            element("ol")
                .attr("class", "numbered")
                .all(STEPS.iter().map(step).collect()),
        )
        .with(aside(app, key::CONSOLIDATE_FINAL));
    if moving.is_empty() {
        return card.with(paragraph(app, key::CONSOLIDATE_NONE));
    }
    let columns = [
        key::COLUMN_CUSTOMER,
        key::CONSOLIDATE_FROM,
        key::CONSOLIDATE_RELATED,
        key::CONSOLIDATE_HERE,
        key::CONSOLIDATE_THERE,
        key::CONSOLIDATE_AZURE_THERE,
        key::COLUMN_ACTIONS,
    ];
    let row = |it: Moving| {
        let (page, label) = if it.related {
            (Page::Customer(it.customer), app.t(key::CUSTOMERS_OPEN))
        } else {
            let label = app.word("action.RequestResellerRelationship");
            (Page::Invite(Some(it.customer)), label)
        };
        let go = go_button(app.here(page), label).with(unseen(format!(" – {}", it.name)));
        vec![
            worded("b", it.name).into(),
            it.from.name.into(),
            app.t(if it.related { key::YES } else { key::NO }).into(),
            it.here.to_string().into(),
            it.there.to_string().into(),
            it.azure.to_string().into(),
            go.into(),
        ]
    };
    card.with(table(app, &columns, moving.into_iter().map(row).collect()))
}

fn moving(world: &World, at: &Organisation, group: &[Organisation]) -> Vec<Moving> {
    let others = group
        .iter()
        .filter(|it| it.id != at.id && it.market() == at.market());
    let mut moving = Vec::new();
    for from in others {
        let served = world.relationships.get(&from.id).into_iter();
        let served = served.flat_map(litemap::LiteMap::values);
        for held in served.filter(|it| it.ended.is_none()) {
            let count = |partner: &Organisation, azure: bool| {
                let counts = |it: &&Subscription| {
                    it.tenant == held.tenant
                        && !it.suspended
                        && is_through(it, &partner.id)
                        && matches!(it.offer, Offer::Azure | Offer::AzurePlan) == azure
                };
                world.subscriptions.values().filter(counts).count()
            };
            let name = customer(world, &held.tenant).map(|it| it.name.clone());
            moving.push(Moving {
                customer: held.tenant.clone(),
                name: name.unwrap_or_else(|| held.tenant.to_string()),
                from: from.clone(),
                related: world.standing_relationship(&at.id, &held.tenant).is_some(),
                here: count(at, false),
                there: count(from, false),
                azure: count(from, true),
            });
        }
    }
    moving
}
