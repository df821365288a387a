//! Pricing and offers: what can be sold in the month of the policy date. The offers are invented.

use leptos::prelude::*;

use super::forms::quick_as;
use super::heading::titled;
use super::offers::{Listed, OFFERS, OLD_AZURE_CLOSED, add_ons, offer};
use super::served;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, Way, arranged, card, chosen_of, count, filters, go_to, lines, matches, paragraph,
    search, select, select_of, table,
};
use crate::domain::{Action, Date, Kind, Offer, TenantId};
use crate::i18n::key;
use crate::platform::formats::{capitalised, sorted};

/// The ways in which offers stand. What is billed by usage has no price of its own: it comes last.
const WAYS: [Way<&Listed>; 3] = [
    Way::given(key::COLUMN_KIND),
    Way::up(key::COLUMN_NAME, |_, it| it.name.to_owned()),
    Way::up(key::COLUMN_PRICE, |_, it| {
        it.price.wrapping_sub(1).to_string()
    }),
];

/// The page.
#[component]
pub(super) fn Pricing() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let kind = RwSignal::new(String::new());
    let order = RwSignal::new(String::new());
    let for_whom = RwSignal::new(String::new());
    live(move || {
        let Some(date) = app.today() else {
            return Markup::Nothing;
        };
        let (year, month, _) = date.parts();
        let first = app.date(Date::ymd(year, month, 1));
        let about = card(app.t(key::PRICING_ABOUT))
            .with(paragraph(app, key::PRICING_MARKETPLACE))
            .with(paragraph(app, key::PRICING_CATALOGUE));
        let announced = go_to(app, Page::Announcements, key::NAV_ANNOUNCEMENTS);
        let news = card(app.t(key::PRICING_NEWS))
            .with(paragraph(app, key::PRICING_NEWS_TEXT))
            .with(classed("p", "row").with(announced));
        titled(app, key::NAV_PRICING, key::PRICING_LEAD)
            .with(list(
                app,
                date,
                app.fill_one(key::PRICING_MONTH, "date", first),
                [term, kind, order, for_whom],
            ))
            .with(
                card(app.t(key::PRICING_ADD_ONS))
                    .with(paragraph(app, key::PRICING_ADD_ONS_LEAD))
                    .with(add_ons(app)),
            )
            .with(about)
            .with(news)
            .into()
    })
}

fn list(
    app: App,
    date: Date,
    title: String,
    [term, kind, order, for_whom]: [RwSignal<String>; 4],
) -> Element {
    let customers = customers(app);
    let to = chosen_of(&for_whom.get(), &customers);
    let on_list = OFFERS.iter().filter(|it| it.is_on(date)).collect();
    let (on_list, order) = arranged(app, order, &WAYS, on_list);
    let total = on_list.len();
    let (words, chosen) = (term.get(), kind.get());
    let mut rows = Vec::new();
    for it in on_list {
        let sort = offer(app, it.kind);
        if (chosen.is_empty() || it.kind.id() == chosen)
            && matches(&format!("{} {sort}", it.name), &words)
        {
            let closed = it.kind == Offer::Azure && date >= OLD_AZURE_CLOSED;
            let order = to.as_ref().and_then(|to| ordering(app, to, it));
            rows.push(row(app, it, sort, closed, order));
        }
    }
    let mut kinds = vec![(String::new(), app.t(key::FILTER_ALL))];
    for it in Offer::ALL {
        kinds.push((it.id().to_owned(), offer(app, it)));
    }
    let none = rows.is_empty();
    let found = rows.len();
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_KIND,
        key::COLUMN_PRICE,
        key::COLUMN_ACTIONS,
    ];
    let shown = columns.len() - usize::from(to.is_none());
    let columns = columns.get(..shown).unwrap_or_default();
    let to = to.map(|to| {
        let choice = select_of(to, customers, move |it| for_whom.set(it));
        classed("p", "row filters").with(worded("label", app.t(key::PRICING_FOR)).with(choice))
    });
    let sought = search(app, term, app.t(key::PRICING_SEARCH));
    card(title)
        .with(classed("p", "note").text(app.t(key::PRICING_INVENTED)))
        .with(
            filters(app, sought, key::COLUMN_KIND, select(kind, kinds))
                .with(order)
                .with(count(app, found, total)),
        )
        .with(to)
        .with(table(app, columns, rows))
        .with(none.then(|| paragraph(app, key::LIST_NO_MATCH)))
}

fn row(
    app: App,
    it: &Listed,
    sort: String,
    closed: bool,
    order: Option<ActionButton>,
) -> Vec<Markup> {
    vec![
        lines(
            it.name.to_owned(),
            vec![closed.then(|| app.t(key::PRICING_OLD_AZURE).into())],
        ),
        sort.into(),
        capitalised(&it.priced(app)).into(),
        order.into(),
    ]
}

/// The customers that a company orders for, by name.
fn customers(app: App) -> Vec<(String, String)> {
    let Some((_, at)) = app.me.get() else {
        return Vec::new();
    };
    if !matches!(at.kind, Kind::IndirectProvider | Kind::DirectBillPartner) {
        return Vec::new();
    }
    let found = app.world(|world| {
        let of = world.relationships.get(&at.id).into_iter();
        let standing = of
            .flat_map(litemap::LiteMap::values)
            .filter(|it| it.ended.is_none());
        let named = standing.filter_map(|it| {
            let customer = served::customer(world, &it.tenant)?;
            Some((it.tenant.to_string(), customer.name.clone()))
        });
        named.collect()
    });
    sorted(app.language(), found.unwrap_or_default(), |(_, name)| {
        name.clone()
    })
}

/// The way to the form of an order for a customer, with the offer chosen.
fn ordering(app: App, to: &str, it: &Listed) -> Option<ActionButton> {
    let (_, at) = app.me.get()?;
    let (partner, tenant) = (Some(at.id), Some(TenantId::new(to)));
    let offer = Some(it.kind);
    let order = if at.kind == Kind::IndirectProvider {
        Action::PlaceOrderForReseller {
            provider: partner,
            reseller: None,
            tenant,
            offer,
            quantity: None,
            mpn: None,
            listed: None,
        }
    } else {
        Action::PlaceOrder {
            partner,
            tenant,
            offer,
            quantity: None,
            listed: None,
        }
    };
    let (form, id) = (order.kind().name(), it.id);
    let page = app.here(Page::Customer(TenantId::new(to)));
    let way = quick_as(app, order, app.t(key::PRICING_ORDER)).about(it.name);
    Some(way.opens(page.clone()).then(move || {
        app.choose(&page, "offer", id);
        app.shows.set(Some((page.clone(), form)));
    }))
}
