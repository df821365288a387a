//! A search field for lists.

use leptos::prelude::*;

use super::quiet;
use crate::app::markup::{Element, classed, element};
use crate::app::state::App;
use crate::i18n::key;
use crate::platform::formats::small_letters;

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

/// Whether a text has every word of a search in it. Keyboards have the straight apostrophe only.
pub(crate) fn matches(text: &str, term: &str) -> bool {
    if term.trim().is_empty() {
        return true;
    }
    let plain = |text| small_letters(text).replace('’', "'");
    let text = plain(text);
    plain(term)
        .split_whitespace()
        .all(|word| text.contains(word))
}
