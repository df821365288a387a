//! History: every entry with who, when and what; refused attempts and undone steps are kept.

use leptos::prelude::*;

use super::heading::heading;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::shell::export;
use crate::app::state::{App, app};
use crate::app::widgets::{List, Looking, Way, button, icon, paragraph, quiet, verdict};
use crate::domain::Verdict;
use crate::i18n::{Arg, key};
use crate::scenario::{Entry, History, Scenario, Step};

/// The entries, by their numbers.
const LIST: List<u32> = List {
    title: key::NAV_HISTORY,
    ways: &[
        Way::given(key::LIST_ORDER_NEWEST),
        Way::back(key::LIST_ORDER_OLDEST),
    ],
    always: false,
    text: |app, number| {
        let text = of(app, *number, &|history, entry| {
            let rules = rules(app, entry).unwrap_or_default();
            let who = app.person_name(&entry.actor);
            format!("{} {who} {rules}", told(app, history, entry))
        });
        text.unwrap_or_default()
    },
    by: Some((key::COLUMN_KIND, |app, number| {
        let kind = of(
            app,
            *number,
            &|history, entry| match kind(history, entry).0 {
                ACTED => app.t(key::HISTORY_KIND_ACTED),
                UNDONE => app.t(key::HISTORY_KIND_UNDONE),
                REFUSED => app.t(key::HISTORY_KIND_REFUSED),
                _ => app.t(key::HISTORY_KIND_TURN),
            },
        );
        kind.unwrap_or_default()
    })),
};

/// The classes of entries.
const ACTED: &str = "acted";
const UNDONE: &str = "undone";
const REFUSED: &str = "refused";

/// The page.
#[component]
pub(super) fn HistoryPage() -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    live(move || {
        let lead = Some(app.t(key::HISTORY_LEAD));
        let save = button("", move || export(app))
            .with(icon(app, "document"))
            .text(app.t(key::EXPORT));
        let list = app.open.with(|open| {
            open.as_ref()
                .map(|open| entries(app, &open.scenario, looking))
        });
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_HISTORY), lead).with(save))
            .with(list)
            .into()
    })
}

/// What is read of an entry.
fn of(app: App, number: u32, read: &dyn Fn(&History, &Entry) -> String) -> Option<String> {
    app.open.with(|open| {
        let history = open.as_ref()?.scenario.history();
        Some(read(history, history.entry(number)?))
    })
}

/// The entries that are looked for, and how the scenario started.
fn entries(app: App, scenario: &Scenario, looking: Looking) -> Element {
    let history = scenario.history();
    let entries = history.entries();
    let none = entries.is_empty();
    let numbers = entries.iter().rev().map(|it| it.number).collect();
    let found = LIST.find(app, looking, numbers);
    let mut rows = Vec::new();
    for entry in found.rows.iter().filter_map(|it| history.entry(*it)) {
        rows.push(row(app, history, entry));
    }
    let none = none.then(|| paragraph(app, key::HISTORY_NONE));
    let start = scenario.start();
    let args = [
        ("date", Arg::from(app.date(start.date))),
        ("count", Arg::from(start.givens.len())),
    ];
    classed("section", "card")
        .with(none)
        .with(found.above)
        .with(classed("ol", "history").attr("reversed", "").all(rows))
        .with(found.below)
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
        Step::Acted { .. } if history.counts(entry.number) => (ACTED, Some(Verdict::Permitted)),
        Step::Acted { .. } => (UNDONE, None),
        Step::Refused { verdict, .. } => (REFUSED, Some(*verdict)),
        Step::Undone { .. } | Step::Redone { .. } => ("turn", None),
    }
}

/// What an entry did or tried.
fn told(app: App, history: &History, entry: &Entry) -> String {
    let turned = |key, number: u32| {
        let action = history.entry(number).and_then(Entry::action);
        let step = action.map(|action| app.did(action)).unwrap_or_default();
        app.fill_one(key, "step", step)
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
    let rules = Arg::from(rules(app, entry)?);
    Some(worded(
        "p",
        app.fill(key::HISTORY_REFUSED, &[("rules", rules)]),
    ))
}

/// What these rules are called.
fn rules(app: App, entry: &Entry) -> Option<String> {
    let Step::Refused { rules, .. } = &entry.step else {
        return None;
    };
    let mut names = Vec::new();
    for rule in rules {
        names.push(app.word_of("rule", rule));
    }
    Some(names.join(" · "))
}
