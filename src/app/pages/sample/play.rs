//! The variant that is being played: what was tried, what comes next, and what later.

use super::said::told;
use super::{day, word};
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::route::Page;
use crate::app::shell::page_name;
use crate::app::state::App;
use crate::app::way::page_of;
use crate::app::widgets::{
    ActionButton, card, go_button, paragraph, quiet, unseen, verdict, verdict_button,
};
use crate::domain::{Question, TenantId, Verdict};
use crate::i18n::{Key, key};
use crate::scenario::bundled::samples::Variant;

/// Its steps. The next one can be done here, or on the page where it belongs.
pub(super) fn play(app: App, variant: &'static Variant) -> Element {
    let (tried, made) = app
        .open
        .with(|open| Some(variant.tried(open.as_ref()?.scenario.history())))
        .unwrap_or_default();
    let mut steps = Vec::new();
    let mut step = 0;
    while let Some(question) = variant.question(step, &made) {
        let row = match tried.get(step) {
            Some(tried) => match tried.verdict {
                Some(given) => {
                    let state = state(given);
                    let given = verdict(app, given);
                    row(app, "done", state, &question, Some(given.into()))
                }
                None => asked(app, &question),
            },
            None if step == tried.len() => next(app, &question),
            None => {
                let later = quiet("small", app.t(key::SAMPLE_LATER)).flag("aria-hidden", true);
                row(
                    app,
                    "later",
                    key::SAMPLE_LATER,
                    &question,
                    Some(later.into()),
                )
            }
        };
        steps.push(row.into());
        step += 1;
    }
    let all = (tried.len() == step).then(|| paragraph(app, key::SAMPLE_ALL_DONE));
    card(word(app, variant, "title"))
        .with(worded("p", word(app, variant, "text")))
        .with(day(app, variant))
        .with(classed("ol", "history played").all(steps))
        .with(all.map(|all| all.attr("role", "status")))
}

/// What became of a step: only a permitted one was done.
const fn state(verdict: Verdict) -> Key {
    match verdict {
        Verdict::Permitted => key::SAMPLE_DONE,
        _ => key::SAMPLE_REFUSED,
    }
}

fn row(
    app: App,
    class: &'static str,
    state: Key,
    question: &Question,
    more: Option<Markup>,
) -> Element {
    let text = classed("span", "grow")
        .with(unseen(format!("{}: ", app.t(state))))
        .text(told(app, question));
    classed("li", class).with(classed("p", "row").with(text).with(more))
}

/// A step that is only asked about: it leaves no trace, so it can be asked at any time.
fn asked(app: App, question: &Question) -> Element {
    let decision = app.decide_one(Some(question));
    let about = told(app, question);
    let shown = verdict_button(app, question, decision.as_ref(), &about);
    row(
        app,
        "done",
        decision.map_or(key::SAMPLE_DONE, |it| state(it.verdict)),
        question,
        shown.map(Into::into),
    )
}

fn next(app: App, question: &Question) -> Element {
    let decision = app.decide_one(Some(question));
    let about = told(app, question);
    let shown = verdict_button(app, question, decision.as_ref(), &about);
    let name = question.action.kind().name();
    let label = app.word_of("action", name);
    let act = ActionButton::new(app, Some(question.clone()), decision.as_ref(), label)
        .about(&about)
        .primary();
    let parameters = question.action.parameters();
    let tenant = parameters.get("tenant").and_then(|it| it.as_str());
    let here = tenant.map(|id| Page::Customer(TenantId::new(id)));
    let page = page_of(app, name, here);
    let kind = app.world(|world| {
        let person = world.people.get(&question.actor)?;
        Some(world.organisations.get(&person.organisation)?.kind)
    });
    let named = kind.flatten().and_then(|kind| page_name(kind, &page));
    let label = app.t(named.unwrap_or(key::SAMPLE_GO));
    let go = go_button(app.there(&question.actor, page), label);
    row(
        app,
        "next",
        key::SAMPLE_NEXT,
        question,
        shown.map(Into::into),
    )
    .with(
        classed("div", "row")
            .with(act)
            .with(go.with(unseen(format!(" – {about}")))),
    )
}
