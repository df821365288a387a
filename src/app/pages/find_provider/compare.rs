//! Providers side by side: all that is known of up to three of them.

use leptos::prelude::*;

use super::connect;
use super::extras::EXTRAS;
use super::rows::{Row, invite};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::state::App;
use crate::app::widgets::{button, card, cell, icon, part, quiet, unseen};
use crate::domain::OrganisationId;
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::capitalised;

/// How many stand side by side.
const MOST: usize = 3;

/// The providers that are chosen.
pub(super) type Chosen = RwSignal<Vec<OrganisationId>>;

/// The box that puts a provider beside others; held while as many as fit are chosen.
pub(super) fn tick(app: App, chosen: Chosen, row: &Row) -> Element {
    let (ticked, full) = chosen.with(|all| (all.contains(&row.provider), all.len() >= MOST));
    let (id, name) = (row.provider.clone(), row.name.clone());
    let input = element("input")
        .attr("type", "checkbox")
        .flag("checked", ticked)
        .maybe("disabled", (full && !ticked).then_some("".into()))
        .ticked(move |tick| {
            chosen.update(|all| {
                all.retain(|it| *it != id);
                if tick {
                    all.push(id.clone());
                }
            });
        });
    let words = unseen(app.fill_one(key::COMPARE_NAME, "provider", name));
    classed("label", "compared").with(input).with(words)
}

/// How many are chosen, and how many can be.
pub(super) fn told(app: App, chosen: Chosen) -> Element {
    let count = chosen.with(Vec::len);
    let args = [("count", Arg::from(count)), ("most", Arg::from(MOST))];
    quiet("p", app.fill(key::COMPARE_COUNT, &args)).attr("role", "status")
}

/// The chosen ones side by side, whatever the filters of the list leave out.
pub(super) fn compared(app: App, chosen: Chosen, all: &[Row]) -> Option<Element> {
    let ids = chosen.get();
    let found = ids
        .iter()
        .filter_map(|id| all.iter().find(|row| row.provider == *id));
    let rows: Vec<&Row> = found.collect();
    if rows.is_empty() {
        return None;
    }
    let mut head = part("tr").with(part("th").with(unseen(app.t(key::COMPARE_WHAT))));
    for row in &rows {
        head = head.with(part("th").text(row.name.clone()).attr("scope", "col"));
    }
    let mut lines = Vec::new();
    let mut line = |label: Key, cells: Vec<Markup>| {
        let mut line = part("tr").with(
            worded("th", capitalised(&app.t(label)))
                .attr("role", "rowheader")
                .attr("scope", "row"),
        );
        for (row, cell) in rows.iter().zip(cells) {
            let cell = match cell {
                Markup::Element(cell) if cell.is("td") => cell,
                cell => element("td").with(cell),
            };
            line = line.with(
                cell.attr("role", "cell")
                    .attr("data-label", row.name.clone()),
            );
        }
        lines.push(line.into());
    };
    let each = |value: &dyn Fn(&Row) -> Markup| rows.iter().map(|row| value(row)).collect();
    line(key::COLUMN_PLACE, each(&|row| row.place.clone().into()));
    line(
        key::COLUMN_MARKET,
        each(&|row| app.market(row.market).into()),
    );
    line(key::COLUMN_DOMAIN, each(&|row| row.domain.clone().into()));
    line(
        key::NAV_BUSINESS_PROFILE,
        each(&|row| {
            let none = || app.t(key::COMPARE_NO_PROFILE);
            row.profile.clone().unwrap_or_else(none).into()
        }),
    );
    for (at, extra) in EXTRAS.into_iter().enumerate() {
        line(extra, each(&|row| has(app, at != row.lacks)));
    }
    let reseller = app.who().map(|(_, at)| at);
    let questions: Vec<_> = reseller
        .iter()
        .flat_map(|at| rows.iter().map(|row| invite(row, at)))
        .collect();
    let decisions = app.decide(&questions);
    let asked = rows.iter().zip(&questions).zip(&decisions);
    let ways = asked.map(|((row, question), decision)| {
        let (way, next) = connect(app, row, question, decision.as_ref());
        cell(vec![way, next.into()])
    });
    line(key::COLUMN_CONNECT, ways.collect());
    let clear = button(app.t(key::COMPARE_CLEAR), move || chosen.set(Vec::new()));
    let table = part("table")
        .attr("class", "compare")
        .with(part("thead").with(head))
        .with(part("tbody").all(lines));
    Some(
        card(app.t(key::COMPARE_TITLE))
            .with(table)
            .with(element("p").with(clear)),
    )
}

/// Whether a provider has something, by mark and word.
fn has(app: App, so: bool) -> Markup {
    let (mark, word) = if so {
        ("checkmark", key::YES)
    } else {
        ("close", key::NO)
    };
    classed("span", "state")
        .with(icon(app, mark))
        .text(app.t(word))
        .into()
}
