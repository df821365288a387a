//! Icons, from the sprite that the build makes of the icon set.

use leptos::prelude::*;

use crate::app::state::app;

/// An icon beside a word that says the same.
#[component]
pub(crate) fn Icon(name: &'static str) -> impl IntoView {
    let href = app().icons.with_value(|sprite| format!("{sprite}#{name}"));
    view! {
        <svg class="icon" aria-hidden="true" width="20" height="20">
            <use href=href></use>
        </svg>
    }
}
