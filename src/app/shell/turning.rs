//! What would turn the verdict that the panel shows; asked for only when the reader wants to know.

use leptos::prelude::*;

use crate::app::markup::{Markup, classed, element, worded};
use crate::app::state::App;
use crate::app::way::{wait, ways};
use crate::app::widgets::{button, quiet};
use crate::domain::{Check, Flips, Question, Remedy, Verdict};
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
    let lead = match (flips.flips.is_empty(), permitted) {
        (true, true) => app.t(key::TURN_NEVER),
        (true, false) => app.t(key::TURN_NOTHING),
        (false, true) => app.fill(key::TURN_LOSE, &[count]),
        (false, false) => app.fill(key::TURN_GAIN, &[count]),
    };
    let sets = flips.flips.iter().map(|set| one(app, set, permitted));
    let waiting = flips.waiting.map(|until| {
        let date = [("date", Arg::from(app.date(until)))];
        if permitted {
            quiet("p", app.fill(key::TURN_ENDS, &date)).into()
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

/// One set: the facts as they are now, and, where they fail, who can change them.
fn one(app: App, set: &[Check], permitted: bool) -> Markup {
    let fact = |check: &Check| {
        let remedies: &[Remedy] = if permitted { &[] } else { &check.remedies };
        classed("div", "change")
            .with(worded("p", app.finding(check)))
            .all(ways(app, remedies))
            .into()
    };
    element("li").all(set.iter().map(fact).collect()).into()
}
