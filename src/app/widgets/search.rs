//! A search field for lists.

use leptos::prelude::*;

use super::quiet;
use crate::app::markup::{Element, classed, element};
use crate::app::state::App;
use crate::i18n::key;
use crate::platform::formats::{finds, placed};

/// A search field.
pub(crate) fn search(app: App, term: RwSignal<String>, label: String) -> Element {
    classed("label", "search").with(quiet("span", label)).with(
        element("input")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("placeholder", app.t(key::SEARCH))
            .attr("value", term.get())
            .typed(move |text| term.set(text)),
    )
}

/// Whether a text has every word of a search in it.
pub(crate) fn matches(text: &str, term: &str) -> bool {
    term.trim().is_empty() || !finds(&[text.to_owned()], term).is_empty()
}

/// The rows among these, by their places, whose text has every word of a search in it.
pub(crate) fn sought(
    rows: Vec<usize>,
    term: &str,
    text: &dyn Fn(usize) -> Option<String>,
) -> Vec<usize> {
    let term = term.trim();
    if term.is_empty() {
        return rows;
    }
    let texts: Vec<_> = rows.iter().filter_map(|row| text(*row)).collect();
    let found = finds(&texts, term).into_iter();
    found.filter_map(|place| rows.get(place).copied()).collect()
}

/// The rows whose text has every word of a search in it.
pub(crate) fn found<T>(rows: Vec<T>, term: &str, text: &dyn Fn(&T) -> String) -> Vec<T> {
    let text = |row: usize| Some(text(rows.get(row)?));
    let places = sought(all(rows.len()), term, &text);
    placed(rows, &places)
}

fn all(rows: usize) -> Vec<usize> {
    (0..rows).collect()
}
