//! What forms of account settings are made of: labelled fields, and a button with its reasons.

use leptos::prelude::*;

use super::entry::{around, problems};
use crate::app::markup::{Element, classed, element, worded};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::ActionButton;
use crate::domain::{Action, Decision};
use crate::i18n::{Key, key};
use crate::platform::formats::sorted;

/// A field of one line, with what a decision has against it.
pub(super) fn judged(
    app: App,
    parameter: &'static str,
    label: Key,
    typed: RwSignal<String>,
    decision: Option<&Decision>,
) -> Element {
    judged_as(app, "text", parameter, label, typed, decision)
}

/// As `judged`, for something else than any text.
pub(super) fn judged_as(
    app: App,
    kind: &'static str,
    parameter: &'static str,
    label: Key,
    typed: RwSignal<String>,
    decision: Option<&Decision>,
) -> Element {
    let field = filled(element("input").attr("type", kind), typed);
    let wrong = problems(app, decision, parameter);
    around(app, parameter, app.t(label), field, wrong)
}

/// What stands against a form as it is typed; nothing while it is as it was.
pub(super) fn against(app: App, action: &Action, is_typed: bool) -> Option<Decision> {
    let question = is_typed.then(|| app.question(action.clone())).flatten();
    app.decide_one(question.as_ref())
}

/// A field of several lines, with what a decision has against it.
pub(super) fn lines_of(
    app: App,
    parameter: &'static str,
    label: Key,
    typed: RwSignal<String>,
    decision: Option<&Decision>,
) -> Element {
    let field = filled(element("textarea").attr("rows", "5"), typed);
    let wrong = problems(app, decision, parameter);
    around(app, parameter, app.t(label), field, wrong)
}

fn filled(field: Element, typed: RwSignal<String>) -> Element {
    field
        .attr("autocomplete", "off")
        .attr("maxlength", "4000")
        .attr("dir", "auto")
        .attr("value", typed.get())
        .typed(move |text| typed.set(text))
}

/// The button of a form, decided on all that is typed, with what stands against it.
pub(super) fn submit(app: App, action: Action, then: impl Fn() + Send + Sync + 'static) -> Element {
    let label = app.word(&format!("action.{}", action.kind().name()));
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    let refused = decision.as_ref().filter(|it| !Decision::is_permitted(it));
    let why = refused.map(|it| explained(app, &label, it));
    let button = ActionButton::new(app, question, decision.as_ref(), label)
        .primary()
        .then(then);
    classed("div", "page")
        .with(classed("p", "row").with(button))
        .with(why)
}

/// Every country's code and name, by name.
pub(super) fn countries(app: App) -> Vec<(String, String)> {
    let mut countries = Vec::new();
    for it in crate::domain::Country::all() {
        countries.push((it.code().to_owned(), app.country(&it)));
    }
    sorted(app.language(), countries, |(_, name)| name.clone())
}

/// A list of what is known: each thing by name with its value.
pub(super) fn known(app: App, rows: Vec<(Key, crate::app::markup::Markup)>) -> Element {
    let mut pieces = Vec::new();
    for (name, value) in rows {
        pieces.push(worded("dt", app.t(name)).into());
        pieces.push(element("dd").with(value).into());
    }
    classed("dl", "known").all(pieces)
}

/// A dash where nothing is known.
pub(super) fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

/// A paragraph of what a document says.
pub(super) fn stated(app: App, text: Key) -> Element {
    worded("p", app.t(text))
}

/// A signal with a text in it.
pub(super) fn typed(text: impl Into<String>) -> RwSignal<String> {
    RwSignal::new(text.into())
}

/// The label of a button that closes a form.
pub(super) fn cancel(app: App, open: RwSignal<bool>) -> Element {
    crate::app::widgets::button(app.t(key::CANCEL), move || open.set(false))
}
