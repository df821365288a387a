//! Buttons that know their decision before they are pressed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{icon, unseen};
use crate::app::markup::{Markup, classed, element, worded};
use crate::app::state::{App, PolicyState};
use crate::app::stops::Asked;
use crate::domain::{Decision, Question, Verdict};
use crate::i18n::{Key, key};
use crate::platform::browser::go;

/// A button for an action. A permitted one does it, or goes where its form is; any other stays
/// focusable, says so in its label and opens the reasons. While a form is not filled in, it says
/// that.
pub(crate) struct ActionButton {
    app: App,
    question: Option<Question>,
    verdict: Option<Verdict>,
    asks: Key,
    label: String,
    about: String,
    primary: bool,
    opens: Option<String>,
    then: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl ActionButton {
    /// A button that asks this question; none while a parameter cannot be chosen yet.
    pub(crate) fn new(
        app: App,
        question: Option<Question>,
        decision: Option<&Decision>,
        label: String,
    ) -> Self {
        Self {
            app,
            question,
            verdict: decision.map(|it| it.verdict),
            asks: decision.map_or(key::WHY_NOT, why_not),
            label,
            about: String::new(),
            primary: false,
            opens: None,
            then: None,
        }
    }

    /// In a row: what the row is about, for those who cannot see it.
    pub(crate) fn about(mut self, about: &str) -> Self {
        about.clone_into(&mut self.about);
        self
    }

    /// The page's main step.
    pub(crate) fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// Where the form is that it opens, instead of doing the action.
    pub(crate) fn opens(mut self, address: String) -> Self {
        self.opens = Some(address);
        self
    }

    /// What follows when the action has happened; where a form opens, what comes before it.
    pub(crate) fn then(mut self, then: impl Fn() + Send + Sync + 'static) -> Self {
        self.then = Some(Arc::new(then));
        self
    }
}

/// What a button asks that is not permitted: what is missing, where it is Unknown and somebody can give it.
pub(crate) fn why_not(decision: &Decision) -> Key {
    let mut checks = decision.findings.iter().flat_map(|it| &it.checks);
    if decision.verdict == Verdict::Unknown && checks.any(|it| !it.remedies.is_empty()) {
        key::WHY_UNKNOWN
    } else {
        key::WHY_NOT
    }
}

impl From<ActionButton> for Markup {
    fn from(it: ActionButton) -> Self {
        let ActionButton {
            app,
            question,
            verdict,
            asks,
            label,
            about,
            primary,
            opens,
            then,
        } = it;
        let name = format!("{label}{about}");
        app.told_anew(&name, question.as_ref());
        let looking = app.lens.get().is_some();
        let free = verdict == Some(Verdict::Permitted) && !looking;
        let refused = verdict.filter(|it| *it != Verdict::Permitted);
        // As of another date nothing is done, so each says what would be decided.
        let told = verdict.filter(|it| looking || refused == Some(*it));
        let label: Markup = if let Some(told) = told {
            // Where the question does not fit into the line, it stands below without the dot.
            let why = element("span").with(worded("i", "· "));
            let why = why.text(if looking {
                app.word_of("verdict", told.id())
            } else {
                app.t(asks)
            });
            classed("span", "asks")
                .with(worded("span", format!("{label} ")))
                .with(why)
                .into()
        } else {
            label.into()
        };
        let does = question.as_ref().map(|it| it.action.kind().name().into());
        let silent = matches!(app.policy.get(), PolicyState::Missing(_));
        let stops = question
            .as_ref()
            .is_some_and(|it| app.stops(&it.action).is_some());
        let class = match (primary, free && stops) {
            (true, _) => "primary",
            (_, true) => "danger",
            _ => "",
        };
        let press = move || {
            let whole = question.as_ref().is_some_and(|it| it.action.is_whole());
            if free && !whole && opens.is_none() {
                app.warn(app.t(key::FORM_EMPTY));
                return;
            }
            let (Some(question), Some(_)) = (question.clone(), verdict) else {
                return;
            };
            let then = then.clone();
            match &opens {
                Some(address) if free => {
                    if let Some(then) = then {
                        then();
                    }
                    go(address.trim_start_matches('#'));
                }
                _ if looking || !whole => app.explain(question),
                _ => match app.stops(&question.action).filter(|_| free) {
                    Some(stop) => {
                        app.asked.set(Some(Asked {
                            question,
                            stop,
                            then,
                        }));
                        app.asking.set(true);
                    }
                    None => app.act_then(question, then),
                },
            }
            if !free {
                app.followed.set_value(name.clone());
            }
        };
        element("button")
            .attr("type", "button")
            .attr("class", class)
            .flag("aria-disabled", !free)
            .maybe("data-does", does)
            .attr(
                "title",
                if silent {
                    app.t(key::POLICY_SILENT)
                } else {
                    String::new()
                },
            )
            .press_once(press)
            .with(told.map(|it| icon(app, it.id())))
            .with(label)
            .with((!about.is_empty()).then(|| unseen(format!(" – {about}"))))
            .into()
    }
}
