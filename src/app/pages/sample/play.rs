//! The variant that is being played: what was tried, what comes next, and what later.

use super::missing::{choices, missing};
use super::said::{told, warned};
use super::{day, word};
use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::route::{Page, beginning};
use crate::app::shell::page_name;
use crate::app::state::{App, PolicyState};
use crate::app::way::page_of;
use crate::app::widgets::{
    ActionButton, card, go_button, paragraph, quiet, unseen, verdict, verdict_button,
};
use crate::domain::{Question, TenantId, Verdict};
use crate::i18n::{Key, key};
use crate::scenario::PlayError;
use crate::scenario::bundled::samples::{Sample, Variant};

/// Its steps. The next one can be done here, or on the page where it belongs.
/// At the end another variant follows, and the answer.
pub(super) fn play(
    app: App,
    (sample, variant): (&'static Sample, &'static Variant),
    answer: Element,
) -> Element {
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
                    let shown = verdict(app, given);
                    row(app, "done", state(given), &question, Some(shown.into()))
                        .with(warned(app, &question, given))
                }
                None => asked(app, &question, tried.after),
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
    let all = tried.len() == step;
    let mut next = sample.variants.iter().skip_while(|it| it.id != variant.id);
    let next = next.nth(1).map(|it| {
        let label = app.fill_one(key::SAMPLE_NEXT_VARIANT, "title", word(app, it, "title"));
        go_button(beginning(it.id), label)
    });
    let told = all.then(|| paragraph(app, key::SAMPLE_ALL_DONE).attr("role", "status"));
    let on = all.then(|| classed("p", "row").with(next).with(answer));
    card(word(app, variant, "title"))
        .with(worded("p", word(app, variant, "text")))
        .with(day(app, variant))
        .with(classed("ol", "history played").all(steps))
        .with(told)
        .with(on)
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

/// A step that is only asked about: it leaves no trace, and is answered in the world after the steps
/// before it. The panel with the reasons knows the world of now only, so others are told here.
fn asked(app: App, question: &Question, after: u32) -> Element {
    let now = app.open.with(|open| {
        let history = open.as_ref()?.scenario.history();
        Some(history.to_undo().is_none_or(|it| it.number <= after))
    });
    if now.unwrap_or_default() {
        let decision = app.decide_one(Some(question));
        let about = told(app, question);
        let shown = verdict_button(app, question, decision.as_ref(), &about);
        let shown = shown.map(Into::into);
        return row(app, "done", key::SAMPLE_ASKED, question, shown);
    }
    let decision = (app.policy.get() == PolicyState::Ready).then(|| {
        let open = app.open.get_untracked()?;
        let scenario = &open.scenario;
        let asked = app.aside(|policy| {
            let decision = Variant::asked(policy, scenario, after, question)?;
            let choices = choices(app, question, &decision);
            Ok::<_, PlayError>((decision, choices))
        });
        asked.ok()
    });
    let decision = decision.flatten();
    let shown = decision
        .as_ref()
        .map(|(it, _)| verdict(app, it.verdict).into());
    let reasons = decision.map(|(it, choices)| missing(app, &it, &choices));
    row(app, "done", key::SAMPLE_ASKED, question, shown).with(reasons)
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
    let warned = decision.and_then(|it| warned(app, question, it.verdict));
    row(
        app,
        "next",
        key::SAMPLE_NEXT,
        question,
        shown.map(Into::into),
    )
    .with(warned)
    .with(
        classed("div", "row")
            .with(act)
            .with(go.with(unseen(format!(" – {about}")))),
    )
}
