//! Tables. On a phone every row is a block, and its cells say what they are.

use super::unseen;
use crate::app::markup::{Element, Markup, element, worded};
use crate::app::state::App;
use crate::i18n::{Key, key};

/// The columns that hold a date.
const DATED: [Key; 3] = [key::COLUMN_DATE, key::COLUMN_SENT, key::COLUMN_SINCE];

/// The column of numbers that are compared.
const NUMBER: Key = key::STORAGE_COLUMN_SIZE;

/// A table: its columns, and the cells of its rows.
pub(crate) fn table(app: App, columns: &[Key], rows: Vec<Vec<Markup>>) -> Element {
    let title = |column: &Key| {
        let title = app.t(*column);
        if *column == key::COLUMN_ACTIONS {
            part("th").with(unseen(title)).into()
        } else {
            let number = (*column == NUMBER).then_some("number".into());
            part("th").text(title).maybe("class", number).into()
        }
    };
    let row = |cells: Vec<Markup>| {
        let fit = |(piece, column): (Markup, &Key)| {
            // Several pieces come as a cell already.
            let cell = match piece {
                Markup::Element(cell) if cell.is("td") => cell,
                piece => element("td").with(piece),
            };
            let cell = cell.attr("role", "cell");
            if *column == key::COLUMN_ACTIONS {
                cell.attr("class", "actions").into()
            } else {
                let class = if *column == NUMBER {
                    Some("nowrap number".into())
                } else {
                    DATED.contains(column).then_some("nowrap".into())
                };
                cell.attr("data-label", app.t(*column))
                    .maybe("class", class)
                    .into()
            }
        };
        part("tr")
            .all(cells.into_iter().zip(columns).map(fit).collect())
            .into()
    };
    part("table")
        .with(part("thead").with(part("tr").all(columns.iter().map(title).collect())))
        .with(part("tbody").all(rows.into_iter().map(row).collect()))
}

/// A part of a table. Shown as a block it would lose its role.
pub(crate) fn part(name: &'static str) -> Element {
    let role = match name {
        "table" => "table",
        "tr" => "row",
        "th" => "columnheader",
        "td" => "cell",
        _ => "rowgroup",
    };
    element(name).attr("role", role)
}

/// A cell of several pieces.
pub(crate) fn cell(pieces: Vec<Markup>) -> Markup {
    element("td").all(pieces).into()
}

/// A cell with a strong line and small ones below it.
pub(crate) fn lines(first: String, below: Vec<Option<Markup>>) -> Markup {
    let mut cell = element("td").with(worded("b", first));
    for line in below.into_iter().flatten() {
        cell = cell.with(element("br")).with(element("small").with(line));
    }
    cell.into()
}
