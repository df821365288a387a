//! What the open scenario asks, and what to try first.

use leptos::prelude::*;

use super::state::app;

/// The scenario's question and where to begin.
#[component]
pub(crate) fn Guide() -> impl IntoView {
    let app = app();
    let bundled = app.open.with_untracked(|open| {
        open.as_ref()
            .map(|open| open.scenario.start().bundled.clone())
    });
    bundled.map(|id| {
        view! {
            <section class="guide">
                <p><b>{app.word(&format!("scenario.{id}.question"))}</b></p>
                <p class="quiet">{app.word(&format!("scenario.{id}.try"))}</p>
            </section>
        }
    })
}
