//! History: every entry with who, when and what; refused attempts and undone steps are kept.

use leptos::prelude::*;

use super::heading::heading;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::shell::export;
use crate::app::state::{App, app};
use crate::app::widgets::{button, icon, quiet, verdict};
use crate::domain::Verdict;
use crate::i18n::{Arg, key};
use crate::scenario::{Entry, History, Scenario, Step};

/// How many entries a page of the list shows.
const SHOWN: usize = 200;

/// The page.
#[component]
pub(super) fn HistoryPage() -> impl IntoView {
    let app = app();
    let shown = RwSignal::new(SHOWN);
    live(move || {
        let lead = Some(app.t(key::HISTORY_LEAD));
        let save = button("", move || export(app))
            .with(icon(app, "document"))
            .text(app.t(key::EXPORT));
        let list = app.open.with(|open| {
            open.as_ref()
                .map(|open| entries(app, &open.scenario, shown))
        });
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_HISTORY), lead).with(save))
            .with(list)
            .into()
    })
}

/// The newest entries, and how the scenario started.
fn entries(app: App, scenario: &Scenario, shown: RwSignal<usize>) -> Element {
    let history = scenario.history();
    let count = history.entries().len();
    let mut rows = Vec::new();
    for entry in history.entries().iter().rev().take(shown.get()) {
        rows.push(row(app, history, entry));
    }
    let none = (count == 0).then(|| worded("p", app.t(key::HISTORY_NONE)));
    let more = (count > shown.get()).then(|| {
        button(app.t(key::SHOW_MORE), move || {
            shown.update(|shown| *shown += SHOWN);
        })
    });
    let start = scenario.start();
    let args = [
        ("date", Arg::from(app.date(start.date))),
        ("count", Arg::from(start.givens.len())),
    ];
    classed("section", "card")
        .with(none)
        .with(classed("ol", "history").attr("reversed", "").all(rows))
        .with(more)
        .with(quiet("p", app.fill(key::HISTORY_START, &args)))
}

fn row(app: App, history: &History, entry: &Entry) -> Markup {
    let (class, shown) = kind(history, entry);
    let text = classed("span", "grow").text(told(app, history, entry));
    let words = classed("p", "row")
        .with(text)
        .with(shown.map(|it| verdict(app, it)));
    let when = format!(
        "{} · {}",
        app.person_name(&entry.actor),
        app.day(entry.date)
    );
    classed("li", class)
        .attr("value", entry.number.to_string())
        .with(words)
        .with(refused(app, entry))
        .with(worded("small", when))
        .into()
}

/// The class of an entry, and the verdict it shows.
fn kind(history: &History, entry: &Entry) -> (&'static str, Option<Verdict>) {
    match &entry.step {
        Step::Acted { .. } if history.counts(entry.number) => ("acted", Some(Verdict::Permitted)),
        Step::Acted { .. } => ("undone", None),
        Step::Refused { verdict, .. } => ("refused", Some(*verdict)),
        Step::Undone { .. } | Step::Redone { .. } => ("turn", None),
    }
}

/// What an entry did or tried.
fn told(app: App, history: &History, entry: &Entry) -> String {
    let turned = |key, number: u32| {
        let action = history.entry(number).and_then(Entry::action);
        let step = action.map(|action| app.did(action)).unwrap_or_default();
        app.fill(key, &[("step", Arg::from(step))])
    };
    match &entry.step {
        Step::Acted { action, .. } if !history.counts(entry.number) => {
            let step = Arg::from(app.did_or_label(action));
            app.fill(key::HISTORY_UNDONE, &[("step", step)])
        }
        Step::Acted { action, .. } | Step::Refused { action, .. } => app.did_or_label(action),
        Step::Undone { entry } => turned(key::UNDO_STEP, *entry),
        Step::Redone { entry } => turned(key::REDO_STEP, *entry),
    }
}

/// The rules that refused an attempt.
fn refused(app: App, entry: &Entry) -> Option<Element> {
    let Step::Refused { rules, .. } = &entry.step else {
        return None;
    };
    let mut names = Vec::new();
    for rule in rules {
        names.push(app.word(&format!("rule.{rule}")));
    }
    let rules = Arg::from(names.join(" · "));
    Some(worded(
        "p",
        app.fill(key::HISTORY_REFUSED, &[("rules", rules)]),
    ))
}
