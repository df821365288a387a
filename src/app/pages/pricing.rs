//! Pricing and offers: what can be sold in the month of the policy date. The offers are invented.

use leptos::prelude::*;

use super::served;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{
    Way, arranged, card, count, filters, go_button, heading, lines, matches, search, select, table,
};
use crate::domain::{Date, Offer};
use crate::i18n::{Arg, Key, key};

/// An invented offer, its price in whole US dollars, and since when it stands on the list.
struct Listed {
    kind: Offer,
    name: &'static str,
    price: u32,
    billed: Key,
    from: Date,
}

/// Since when the Azure plan is sold.
const AZURE_PLAN: Date = Date::ymd(2019, 11, 1);

/// Since when the old Azure offer is left only to those who bought it before.
const OLD_AZURE_CLOSED: Date = Date::ymd(2021, 7, 21);

const fn listed(kind: Offer, name: &'static str, price: u32, billed: Key) -> Listed {
    Listed {
        kind,
        name,
        price,
        billed,
        from: Date::FIRST,
    }
}

/// The list.
const OFFERS: [Listed; 14] = [
    listed(Offer::License, "Office Seat Basic", 5, key::BILLED_LICENCE),
    listed(Offer::License, "Office Seat Plus", 12, key::BILLED_LICENCE),
    listed(Offer::License, "Secure Mail", 4, key::BILLED_LICENCE),
    Listed {
        from: Date::ymd(2019, 2, 1),
        ..listed(Offer::License, "Team Voice", 8, key::BILLED_LICENCE)
    },
    listed(Offer::Azure, "Azure, pay as you go", 0, key::BILLED_USAGE),
    Listed {
        from: AZURE_PLAN,
        ..listed(Offer::AzurePlan, "Azure plan", 0, key::BILLED_USAGE)
    },
    listed(
        Offer::Software,
        "Server Subscription 1 year",
        640,
        key::BILLED_TERM,
    ),
    Listed {
        from: Date::ymd(2019, 1, 1),
        ..listed(
            Offer::Software,
            "Server Subscription 3 years",
            1720,
            key::BILLED_TERM,
        )
    },
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(Offer::Perpetual, "Desk Suite", 310, key::BILLED_ONCE)
    },
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(
            Offer::Perpetual,
            "Data Server Standard",
            930,
            key::BILLED_ONCE,
        )
    },
    listed(
        Offer::Reservation,
        "Reserved machine, 1 year",
        780,
        key::BILLED_ONCE,
    ),
    listed(
        Offer::Reservation,
        "Reserved machine, 3 years",
        1690,
        key::BILLED_ONCE,
    ),
    listed(
        Offer::Marketplace,
        "Backup by Wide World",
        3,
        key::BILLED_LICENCE,
    ),
    Listed {
        from: Date::ymd(2020, 5, 1),
        ..listed(
            Offer::Marketplace,
            "Firewall by Graphic Design",
            90,
            key::BILLED_TERM,
        )
    },
];

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
    live(move || {
        let Some(date) = date(app) else {
            return Markup::Nothing;
        };
        let (year, month, _) = date.parts();
        let first = [("date", Arg::from(app.date(Date::ymd(year, month, 1))))];
        let lead = Some(app.t(key::PRICING_LEAD));
        let about = card(app.t(key::PRICING_ABOUT))
            .with(worded("p", app.t(key::PRICING_MARKETPLACE)))
            .with(worded("p", app.t(key::PRICING_CATALOGUE)));
        let announced = go_button(app.here(Page::Announcements), app.t(key::NAV_ANNOUNCEMENTS));
        let news = card(app.t(key::PRICING_NEWS))
            .with(worded("p", app.t(key::PRICING_NEWS_TEXT)))
            .with(classed("p", "row").with(announced));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_PRICING), lead))
            .with(list(
                app,
                date,
                app.fill(key::PRICING_MONTH, &first),
                [term, kind, order],
            ))
            .with(about)
            .with(news)
            .into()
    })
}

/// The date that is looked at.
fn date(app: App) -> Option<Date> {
    app.lens.get().or_else(|| app.world(|world| world.date))
}

fn list(
    app: App,
    date: Date,
    title: String,
    [term, kind, order]: [RwSignal<String>; 3],
) -> Element {
    let month = date.month_end();
    let on_list = OFFERS.iter().filter(|it| it.from <= month).collect();
    let (on_list, order) = arranged(app, order, &WAYS, on_list);
    let total = on_list.len();
    let (words, chosen) = (term.get(), kind.get());
    let mut rows = Vec::new();
    for it in on_list {
        let sort = served::offer(app, it.kind);
        if (chosen.is_empty() || it.kind.id() == chosen)
            && matches(&format!("{} {sort}", it.name), &words)
        {
            let closed = it.kind == Offer::Azure && date >= OLD_AZURE_CLOSED;
            rows.push(row(app, it, sort, closed));
        }
    }
    let mut kinds = vec![(String::new(), app.t(key::FILTER_ALL))];
    for it in Offer::ALL {
        kinds.push((it.id().to_owned(), served::offer(app, it)));
    }
    let none = rows.is_empty();
    let found = rows.len();
    let columns = [key::COLUMN_OFFER, key::COLUMN_KIND, key::COLUMN_PRICE];
    let sought = search(app, term, app.t(key::PRICING_SEARCH));
    card(title)
        .with(classed("p", "note").text(app.t(key::PRICING_INVENTED)))
        .with(
            filters(app, sought, key::COLUMN_KIND, select(kind, kinds))
                .with(order)
                .with(count(app, found, total)),
        )
        .with(table(app, &columns, rows))
        .with(none.then(|| worded("p", app.t(key::LIST_NO_MATCH))))
}

fn row(app: App, it: &Listed, sort: String, closed: bool) -> Vec<Markup> {
    let price = if it.price == 0 {
        app.t(it.billed)
    } else {
        let args = [
            ("price", Arg::from(app.number(it.price))),
            ("billed", Arg::from(app.t(it.billed))),
        ];
        app.fill(key::PRICING_PRICE, &args)
    };
    vec![
        lines(
            it.name.to_owned(),
            vec![closed.then(|| app.t(key::PRICING_OLD_AZURE).into())],
        ),
        sort.into(),
        price.into(),
    ]
}
