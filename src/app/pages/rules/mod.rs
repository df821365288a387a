//! The rules: every statement of the catalogue, and a page for each.

mod condition;
mod each;
mod example;
mod here;
mod list;
mod rule;
mod undecided;

pub(super) use here::own;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::catalogue::Catalogue;
use crate::app::markup::{Element, classed, element, live, worded};
use crate::app::pages::heading::{heading, titled};
use crate::app::pages::opening::coming;
use crate::app::state::{App, app};
use crate::app::widgets::{button, labelled, quiet};
use crate::domain::Date;
use crate::i18n::{Arg, key};
use crate::platform::browser::reload;

/// The list.
#[component]
pub(super) fn Rules() -> impl IntoView {
    let app = app();
    app.bring_catalogue();
    let shown = RwSignal::new(list::SHOWN);
    let typed = typed(app);
    let mut chosen = app.shelf.chosen.iter();
    let narrowed = chosen.any(|it| it.with_untracked(|it| !it.is_empty()));
    live(move || {
        titled(app, key::NAV_RULES, key::RULES_LEAD)
            .with(looked_from(app, typed))
            .with(match catalogue(app) {
                Ok(catalogue) => list::list(app, &catalogue, shown, narrowed),
                Err(waiting) => waiting,
            })
            .into()
    })
}

/// One rule.
#[component]
pub(super) fn RulePage(rule: String) -> impl IntoView {
    let app = app();
    app.bring_catalogue();
    let listed = RwSignal::new(None);
    let typed = typed(app);
    let asked = StoredValue::new(false);
    live(move || {
        let catalogue = match catalogue(app) {
            Ok(catalogue) => catalogue,
            Err(waiting) => {
                return classed("div", "page")
                    .with(heading(app, &app.rule_title(&rule), None))
                    .with(waiting)
                    .into();
            }
        };
        if !asked.get_value() {
            asked.set_value(true);
            rule::bring(&catalogue, &rule, listed);
        }
        let (title, lead) = if catalogue.find(&rule).is_some() {
            let (title, said) = (app.rule_title(&rule), catalogue.said(app, &rule));
            let lead = (said != title).then_some(said);
            (title, lead)
        } else {
            (app.t(key::RULES_NONE_TITLE), None)
        };
        classed("div", "page")
            .with(heading(app, &title, lead))
            .with(looked_from(app, typed))
            .all(rule::rule(app, &catalogue, &rule, listed))
            .into()
    })
}

/// The catalogue, or what stands in its place while it comes or when it does not.
fn catalogue(app: App) -> Result<Arc<Catalogue>, Element> {
    match app.shelf.catalogue.get() {
        Some(Ok(catalogue)) => Ok(catalogue),
        Some(Err(reason)) => Err(classed("section", "card")
            .with(worded(
                "p",
                app.fill_one(key::RULES_MISSING, "reason", reason),
            ))
            .with(element("p").with(button(app.t(key::RELOAD), reload)))),
        None => Err(coming(app)),
    }
}

/// The date that the page looks from.
fn date(app: App) -> Date {
    let there = inside(app).then(|| app.today()).flatten();
    there.unwrap_or_else(|| app.shelf.date.get())
}

/// Whether the page stands in a scenario: the rules have addresses without one too.
fn inside(app: App) -> bool {
    app.me.with(Option::is_some)
}

/// What stands in the field of the date at first.
fn typed(app: App) -> RwSignal<String> {
    RwSignal::new(app.shelf.date.get_untracked().to_string())
}

/// From which date the page looks when no scenario says it: the reader does.
fn looked_from(app: App, typed: RwSignal<String>) -> Option<Element> {
    let simulated = |text: &str| text.parse().ok().filter(|it: &Date| it.is_simulated());
    let chosen = move |text: String| {
        if let Some(date) = simulated(&text) {
            app.shelf.date.set(date);
        }
        typed.set(text);
    };
    (!inside(app)).then(|| {
        let date = date(app);
        let outside = simulated(&typed.get()).is_none();
        let problem = || {
            let range = [
                ("first", Arg::from(app.date(Date::FIRST))),
                ("last", Arg::from(app.date(Date::LAST))),
            ];
            classed("p", "problem")
                .attr("role", "status")
                .text(app.fill(key::DATE_OUTSIDE, &range))
        };
        let field = element("input")
            .attr("type", "date")
            .attr("min", Date::FIRST.to_string())
            .attr("max", Date::LAST.to_string())
            .flag("aria-invalid", outside)
            .attr("value", typed.get())
            .typed(chosen);
        let text = app.fill_one(key::RULES_OUTSIDE, "date", app.date(date));
        let field = labelled(app, key::POLICY_DATE, field);
        classed("div", "page")
            .with(quiet("p", text))
            .with(classed("div", "row filters").with(field))
            .with(outside.then(problem))
    })
}
