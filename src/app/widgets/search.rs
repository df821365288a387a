//! A search field for lists.

use leptos::prelude::*;

use super::live::text;

use crate::app::state::app;
use crate::i18n::key;

/// A search field.
#[component]
pub(crate) fn Search(term: RwSignal<String>, label: String) -> impl IntoView {
    view! {
        <label class="search">
            <span class="quiet">{label}</span>
            <input
                type="search"
                autocomplete="off"
                placeholder=app().t(key::SEARCH)
                prop:value=text(move || term.get())
                on:input:target=move |event| term.set(event.target().value())
            />
        </label>
    }
}

/// Whether a text has every word of a search in it.
pub(crate) fn matches(text: &str, term: &str) -> bool {
    let text = text.to_lowercase();
    term.to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}
