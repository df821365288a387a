//! Verdicts, told apart by word, icon and colour together.

use leptos::prelude::*;

use super::Icon;
use crate::app::state::app;
use crate::domain::Verdict;

/// A verdict.
#[component]
pub(crate) fn VerdictBadge(verdict: Verdict) -> impl IntoView {
    let id = verdict.id();
    view! {
        <span class=format!("verdict {id}")>
            <Icon name=id/>
            {app().word(&format!("verdict.{id}"))}
        </span>
    }
}
