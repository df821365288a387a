//! A choice among a few values.

use leptos::prelude::*;

use crate::app::markup::{Element, element, worded};

/// A choice; each option is a value and its name.
pub(crate) fn select(chosen: RwSignal<String>, options: Vec<(String, String)>) -> Element {
    select_of(chosen.get(), options, move |value| chosen.set(value))
}

/// The chosen one of some options, or the first.
pub(crate) fn chosen_of(chosen: &str, options: &[(String, String)]) -> Option<String> {
    let known = options.iter().find(|(id, _)| id == chosen);
    known.or(options.first()).map(|(id, _)| id.clone())
}

/// A choice whose value is kept elsewhere.
pub(crate) fn select_of(
    chosen: String,
    options: Vec<(String, String)>,
    choose: impl Fn(String) + Send + Sync + 'static,
) -> Element {
    let option =
        |(value, name): (String, String)| worded("option", name).attr("value", value).into();
    element("select")
        .attr("value", chosen)
        .typed(choose)
        .all(options.into_iter().map(option).collect())
}
