//! What narrows a list, and how much of it is left.

use super::quiet;
use crate::app::markup::{Element, classed, element};
use crate::app::state::App;
use crate::i18n::{Arg, Key, key};

/// What a list is narrowed with: a search, and a choice with its label.
pub(crate) fn filters(app: App, search: Element, label: Key, choice: Element) -> Element {
    classed("div", "row filters")
        .with(search)
        .with(labelled(app, label, choice))
}

/// A choice with its label.
pub(crate) fn labelled(app: App, label: Key, choice: Element) -> Element {
    element("label")
        .with(quiet("span", app.t(label)))
        .with(choice)
}

/// How many rows of a list are shown.
pub(crate) fn count(app: App, shown: usize, total: usize) -> Element {
    let args = [("shown", Arg::from(shown)), ("total", Arg::from(total))];
    quiet("p", app.fill(key::LIST_COUNT, &args)).attr("role", "status")
}
