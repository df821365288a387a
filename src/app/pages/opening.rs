//! What stands where a page would, while it opens or when it cannot.

use leptos::prelude::*;

use crate::app::widgets::live;

use super::Heading;
use crate::app::state::{Closed, PolicyState, app};
use crate::i18n::key;

/// The scenario is opening, or why it does not.
#[component]
pub(crate) fn Opening() -> impl IntoView {
    let app = app();
    live(move || {
        let text = match app.closed.get() {
            Some(Closed::Absent) => key::OPEN_ABSENT,
            Some(Closed::Newer) => key::OPEN_NEWER,
            Some(Closed::Unreadable) => key::OPEN_UNREADABLE,
            None if app.open.with(Option::is_some) => key::OPEN_NOBODY,
            None => {
                return match app.policy.get() {
                    PolicyState::Missing(_) => {
                        view! { <Heading title=app.t(key::OPEN_SILENT)/> }.into_any()
                    }
                    PolicyState::Loading | PolicyState::Ready => {
                        view! { <p role="status">{app.t(key::LOADING)}</p> }.into_any()
                    }
                };
            }
        };
        view! {
            <Heading title=app.t(key::OPEN_TITLE)/>
            <p>{app.t(text)}</p>
            <p><a class="button primary" href="#/">{app.t(key::ALL_SCENARIOS)}</a></p>
        }
        .into_any()
    })
}

/// An address that leads nowhere.
#[component]
pub(crate) fn Nowhere() -> impl IntoView {
    let app = app();
    view! {
        <Heading title=app.t(key::NOWHERE_TITLE)/>
        <p>{app.t(key::NOWHERE_TEXT)}</p>
        <p><a class="button primary" href="#/">{app.t(key::ALL_SCENARIOS)}</a></p>
    }
}
