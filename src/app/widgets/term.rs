//! Words that explain themselves in place.

use leptos::prelude::*;

use crate::app::state::app;

/// A term with its explanation one click away; `id` is its id in the texts.
#[component]
pub(crate) fn Term(id: &'static str) -> impl IntoView {
    let app = app();
    view! {
        <details class="term">
            <summary>{app.word(&format!("term.{id}.name"))}</summary>
            <span>{app.word(&format!("term.{id}"))}</span>
        </details>
    }
}
