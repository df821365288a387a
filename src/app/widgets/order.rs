//! The order of a list, which its reader chooses.

use leptos::prelude::*;

use super::search::sought;
use super::{count, labelled, select};
use crate::app::markup::{Element, classed};
use crate::app::state::App;
use crate::i18n::{Key, key};
use crate::platform::formats::{placed, places};

/// A way in which rows stand in order.
pub(crate) struct Way<T> {
    head: Head,
    /// What is compared; none leaves the rows as they are given.
    text: Option<fn(App, &T) -> String>,
}

/// What a way is called, and whether the last comes first.
#[derive(Clone, Copy)]
pub(super) struct Head {
    name: Key,
    down: bool,
}

impl<T> Way<T> {
    const fn new(name: Key, text: Option<fn(App, &T) -> String>, down: bool) -> Self {
        let head = Head { name, down };
        Self { head, text }
    }

    /// By a text.
    pub(crate) const fn up(name: Key, text: fn(App, &T) -> String) -> Self {
        Self::new(name, Some(text), false)
    }

    /// By a text, the last first.
    pub(crate) const fn down(name: Key, text: fn(App, &T) -> String) -> Self {
        Self::new(name, Some(text), true)
    }

    /// As the rows are given.
    pub(crate) const fn given(name: Key) -> Self {
        Self::new(name, None, false)
    }

    /// The other way round than the rows are given.
    pub(crate) const fn back(name: Key) -> Self {
        Self::new(name, None, true)
    }
}

/// All rows of a list in the chosen order, and the choice, where there is more than one row. The
/// first way is the usual one; what is equal in another stands as in the first.
pub(crate) fn arranged<T>(
    app: App,
    chosen: RwSignal<String>,
    ways: &[Way<T>],
    rows: Vec<T>,
) -> (Vec<T>, Option<Element>) {
    narrowed(app, chosen, ways, rows, &|_| true, ("", &|_| String::new()))
}

/// The rows that are kept and have the words of a search in their text, in the chosen order, and the
/// choice, where there is more than one row without what narrows the list. Only what is kept is
/// compared.
pub(crate) fn narrowed<T>(
    app: App,
    chosen: RwSignal<String>,
    ways: &[Way<T>],
    rows: Vec<T>,
    keeps: &dyn Fn(&T) -> bool,
    (term, words): (&str, &dyn Fn(&T) -> String),
) -> (Vec<T>, Option<Element>) {
    let keeps = |row: usize| rows.get(row).is_some_and(keeps);
    let words = |row: usize| Some(words(rows.get(row)?));
    let texts = |way: usize, row: usize| text(app, ways, way, rows.get(row)?);
    let (places, order) = stand(
        app,
        chosen,
        rows.len(),
        &keeps,
        (term, &words),
        &heads(ways),
        &texts,
    );
    (placed(rows, &places), order)
}

/// The same for all kinds of rows, of which only this is compiled once.
fn stand(
    app: App,
    chosen: RwSignal<String>,
    rows: usize,
    keeps: &dyn Fn(usize) -> bool,
    (term, words): (&str, &dyn Fn(usize) -> Option<String>),
    head: &dyn Fn(usize) -> Option<Head>,
    text: &dyn Fn(usize, usize) -> Option<String>,
) -> (Vec<usize>, Option<Element>) {
    let kept = (0..rows).filter(|row| keeps(*row)).collect();
    let found = sought(kept, term, words);
    let places = places_of(app, chosen, found, head, text);
    (places, choice_of(app, chosen, rows, head))
}

/// What ways are called.
pub(super) fn heads<T>(ways: &[Way<T>]) -> impl Fn(usize) -> Option<Head> {
    |way| Some(ways.get(way)?.head)
}

/// What a way compares of a row.
pub(super) fn text<T>(app: App, ways: &[Way<T>], way: usize, row: &T) -> Option<String> {
    Some((ways.get(way)?.text?)(app, row))
}

/// Which way is chosen.
fn way(chosen: RwSignal<String>) -> usize {
    chosen.get().parse().unwrap_or_default()
}

/// The choice of a way, where there is more than one row.
pub(super) fn choice_of(
    app: App,
    chosen: RwSignal<String>,
    rows: usize,
    head: &dyn Fn(usize) -> Option<Head>,
) -> Option<Element> {
    let mut options = Vec::new();
    while let Some(head) = head(options.len()) {
        // The usual one is chosen as long as nothing is.
        let value = match options.len() {
            0 => String::new(),
            at => at.to_string(),
        };
        options.push((value, app.t(head.name)));
    }
    (rows > 1).then(|| labelled(app, key::LIST_ORDER, select(chosen, options)))
}

/// Places of rows in the chosen order, for all kinds of rows.
pub(super) fn places_of(
    app: App,
    chosen: RwSignal<String>,
    mut rows: Vec<usize>,
    head: &dyn Fn(usize) -> Option<Head>,
    text: &dyn Fn(usize, usize) -> Option<String>,
) -> Vec<usize> {
    let texts = |way: usize| {
        let texts = rows.iter().filter_map(|row| text(way, *row));
        texts.collect::<Vec<_>>()
    };
    let way = way(chosen);
    let down = head(way).is_some_and(|it| it.down);
    let found = texts(way);
    if !found.is_empty() {
        let names = (way > 0).then(|| texts(0));
        let names = names.as_ref().unwrap_or(&found);
        let places = places(app.language(), &found, names, down);
        return places
            .into_iter()
            .filter_map(|place| rows.get(place).copied())
            .collect();
    }
    if down {
        rows.reverse();
    }
    rows
}

/// The choice of an order above its list, with how long that is.
pub(crate) fn counted(app: App, order: Option<Element>, total: usize) -> Option<Element> {
    above(order).map(|it| it.with(count(app, total, total)))
}

/// The choice of an order that stands alone above its list.
pub(crate) fn above(order: Option<Element>) -> Option<Element> {
    order.map(|it| classed("div", "row filters").with(it))
}
