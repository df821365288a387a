//! A contradiction of the documents: both texts side by side, and the reading that is assumed.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::forms::radio;
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, card, day_field, go_to, quiet, simulated};
use crate::domain::{Action, ChosenText, Contradiction, Date, Question};
use crate::i18n::{Arg, key};
use crate::platform::formats::all_of;

/// What is chosen in the form.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    text: RwSignal<String>,
    since: RwSignal<String>,
}

impl Reading {
    /// The text that allows, from today on.
    pub(super) fn new(app: App) -> Self {
        let today = app.world_now(|world| world.date.to_string());
        Self {
            text: app.field("reading", ChosenText::First.id()),
            since: app.field("since", &today.unwrap_or_default()),
        }
    }
}

/// A text about a contradiction.
fn about(app: App, it: Contradiction, part: &str) -> String {
    app.word(&format!("contradiction.{}{part}", it.id()))
}

/// The label of a reading.
fn label(app: App, it: Contradiction, text: ChosenText) -> String {
    about(app, it, &format!(".{}.assume", text.id()))
}

fn question(
    app: App,
    it: Contradiction,
    text: ChosenText,
    since: Option<Date>,
) -> Option<Question> {
    app.question(Action::AssumeReading {
        contradiction: Some(it),
        text: Some(text),
        since,
    })
}

/// Both texts, what is assumed now, and the form.
pub(super) fn contradiction(app: App, chosen: Reading) -> Element {
    let it = Contradiction::UsGovernment;
    let held = app.world(|world| world.assumption(it).cloned()).flatten();
    let state = match &held {
        Some(held) => {
            let args = [
                ("date", Arg::from(app.date(held.since))),
                ("text", Arg::from(label(app, it, held.text))),
            ];
            app.fill(key::ASSUMED_COUNTS, &args)
        }
        None => app.t(key::ASSUMED_OPEN),
    };
    card(app.t(key::ASSUMED_TITLE))
        .attr("class", "card form")
        .attr("id", it.id())
        .with(worded("h3", about(app, it, "")))
        .with(sides(app, it))
        .with(element("p").with(worded("b", state)))
        .with(form(app, it, chosen))
        .with(aside(app, key::ASSUMED_UNDO))
}

/// Both texts with their documents and dates.
fn sides(app: App, it: Contradiction) -> Element {
    let side = |text: ChosenText| {
        let part = format!(".{}", text.id());
        element("blockquote")
            .with(worded("b", about(app, it, &format!("{part}.source"))))
            .with(later(app, text))
            .with(worded("p", about(app, it, &part)))
            .into()
    };
    classed("div", "sides").all(ChosenText::ALL.map(side).into())
}

/// Which documents of a text (R-NC-USGOV-LIMITS, R-MP-NATIONAL) were not published yet on the date that
/// is looked from.
fn later(app: App, text: ChosenText) -> Option<Element> {
    let today = app.today()?;
    let dates = match text {
        ChosenText::First => [Date::ymd(2020, 6, 17), Date::ymd(2020, 11, 29)],
        ChosenText::Second => [Date::ymd(2020, 5, 26), Date::ymd(2021, 6, 17)],
    };
    let ahead = dates.into_iter().filter(|it| *it > today);
    let names: Vec<_> = ahead.map(|it| app.date(it)).collect();
    let dates = all_of(app.language(), names.clone());
    (!names.is_empty()).then(|| quiet("small", app.fill_one(key::ASSUMED_LATER, "dates", dates)))
}

/// Which text counts, and since when.
fn form(app: App, it: Contradiction, chosen: Reading) -> Element {
    let text = ChosenText::ALL
        .into_iter()
        .find(|text| text.id() == chosen.text.get());
    let since = simulated(&chosen.since.get());
    let asked = question(app, it, text.unwrap_or(ChosenText::First), since);
    let decision = app.decide_one(asked.as_ref());
    let name = app.word("action.AssumeReading");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &name, asked.as_ref(), it));
    let readings = ChosenText::ALL.map(|text| {
        let words = worded("span", label(app, it, text));
        radio("reading", text.id().to_owned(), chosen.text, words).into()
    });
    let readings = classed("fieldset", "page")
        .with(worded("legend", app.t(key::ASSUMED_WHICH)))
        .all(readings.into());
    let date = day_field(app, key::ASSUMED_SINCE, chosen.since);
    // Without a date there is nothing to assume.
    let asked = asked.filter(|_| since.is_some());
    let assume = ActionButton::new(app, asked, decision.as_ref(), name)
        .primary()
        .then(move || app.sent(&["reading", "since"]));
    classed("div", "page form")
        .with(readings)
        .with(date)
        .with(classed("p", "row").with(assume))
        .with(why)
}

/// The readings as remedies of an Unknown: both texts, each of them to be assumed from today on or
/// throughout, and the way to another date.
pub(crate) fn choices(app: App, it: Contradiction) -> Vec<Markup> {
    let today = app.world(|world| world.date).unwrap_or(Date::USUAL);
    let dated = [
        (ChosenText::First, today),
        (ChosenText::Second, Date::FIRST),
    ];
    let mut questions = Vec::new();
    for (text, since) in dated {
        questions.extend(question(app, it, text, Some(since)));
    }
    let decisions = app.decide(&questions);
    let mut buttons = vec![sides(app, it).into()];
    for (((text, since), question), decision) in dated.into_iter().zip(questions).zip(&decisions) {
        let args = [
            ("text", Arg::from(label(app, it, text))),
            ("date", Arg::from(app.date(since))),
        ];
        let label = app.fill(key::ASSUMED_FROM, &args);
        buttons.push(ActionButton::new(app, Some(question), decision.as_ref(), label).into());
    }
    let page = go_to(app, Page::NationalClouds, key::ASSUMED_BOTH);
    buttons.push(page.press(move || app.why_shown.set(false)).into());
    buttons
}
