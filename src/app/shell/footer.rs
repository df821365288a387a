//! The footer: what this is and what it is not.

use leptos::prelude::*;

use crate::app::state::app;
use crate::i18n::key;

/// The footer of every page.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    view! {
        <footer>
            <p>{app().t(key::FOOTER_NOTICE)}</p>
        </footer>
    }
}
