//! The policy date: wait until a later one, or look as of any.

use leptos::prelude::*;

use super::top_bar::inside;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, aside, button, day_field, dialog, icon, simulated};
use crate::domain::{Action, Date};
use crate::i18n::{Key, key};
use crate::platform::policy::change_dates;

/// The policy date and what can be done with it.
#[component]
pub(super) fn DateControl() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    live(move || {
        let Some(today) = app.world(|world| world.date).filter(|_| inside(app)) else {
            return Markup::Nothing;
        };
        let looked = app.lens.get();
        // Only the caption of the scenario's own date gives way where there is no room.
        let label = match looked {
            Some(_) => worded("span", app.t(key::LENS_LABEL)),
            None => worded("small", app.t(key::POLICY_DATE)),
        };
        let begin = move || {
            let next = change_dates().into_iter().find(|date| *date > today);
            typed.set(next.unwrap_or_else(|| today.plus_days(1)).to_string());
            open.set(true);
        };
        let field = button("", begin)
            .attr("class", "field")
            .with(icon(app, "calendar"))
            .with(label)
            .with(classed("b", "nowrap").text(app.day(looked.unwrap_or(today))));
        let content = |dialog| choice(app, dialog, today, open, typed);
        classed("div", "page")
            .with(field)
            .with(dialog(app, open, &app.t(key::POLICY_DATE), content))
            .into()
    })
}

/// What the dialog holds.
fn choice(
    app: App,
    dialog: Element,
    today: Date,
    open: RwSignal<bool>,
    typed: RwSignal<String>,
) -> Element {
    let written = typed.get().parse::<Date>().ok();
    let chosen = simulated(&typed.get());
    let dated = |label: Key, date: Date| app.fill_one(label, "date", app.date(date));
    let field = day_field(app, key::DATE_OTHER, typed);
    let jump = |label: Key, date: Option<Date>| {
        date.map(|date| button(dated(label, date), move || typed.set(date.to_string())))
    };
    let changes = change_dates();
    let previous = changes.iter().copied().rfind(|date| *date < today);
    let next = changes.iter().copied().find(|date| *date > today);
    let question = app.question(Action::WaitUntil { date: written });
    let question = question.filter(|_| written.is_some());
    let decision = app.decide_one(question.as_ref());
    let wait = ActionButton::new(app, question, decision.as_ref(), app.t(key::WAIT))
        .primary()
        .then(move || open.set(false));
    let look = move || {
        if let Some(date) = chosen {
            // What was said of waiting was said of the day on which it was asked.
            app.why.update(|why| {
                why.take_if(|it| matches!(it.question.action, Action::WaitUntil { .. }));
            });
            app.lens.set((date != today).then_some(date));
            open.set(false);
        }
    };
    dialog
        .with(worded("p", dated(key::DATE_TODAY, today)))
        .with(aside(app, key::DATE_HELP))
        .with(field)
        .with(
            classed("div", "row")
                .with(jump(key::DATE_PREVIOUS, previous))
                .with(jump(key::DATE_NEXT, next)),
        )
        .with(
            classed("div", "row")
                .with(wait)
                .with(button(app.t(key::LOOK), look).flag("aria-disabled", chosen.is_none())),
        )
}
