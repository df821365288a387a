//! What forms of account settings are made of: labelled fields, and what is known.

use leptos::prelude::*;

use super::entry::{LONG, around, problems};
use crate::app::markup::{Element, classed, element, worded};
use crate::app::state::App;
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
    let input = element("input").attr("type", kind);
    filled(app, input, parameter, label, typed, decision)
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
    let area = element("textarea").attr("rows", "5");
    filled(app, area, parameter, label, typed, decision)
}

fn filled(
    app: App,
    field: Element,
    parameter: &'static str,
    label: Key,
    typed: RwSignal<String>,
    decision: Option<&Decision>,
) -> Element {
    let field = field
        .attr("autocomplete", "off")
        .attr("maxlength", LONG.to_string())
        .attr("dir", "auto")
        .attr("value", typed.get())
        .typed(move |text| typed.set(text));
    let wrong = problems(app, decision, parameter);
    around(app, parameter, app.t(label), field, wrong)
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
