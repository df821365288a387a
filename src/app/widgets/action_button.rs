//! Buttons that know their decision before they are pressed.

use leptos::prelude::*;

use super::live::{live, memo, text};

use super::Icon;
use crate::app::state::{PolicyState, app};
use crate::domain::{Decision, Question, Verdict};
use crate::i18n::{Arg, key};

/// A button for an action. A permitted one does it, or goes where its form is; any other stays
/// focusable, says so in its label and opens the reasons.
#[component]
pub(crate) fn ActionButton(
    /// What it asks; none while a parameter cannot be chosen yet.
    #[prop(into)]
    question: Signal<Option<Question>>,
    /// The decision about it.
    #[prop(into)]
    decision: Signal<Option<Decision>>,
    /// Its label.
    label: String,
    /// Which row it belongs to, for those who cannot see the row.
    #[prop(optional, into)]
    about: String,
    /// Whether it is the page's main step.
    #[prop(optional)]
    primary: bool,
    /// Where the form is that it opens, instead of doing the action.
    #[prop(optional, into)]
    opens: Option<String>,
    /// What follows when the action has happened.
    #[prop(optional, into)]
    then: Option<Callback<()>>,
) -> impl IntoView {
    let app = app();
    let verdict =
        move || decision.with(|decision| decision.as_ref().map(|decision| decision.verdict));
    let free = memo(move || verdict() == Some(Verdict::Permitted) && app.lens.get().is_none());
    let press = move |_| {
        let Some(question) = question.get_untracked() else {
            return;
        };
        let goes = free.get_untracked();
        if let (true, Some(address)) = (goes, &opens) {
            crate::platform::browser::go(address.trim_start_matches('#'));
        } else if app.lens.get_untracked().is_none()
            && question.action.is_whole()
            && verdict().is_some()
        {
            app.act(question.action, move |_| {
                if let Some(then) = then {
                    then.run(());
                }
            });
        } else if verdict().is_some() {
            app.explain(question);
        }
    };
    let shown = label.clone();
    let label_now = move || match verdict() {
        None | Some(Verdict::Permitted) => shown.clone(),
        Some(_) => app.fill(key::WHY_NOT_LABEL, &[("action", Arg::from(shown.clone()))]),
    };
    let icon = move || match verdict() {
        Some(Verdict::Permitted) | None => None,
        Some(verdict) => Some(view! { <Icon name=verdict.id()/> }),
    };
    view! {
        <button
            type="button"
            class=if primary { "primary" } else { "" }
            aria-disabled=text(move || (!free.get()).to_string())
            title=text(move || if app.policy.get() == PolicyState::Missing(String::new()) { app.t(key::POLICY_SILENT) } else { String::new() })
            on:click=press
        >
            {live(icon)}
            {live(label_now)}
            {(!about.is_empty()).then(|| view! { <span class="unseen">{format!(" – {about}")}</span> })}
        </button>
    }
}
