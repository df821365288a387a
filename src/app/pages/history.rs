//! History: every entry with who, when and what; refused attempts and undone steps are kept.

use leptos::prelude::*;

use super::Heading;
use crate::app::state::{App, app};
use crate::app::widgets::{Icon, VerdictBadge, live, memo, when};
use crate::domain::Verdict;
use crate::i18n::{Arg, key};
use crate::platform::browser::save_file;
use crate::scenario::{Entry, History, Step};

/// How many entries a page of the list shows.
const SHOWN: usize = 200;

/// The page.
#[component]
pub(super) fn HistoryPage() -> impl IntoView {
    let app = app();
    let shown = RwSignal::new(SHOWN);
    let start = move || {
        app.open.with(|open| {
            open.as_ref().map(|open| {
                let start = open.scenario.start();
                app.fill(
                    key::HISTORY_START,
                    &[
                        ("date", Arg::from(app.date(start.date))),
                        ("count", Arg::from(start.givens.len())),
                    ],
                )
            })
        })
    };
    let rows = move || {
        app.open.with(|open| {
            open.as_ref().map(|open| {
                let history = open.scenario.history();
                history
                    .entries()
                    .iter()
                    .rev()
                    .take(shown.get())
                    .map(|entry| line(app, history, entry))
                    .collect_view()
            })
        })
    };
    let count = memo(move || {
        app.open.with(|open| {
            open.as_ref()
                .map_or(0, |open| open.scenario.history().entries().len())
        })
    });
    view! {
        <Heading title=app.t(key::NAV_HISTORY) lead=app.t(key::HISTORY_LEAD)>
            <button type="button" on:click=move |_| {
                if let Some(text) = app.exported() {
                    save_file("partner-lab.json", "application/json", &text);
                }
            }><Icon name="document"/>{app.t(key::EXPORT)}</button>
        </Heading>
        <section class="card">
            {when(move || count.get() == 0, move || view! { <p>{app.t(key::HISTORY_NONE)}</p> })}
            <ol class="history" reversed>{live(rows)}</ol>
            {when(move || { count.get() > shown.get() }, move || view! { <button type="button" on:click=move |_| shown.update(|shown| *shown += SHOWN)>{app.t(key::SHOW_MORE)}</button> })}
            <p class="quiet">{live(start)}</p>
        </section>
    }
}

fn line(app: App, history: &History, entry: &Entry) -> impl IntoView + use<> {
    let named = |number: u32| {
        let action = history.entry(number).and_then(Entry::action).cloned();
        action.map(|action| app.did(&action)).unwrap_or_default()
    };
    let (class, verdict, text, rules) = match &entry.step {
        Step::Acted { action, .. } => {
            let text = app.did_or_label(action);
            if history.counts(entry.number) {
                ("acted", Some(Verdict::Permitted), text, Vec::new())
            } else {
                (
                    "undone",
                    None,
                    app.fill(key::HISTORY_UNDONE, &[("step", Arg::from(text))]),
                    Vec::new(),
                )
            }
        }
        Step::Refused {
            action,
            verdict,
            rules,
            ..
        } => (
            "refused",
            Some(*verdict),
            app.did_or_label(action),
            rules.clone(),
        ),
        Step::Undone { entry } => (
            "turn",
            None,
            app.fill(key::UNDO_STEP, &[("step", Arg::from(named(*entry)))]),
            Vec::new(),
        ),
        Step::Redone { entry } => (
            "turn",
            None,
            app.fill(key::REDO_STEP, &[("step", Arg::from(named(*entry)))]),
            Vec::new(),
        ),
    };
    let refused = class == "refused";
    let rules = rules
        .iter()
        .map(|rule| app.word(&format!("rule.{rule}")))
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <li class=class value=entry.number.to_string()>
            <p class="row"><span class="grow">{text}</span>{verdict.map(|verdict| view! { <VerdictBadge verdict=verdict/> })}</p>
            {refused.then(|| view! { <p>{app.fill(key::HISTORY_REFUSED, &[("rules", Arg::from(rules))])}</p> })}
            <small>{format!("{} · {}", app.person_name(&entry.actor), app.day(entry.date))}</small>
        </li>
    }
}
