//! What would turn the verdict that the panel shows; asked for only when the reader wants to know.

use leptos::prelude::*;

use crate::app::markup::{Markup, classed, element, worded};
use crate::app::state::App;
use crate::app::way::wait;
use crate::app::widgets::{button, quiet};
use crate::domain::{Flip, Flips, Question, Verdict};
use crate::i18n::{Arg, key};

/// The button that asks, and the answer below it.
pub(super) fn turning(app: App, question: &Question) -> Markup {
    let shown = app.turning_shown;
    let open = shown.get();
    let toggle = button(app.t(key::TURN_ASK), move || {
        shown.update(|shown| *shown = !*shown);
    });
    let answer = open.then(|| app.flips(question)).flatten();
    classed("section", "turning")
        .with(toggle.attr("aria-expanded", open.to_string()))
        .with(answer.map(|flips| told(app, &flips)))
        .into()
}

fn told(app: App, flips: &Flips) -> Markup {
    let permitted = flips.verdict == Verdict::Permitted;
    let count = ("count", Arg::from(flips.flips.len()));
    let lead = match (flips.flips.len(), permitted) {
        (0, true) => app.t(key::TURN_NEVER),
        (0, false) => app.t(key::TURN_NOTHING),
        (1, true) => app.t(key::TURN_LOSE_ONE),
        (1, false) => app.t(key::TURN_GAIN_ONE),
        (_, true) => app.fill(key::TURN_LOSE, &[count]),
        (_, false) => app.fill(key::TURN_GAIN, &[count]),
    };
    let sets = flips.flips.iter().map(|set| one(app, set));
    let waiting = flips.waiting.map(|until| {
        let date = app.date(until);
        if permitted {
            quiet("p", app.fill_one(key::TURN_ENDS, "date", date)).into()
        } else {
            wait(app, until)
        }
    });
    classed("div", "page")
        .attr("role", "status")
        .with(quiet("p", lead))
        .with(element("ol").all(sets.collect()))
        .with(waiting)
        .into()
}

/// One set: the facts as they are now. Who can change them stands in the reasons.
fn one(app: App, set: &[Flip]) -> Markup {
    let fact = |it: &Flip| worded("p", app.finding(&it.fact, it.outcome, &it.values)).into();
    element("li").all(set.iter().map(fact).collect()).into()
}
