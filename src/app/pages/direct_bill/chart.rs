//! The revenue of the trailing twelve months: a chart, what counts and what does not, and a table.

use leptos::prelude::Get as _;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::state::App;
use crate::app::widgets::{card, quiet, table};
use crate::domain::{Date, Kind, Organisation, REVENUE_BAR, SaleKind, trailing_months};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::{month, month_of_year};

/// A month's sales, and the sums since the first month.
struct Month {
    first: Date,
    sold: [u32; 2],
    sums: [u32; 2],
}

/// The chart's height, in its own units.
const HEIGHT: u32 = 100;
/// How much of the height a written value takes.
const WRITTEN: u32 = 14;
/// The width of a month.
const WIDTH: usize = 10;

/// The revenue of a company.
pub(super) fn revenue(app: App, at: &Organisation) -> Option<Element> {
    let months = months(app, at)?;
    let [sum, state] = told(app, &months)?;
    let last = months.last()?;
    let [_, perpetual] = last.sums;
    let dollars = |name, amount| (name, Arg::from(app.number(amount)));
    let span = |date| Arg::from(month_of_year(app.language(), date));
    let excluded =
        (perpetual > 0).then(|| app.fill(key::DB_PERPETUAL, &[dollars("perpetual", perpetual)]));
    let caption = app.fill(
        key::DB_CHART,
        &[
            ("first", span(months.first()?.first)),
            ("last", span(last.first)),
        ],
    );
    let about = if at.kind == Kind::DirectBillPartner {
        key::DB_ABOUT_PARTNER
    } else {
        key::DB_ABOUT
    };
    let told = format!("{sum} {state} {}", excluded.clone().unwrap_or_default());
    let card = card(app.t(key::DB_REVENUE))
        .with(worded("p", sum).attr("class", "sum"))
        .with(element("p").with(worded("b", state)))
        .with(excluded.map(|it| worded("p", it)))
        .with(quiet("p", caption))
        .with(joined(app, at, months.first()?.first).map(|it| quiet("p", it)))
        .with(chart(app, &months, told))
        .with(values(app, &months))
        .with(labels(app, &months))
        .with(legend(app))
        .with(quiet("p", app.t(about)))
        .with(
            element("details")
                .with(worded("summary", app.t(key::DB_TABLE)))
                .with(as_table(app, &months)),
        );
    Some(card)
}

/// Since when sales count of a company that came into the programme after a month.
fn joined(app: App, at: &Organisation, month: Date) -> Option<String> {
    let since = at.sells_since().filter(|since| month < *since)?;
    let since = month_of_year(app.language(), since);
    Some(app.fill_one(key::DB_JOINED, "month", since))
}

/// The sum of what counts beside the bar, and whether it is short of it.
pub(super) fn measured(app: App, at: &Organisation) -> Option<(String, bool)> {
    let months = months(app, at)?;
    let (first, last) = (months.first()?, months.last()?);
    let span = |it: &Month| Arg::from(month_of_year(app.language(), it.first));
    let args = [
        ("revenue", Arg::from(app.number(last.sums[0]))),
        ("bar", Arg::from(app.number(REVENUE_BAR))),
        ("first", span(first)),
        ("last", span(last)),
        ("date", Arg::from(app.date(ASKED))),
    ];
    let asked = is_asked(app);
    let label = if asked {
        key::DB_MEASURED
    } else {
        key::DB_MEASURED_FREE
    };
    Some((app.fill(label, &args), asked && last.sums[0] < REVENUE_BAR))
}

/// Since when so much is asked for (R-DB-REVENUE).
pub(super) const ASKED: Date = Date::ymd(2020, 10, 27);

/// Whether it is by then.
pub(super) fn is_asked(app: App) -> bool {
    app.today() >= Some(ASKED)
}

/// The sum of what counts, and how far it is from the bar, as sentences.
fn told(app: App, months: &[Month]) -> Option<[String; 2]> {
    let (first, last) = (months.first()?, months.last()?);
    let [cloud, _] = last.sums;
    let dollars = |name, amount| (name, Arg::from(app.number(amount)));
    let span = |date| Arg::from(month_of_year(app.language(), date));
    let sum = [
        dollars("revenue", cloud),
        ("first", span(first.first)),
        ("last", span(last.first)),
    ];
    let bar = dollars("bar", REVENUE_BAR);
    let state = if !is_asked(app) {
        app.fill(key::DB_NO_BAR, &[bar, ("date", Arg::from(app.date(ASKED)))])
    } else if cloud >= REVENUE_BAR {
        app.fill(key::DB_REACHED, &[bar])
    } else {
        let missing = dollars("missing", REVENUE_BAR - cloud);
        app.fill(key::DB_MISSING, &[missing, bar])
    };
    Some([app.fill(key::DB_SUM, &sum), state])
}

fn months(app: App, at: &Organisation) -> Option<Vec<Month>> {
    let today = app.lens.get();
    app.world(|world| {
        let mut sums = [0, 0];
        let mut months = Vec::new();
        for first in trailing_months(today.unwrap_or(world.date)) {
            let sold = SaleKind::ALL.map(|kind| world.direct_bill.sold_in(at, first, kind));
            let [cloud, perpetual] = sold;
            let [all_cloud, all_perpetual]: [u32; 2] = sums;
            sums = [
                all_cloud.saturating_add(cloud),
                all_perpetual.saturating_add(perpetual),
            ];
            months.push(Month { first, sold, sums });
        }
        months
    })
}

/// Bars of the sums, what does not count above what counts, and the line of the bar once it is asked for.
fn chart(app: App, months: &[Month], told: String) -> Element {
    let tops = months.iter().map(|it| sum(it.sums));
    let asked = is_asked(app);
    let floor = if asked { REVENUE_BAR } else { 1 };
    let top = tops.max().unwrap_or_default();
    let top = u64::from(top.max(floor)) * 11 / 10;
    let high = |amount: u32| {
        let units = u64::from(amount) * u64::from(HEIGHT) / top.max(1);
        u32::try_from(units).unwrap_or(HEIGHT)
    };
    let mut pieces: Vec<Markup> = Vec::new();
    for (at, month) in months.iter().enumerate() {
        let [cloud, _] = month.sums;
        let (counted, all) = (high(cloud), high(sum(month.sums)));
        let x = at * WIDTH + 2;
        pieces.push(bar("bar", x, HEIGHT - counted, counted));
        pieces.push(bar("bar outside", x, HEIGHT - all, all - counted));
    }
    let over = if asked { HEIGHT - high(REVENUE_BAR) } else { 0 };
    let y = over.to_string();
    let width = months.len() * WIDTH;
    let line = classed("line", "threshold")
        .attr("x1", "0")
        .attr("x2", width.to_string())
        .attr("y1", y.clone())
        .attr("y2", y);
    // Its height fits any width; what is written in it is not stretched.
    let drawn = element("svg")
        .flag("aria-hidden", true)
        .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
        .attr("preserveAspectRatio", "none")
        .attr("width", "100%")
        .attr("height", "100%")
        .all(pieces)
        .with(asked.then_some(line));
    let last = months.last().map(|it| {
        // The sums only grow, so nothing stands above the last column but the line.
        let above = HEIGHT - high(sum(it.sums));
        let crosses = asked && (over..over + WRITTEN).contains(&above);
        let above = if crosses { over } else { above };
        let [cloud, _] = it.sums;
        let counting = app.fill_one(key::DB_COUNTING, "revenue", app.number(cloud));
        // The legend names the line: on a phone there is room for one label.
        classed("text", "value")
            .attr("x", "100%")
            .attr("y", format!("{above}%"))
            .attr("dy", "-0.4em")
            .attr("text-anchor", "end")
            .text(counting)
    });
    classed("svg", "chart")
        .attr("role", "img")
        .attr("aria-label", told)
        .with(drawn)
        .with(last)
}

/// What counts since the first month.
fn dollars(app: App, it: &Month) -> String {
    let [cloud, _] = it.sums;
    app.fill_one(key::DB_VALUE, "revenue", app.number(cloud))
}

/// Every bar's value, for those who do not see them.
fn values(app: App, months: &[Month]) -> Element {
    let value = |it: &Month| {
        let month = month_of_year(app.language(), it.first);
        worded("li", format!("{month}: {}", dollars(app, it))).into()
    };
    classed("ul", "unseen").all(months.iter().map(value).collect())
}

fn sum([cloud, perpetual]: [u32; 2]) -> u32 {
    cloud.saturating_add(perpetual)
}

fn bar(class: &'static str, x: usize, y: u32, height: u32) -> Markup {
    classed("rect", class)
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", (WIDTH - 4).to_string())
        .attr("height", height.to_string())
        .into()
}

/// The months below the bars, for those who see these.
fn labels(app: App, months: &[Month]) -> Element {
    let label = |it: &Month| worded("span", month(app.language(), it.first)).into();
    classed("div", "months")
        .flag("aria-hidden", true)
        .all(months.iter().map(label).collect())
}

/// What the pieces of the chart are.
fn legend(app: App) -> Element {
    let sample = |class: &'static str| {
        classed("svg", "sample")
            .attr("viewBox", "0 0 10 10")
            .flag("aria-hidden", true)
            .with(if class == "threshold" {
                classed("line", class)
                    .attr("x1", "0")
                    .attr("x2", "10")
                    .attr("y1", "5")
                    .attr("y2", "5")
            } else {
                classed("rect", class)
                    .attr("width", "10")
                    .attr("height", "10")
            })
    };
    let dollars = app.number(REVENUE_BAR);
    let entry = |class, text: String| element("li").with(sample(class)).with(worded("span", text));
    let line = || entry("threshold", app.fill_one(key::DB_BAR, "bar", dollars));
    classed("ul", "legend")
        .with(entry("bar", app.t(key::DB_COUNTS)))
        .with(entry("bar outside", app.t(key::DB_COUNTS_NOT)))
        .with(is_asked(app).then(line))
}

fn as_table(app: App, months: &[Month]) -> Element {
    const COLUMNS: [Key; 4] = [
        key::COLUMN_MONTH,
        key::COLUMN_CLOUD,
        key::COLUMN_PERPETUAL,
        key::COLUMN_SUM,
    ];
    let row = |it: &Month| {
        let [cloud, perpetual] = it.sold;
        vec![
            month_of_year(app.language(), it.first).into(),
            app.number(cloud).into(),
            app.number(perpetual).into(),
            app.number(it.sums[0]).into(),
        ]
    };
    table(app, &COLUMNS, months.iter().map(row).collect())
}
