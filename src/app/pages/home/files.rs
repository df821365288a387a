//! Scenarios to files and back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept::fault;
use super::{Shelf, entry};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::settings;
use crate::app::state::{App, PolicyState};
use crate::app::widgets::{banner, link};
use crate::i18n::{Arg, key};
use crate::platform::browser::{chosen_file, save_file};
use crate::platform::policy;
use crate::platform::store::BrowserStore;
use crate::scenario::bundled;
use crate::scenario::file::{self, Imported, LARGEST, Portable, Problem, Refused};
use crate::scenario::shelf;

/// What came of a file.
#[derive(Clone, Debug)]
pub(super) enum Told {
    /// These scenarios are kept now: slot, how many steps, how many of them other rules decide.
    Kept(Vec<(String, Portable, usize)>),
    /// Nothing is kept of this file, for this reason.
    Refused(String, Refused),
    /// There was no room for it.
    Unkept(String),
}

/// Offers a kept scenario as a file.
pub(super) fn export(shelf: Shelf, slot: &str) {
    let app = shelf.app;
    let found = match app.unsaved(slot) {
        Some(open) => Ok(Some(open.portable())),
        None => shelf::portable(&BrowserStore, slot),
    };
    match found {
        Ok(Some(scenario)) => {
            let text = file::write_one(&scenario, revision(), &app.t(key::FOOTER_NOTICE));
            offer(&format!("partner-lab-{slot}.json"), &text);
        }
        Ok(None) => app.warn(app.t(key::KEPT_UNREADABLE)),
        Err(error) => app.warn(fault(app, error)),
    }
}

/// Offers every kept scenario as one file.
pub(crate) fn export_all(app: App) {
    if let Err(error) = shelf::list(&BrowserStore) {
        return app.warn(fault(app, error));
    }
    let kept = super::in_order(app);
    let readable = kept.iter().filter_map(|it| match app.unsaved(&it.slot) {
        Some(open) => Some(open.portable()),
        None => shelf::portable(&BrowserStore, &it.slot).ok().flatten(),
    });
    let all: Vec<_> = readable.collect();
    if !all.is_empty() {
        let text = file::write_all(&all, revision(), &app.t(key::FOOTER_NOTICE));
        offer("partner-lab-all.json", &text);
    }
}

fn offer(name: &str, text: &str) {
    save_file(name, "application/json", text);
}

fn revision() -> u32 {
    policy::with(|policy| policy.revision())
}

/// The field that takes a file.
pub(super) fn import(shelf: Shelf) -> Element {
    let app = shelf.app;
    let field = element("input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("change", move |event| {
            spawn_local(async move {
                let most = u32::try_from(LARGEST).unwrap_or(u32::MAX);
                if let Some((name, text)) = chosen_file(event, most).await {
                    take_in(shelf, name, text);
                }
            });
        });
    classed("label", "button file")
        .with(worded("span", app.t(key::KEPT_IMPORT)))
        .with(field)
}

/// Reads a file, once the policy is there to check its steps.
fn take_in(shelf: Shelf, name: String, text: Option<String>) {
    let app = shelf.app;
    let refused = |problem| {
        Told::Refused(
            name.clone(),
            Refused {
                problem,
                at: String::new(),
            },
        )
    };
    match app.policy.get_untracked() {
        PolicyState::Ready => {}
        PolicyState::Resting => {
            return app.load_policy(move || take_in(shelf, name, text));
        }
        PolicyState::Loading | PolicyState::Missing(_) => {
            return shelf.told.set(Some(refused(Problem::Silent)));
        }
    }
    let Some(text) = text else {
        return shelf.told.set(Some(refused(Problem::Large)));
    };
    let told = match app.aside(|policy| file::read(&text, policy)) {
        Ok(read) => bring(app, read),
        Err(reason) => Told::Refused(name, reason),
    };
    shelf.told.set(Some(told));
    shelf.read();
}

/// Keeps what was read: all of it, or nothing.
fn bring(app: App, read: Vec<Imported>) -> Told {
    let mut brought = Vec::new();
    for it in read {
        match shelf::bring(&BrowserStore, &it.scenario) {
            Ok(slot) => brought.push((slot, it.scenario, it.otherwise.len())),
            Err(error) => {
                for (slot, _, _) in &brought {
                    let _ = shelf::take(&BrowserStore, slot);
                }
                return Told::Unkept(fault(app, error));
            }
        }
    }
    for (slot, _, _) in brought.iter().rev() {
        settings::begins_anew(app, slot);
        settings::changed(slot);
    }
    Told::Kept(brought)
}

/// What came of the last file.
pub(super) fn told(shelf: Shelf) -> Option<Markup> {
    let app = shelf.app;
    let told = shelf.told.get()?;
    let (kind, lines): (_, Vec<Markup>) = match told {
        Told::Kept(brought) => {
            let lines = brought.into_iter().map(|it| kept(app, it)).collect();
            ("permitted", lines)
        }
        Told::Refused(name, Refused { problem, at }) => {
            let refused = app.fill_one(key::IMPORT_REFUSED, "file", name);
            let reason = app.word_of("import", problem.id());
            let at = (!at.is_empty()).then(|| {
                let at = Arg::from(place(app, &at));
                app.fill(key::IMPORT_AT, &[("at", at)])
            });
            let text = [refused, reason, at.unwrap_or_default()].join(" ");
            ("forbidden", vec![text.trim().to_owned().into()])
        }
        Told::Unkept(text) => ("forbidden", vec![text.into()]),
    };
    let text = classed("div", "grow").attr("role", "status").all(lines);
    Some(banner(app, kind).with(text).into())
}

fn kept(app: App, (slot, scenario, otherwise): (String, Portable, usize)) -> Markup {
    let id = &scenario.start.bundled;
    let name = app.scenario_name(&slot, id);
    let args = [
        ("name", Arg::from(name)),
        ("count", Arg::from(scenario.entries.len())),
    ];
    let text = app.fill(key::KEPT_IMPORTED, &args);
    let text = match bundled::find(id) {
        Some(found) => link(format!("#{}", entry(&slot, found)), text),
        None => worded("span", text),
    };
    let otherwise = (otherwise > 0).then(|| {
        let count = otherwise;
        format!(" {}", app.fill_one(key::KEPT_OTHERWISE, "count", count))
    });
    element("p").with(text).with(otherwise).into()
}

/// The way to a place in a file, in words: `entries 3` is step 3.
fn place(app: App, at: &str) -> String {
    let mut words = at.split(' ').peekable();
    let mut shown = Vec::new();
    while let Some(word) = words.next() {
        let key = match word {
            "scenarios" => Some(key::IMPORT_AT_SCENARIO),
            "entries" => Some(key::IMPORT_AT_STEP),
            _ => None,
        };
        match (key, words.peek()) {
            (Some(key), Some(_)) => {
                let number = words.next().unwrap_or_default().to_owned();
                shown.push(app.fill_one(key, "number", number));
            }
            _ => shown.push(format!("“{word}”")),
        }
    }
    shown.join(", ")
}
