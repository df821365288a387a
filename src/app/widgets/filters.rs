//! What narrows a list, and how much of it is left.

use super::quiet;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::state::App;
use crate::i18n::{Arg, Key, key};
use crate::platform::browser::is_phone;

/// What a list is narrowed with: a search, and a choice with its label.
pub(crate) fn filters(app: App, search: Element, label: Key, choice: Element) -> Element {
    classed("div", "row filters")
        .with(search)
        .with(labelled(app, label, choice))
}

/// The same with many choices, and what is told of them. On a phone they would stand before the list
/// for a whole screen, so they are folded there, unless it begins open.
pub(crate) fn folded(
    search: Element,
    (label, open): (String, bool),
    choices: Vec<Markup>,
    help: Vec<Markup>,
) -> Element {
    let row = classed("div", "row filters").with(search);
    if !is_phone() {
        return classed("div", "page").with(row.all(choices)).all(help);
    }
    let choices = classed("div", "row filters").all(choices);
    let fold = classed("details", "fold")
        .maybe("open", open.then_some("".into()))
        .with(worded("summary", label))
        .with(classed("div", "page").with(choices).all(help));
    classed("div", "page").with(row).with(fold)
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
