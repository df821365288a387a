//! Parts of forms that the pages of sellers share.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, button, icon, quiet, unseen};
use crate::domain::{Action, ActionKind, Decision, Outcome, Question, Remedy, Verdict};
use crate::i18n::{Key, key};

/// A button for an action, with the action's own name.
pub(super) fn quick(app: App, action: Action) -> ActionButton {
    let label = app.word_of("action", action.kind().name());
    quick_as(app, action, label)
}

/// A button for an action, with a label of its own.
pub(super) fn quick_as(app: App, action: Action, label: String) -> ActionButton {
    asked(app, action, label).0
}

/// A button for an action; where it is refused, its reasons stand below it.
pub(super) fn does(app: App, action: Action, then: impl Fn() + Send + Sync + 'static) -> Element {
    let label = app.word_of("action", action.kind().name());
    told(app, action, &label, true, Box::new(then))
}

/// As `does`, with a label of its own.
pub(super) fn does_as(app: App, action: Action, label: &str) -> Element {
    told(app, action, label, true, Box::new(|| {}))
}

/// As `does`, on a page whose main step is another one.
pub(super) fn does_too(
    app: App,
    action: Action,
    then: impl Fn() + Send + Sync + 'static,
) -> Element {
    let label = app.word_of("action", action.kind().name());
    told(app, action, &label, false, Box::new(then))
}

/// What the boxes of forms are called.
const BOXES: [&str; 6] = [
    "bank_details",
    "consent",
    "recorded",
    "signed",
    "talked",
    "ticked",
];

/// Whether nothing is missing but that a box is ticked.
fn is_unticked(decision: &Decision) -> bool {
    let failed = decision.findings.iter();
    let failed = failed.filter(|it| it.outcome == Outcome::Fails);
    let boxed =
        |it: &Remedy| matches!(it, Remedy::Form { field } if BOXES.iter().any(|it| field == it));
    let mut checks = failed.flat_map(|it| &it.checks);
    decision.verdict == Verdict::Blocked
        && checks.all(|it| it.remedies.is_empty() || it.remedies.iter().any(boxed))
}

/// Why a form is refused: the reasons or, where nothing is missing but a tick, only that.
pub(super) fn refused(
    app: App,
    what: &str,
    question: Option<&Question>,
    decision: Option<&Decision>,
) -> Option<Markup> {
    let refused = decision.filter(|it| !it.is_permitted())?;
    Some(if is_unticked(refused) {
        aside(app, key::TICK_FIRST).into()
    } else {
        explained(app, what, question, refused)
    })
}

fn told(
    app: App,
    action: Action,
    label: &str,
    primary: bool,
    then: Box<dyn Fn() + Send + Sync>,
) -> Element {
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    let why = refused(app, label, question.as_ref(), decision.as_ref());
    let button = ActionButton::new(app, question, decision.as_ref(), label.to_owned());
    let button = if primary { button.primary() } else { button };
    classed("div", "page")
        .with(classed("p", "row").with(button.then(then)))
        .with(why)
}

/// The button of a form in which nothing is typed yet: refused as the policy refuses it already, or
/// waiting, with what is missing beside it.
pub(super) fn waits(app: App, action: Action, missing: Key) -> Element {
    waits_about(app, action, missing, "")
}

/// As `waits`, for one of several such forms on a page, with what it is about for those who cannot
/// see where it stands.
pub(super) fn waits_about(app: App, action: Action, missing: Key, about: &str) -> Element {
    let kind = action.kind();
    let label = app.word_of("action", kind.name());
    let (button, decision) = asked(app, action, label);
    let row = if decision.is_some_and(|it| it.is_permitted()) {
        held_about(app, kind, missing, about)
    } else {
        classed("p", "row").with(button.about(about))
    };
    classed("div", "page").with(row)
}

/// A button that waits for something to be typed, with what is missing beside it.
pub(super) fn held(app: App, kind: ActionKind, missing: Key) -> Element {
    held_about(app, kind, missing, "")
}

fn held_about(app: App, kind: ActionKind, missing: Key, about: &str) -> Element {
    let label = app.word_of("action", kind.name());
    let button = button(label, move || app.warn(app.t(missing)));
    classed("p", "row")
        .with(
            button
                .flag("aria-disabled", true)
                .attr("data-does", kind.name())
                .with((!about.is_empty()).then(|| unseen(format!(" – {about}")))),
        )
        .with(quiet("span", app.t(missing)))
}

/// The whole answer to a question that a form asked, once it was.
pub(super) fn answer(app: App, action: Option<Action>) -> Element {
    let answer = action.and_then(|action| {
        let label = app.word_of("action", action.kind().name());
        let question = app.question(action);
        let decision = app.decide_one(question.as_ref())?;
        Some(explained(app, &label, question.as_ref(), &decision))
    });
    classed("div", "page").attr("role", "status").with(answer)
}

fn asked(app: App, action: Action, label: String) -> (ActionButton, Option<Decision>) {
    let question = app.question(action);
    let decision = app.decide_one(question.as_ref());
    let button = ActionButton::new(app, question, decision.as_ref(), label);
    (button, decision)
}

/// What a dialog asks before something is removed: what happens, what follows, and the two answers.
pub(super) fn removes(
    app: App,
    dialog: Element,
    open: RwSignal<bool>,
    [text, note]: [String; 2],
    action: Action,
) -> Element {
    let close = move || open.set(false);
    let yes = quick_as(app, action, app.t(key::REMOVE_YES));
    let no = button("", close)
        .with(icon(app, "back"))
        .text(app.t(key::CANCEL));
    dialog
        .with(worded("p", text))
        .with(classed("p", "note").text(note))
        .with(classed("p", "row").with(yes.primary().then(close)).with(no))
}

/// A field with its label.
pub(super) fn field(app: App, label: Key, kind: &'static str, typed: RwSignal<String>) -> Element {
    let input = element("input")
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("maxlength", "200")
        .attr("value", typed.get())
        .typed(move |text| typed.set(text));
    worded("label", app.t(label)).with(input)
}

/// A box with what it says.
pub(super) fn tick(text: String, ticked: RwSignal<bool>) -> Element {
    let input = element("input")
        .attr("type", "checkbox")
        .flag("checked", ticked.get())
        .ticked(move |so| ticked.set(so));
    let label = classed("label", "tick")
        .with(input)
        .with(worded("span", text));
    // Labels that stand directly in a form are laid out as fields.
    element("div").with(label)
}

/// One of several choices, as a button that is whole to read.
pub(super) fn radio(
    name: &'static str,
    value: String,
    chosen: RwSignal<String>,
    words: Element,
) -> Element {
    let input = element("input")
        .attr("type", "radio")
        .attr("name", name)
        .flag("checked", chosen.get() == value)
        .ticked(move |_| chosen.set(value.clone()));
    classed("label", "tick").with(input).with(words)
}

/// A number as it is typed; what is no number is none.
pub(super) fn number(typed: RwSignal<String>) -> u32 {
    typed.get().trim().parse().unwrap_or_default()
}
