//! A sample scenario of the documents: its question, who is in it, every variant to play, and the
//! answer.

mod cast;
mod missing;
mod play;
mod said;

use leptos::prelude::*;

use super::next_pages::{ends, to_scenarios};
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::pages::heading::heading;
use crate::app::route::beginning;
use crate::app::state::{App, PolicyState, app};
use crate::app::widgets::{aside, button, card, go_button, icon, quiet, unseen, verdict};
use crate::domain::{ActionKind, Decision, Question};
use crate::i18n::{Arg, key};
use crate::platform::browser::focus;
use crate::scenario::bundled::samples::{self, Sample, Variant};
use missing::{Choices, choices};
use said::{said, told};

/// What the policy answers to the steps of a variant, played in a world of its own.
type Answers = Vec<Answer>;

/// What it says to one, with the choices where it is refused.
type Answer = (Question, Decision, Choices);

/// The variants whose answers are shown.
type Asked = RwSignal<Vec<(&'static str, Answers)>>;

/// The page.
#[component]
pub(super) fn SamplePage() -> impl IntoView {
    let app = app();
    let asked: Asked = RwSignal::default();
    let answered = RwSignal::new(false);
    live(move || {
        let Some((sample, variant)) = open(app) else {
            return none(app);
        };
        let title = app.word(&format!("scenario.{}.title", sample.id()));
        let mut variants = Vec::new();
        for it in sample.variants {
            let mine = it.id == variant.id;
            let card = self::variant(app, it, mine, asked);
            variants.push(element("li").with(card).into());
        }
        classed("div", "page")
            .with(heading(app, &title, None))
            .with(play::play(
                app,
                (sample, variant),
                to_answer(app, sample, asked, answered),
            ))
            .with(cast::cast(app, sample))
            .with(worded("h2", app.t(key::SAMPLE_VARIANTS)))
            .with(aside(app, key::SAMPLE_VARIANTS_LEAD))
            .with(classed("ul", "cards variants").all(variants))
            .with(answer(app, sample, asked, answered))
            .into()
    })
}

/// The sample scenario that is open, and which variant of it.
fn open(app: App) -> Option<(&'static Sample, &'static Variant)> {
    let id = app.open.with(|open| {
        let open = open.as_ref()?;
        Some(open.scenario.start().bundled.clone())
    })?;
    samples::find(&id)
}

fn none(app: App) -> Markup {
    let end = ends(app.t(key::SAMPLE_NONE), to_scenarios(app));
    classed("div", "page")
        .with(heading(app, &app.t(key::NAV_SAMPLE), None))
        .with(end)
        .into()
}

/// A text of a variant.
fn word(app: App, it: &Variant, part: &str) -> String {
    app.word(&format!("sample.{}.{part}", it.id))
}

/// The policy date of a variant.
fn day(app: App, it: &Variant) -> Element {
    let date = app.date(it.date());
    quiet("p", app.fill_one(key::SAMPLE_ON, "date", date))
}

/// A variant: what it is about, what the policy says to it, and the way into it.
fn variant(app: App, it: &'static Variant, mine: bool, asked: Asked) -> Element {
    let title = word(app, it, "title");
    let answers = asked.with(|asked| {
        let found = asked.iter().find(|(id, _)| *id == it.id);
        found.map(|(_, answers)| said(app, answers))
    });
    let label = if answers.is_some() {
        key::SAMPLE_ASK_AGAIN
    } else {
        key::SAMPLE_ASK
    };
    let silent = app.policy.with(|policy| *policy != PolicyState::Ready);
    let about = || unseen(format!(": {title}"));
    let ask = button(app.t(label), move || toggle(app, it, asked))
        .flag("aria-disabled", silent)
        .with(about());
    let label = if mine {
        key::SAMPLE_AGAIN
    } else {
        key::SAMPLE_PLAY
    };
    let begin = go_button(beginning(it.id), app.t(label)).with(about());
    let here = mine.then(|| {
        classed("p", "row")
            .with(icon(app, "checkmark"))
            .with(worded("b", app.t(key::SAMPLE_HERE)))
    });
    classed("article", "card")
        .maybe("aria-current", mine.then_some("true".into()))
        .with(worded("h3", title.clone()))
        .with(worded("p", word(app, it, "text")))
        .with(day(app, it))
        .with(here)
        .with(
            classed("div", "page")
                .attr("id", format!("said-{}", it.id))
                .with(answers),
        )
        .with(classed("p", "row end").with(ask).with(begin))
}

/// Shows what the policy says to a variant, where the reader goes on, or hides it.
fn toggle(app: App, it: &'static Variant, asked: Asked) {
    let shown = asked.with_untracked(|asked| asked.iter().any(|(id, _)| *id == it.id));
    if shown {
        asked.update(|asked| asked.retain(|(id, _)| *id != it.id));
    } else {
        ask(app, it, asked);
        request_animation_frame(|| focus(&format!("#said-{} h4", it.id)));
    }
}

fn ask(app: App, it: &'static Variant, asked: Asked) {
    if app.policy.get_untracked() != PolicyState::Ready {
        return;
    }
    if let Ok(answers) =
        app.aside(|policy| it.rehearse(policy, |it, decided| choices(app, it, decided)))
    {
        asked.update(|asked| {
            asked.retain(|(id, _)| *id != it.id);
            asked.push((it.id, answers));
        });
    }
}

/// What a variant is about comes last. What was refused before counts too, that a customer accepts, and
/// where the same was tried with another outcome, every outcome with what came between; that time
/// passed is told by the dates.
fn outcomes(answers: &Answers) -> Vec<&Answer> {
    let Some((last, decided, _)) = answers.last() else {
        return Vec::new();
    };
    let alike = |(it, ..): &&Answer| it.action.kind() == last.action.kind();
    let mut same = answers.iter().filter(alike);
    let differ = !same.all(|(_, it, _)| it.verdict == decided.verdict);
    let first = answers.iter().position(|it| alike(&it));
    let end = answers.len() - 1;
    let counts = |&(at, (it, decided, _)): &(usize, &Answer)| {
        let kind = it.action.kind();
        let between = differ && first <= Some(at) && kind != ActionKind::WaitUntil;
        let accepts = kind == ActionKind::AcceptResellerRelationship;
        at == end || !decided.is_permitted() || accepts || between
    };
    let all = answers.iter().enumerate().filter(counts);
    all.map(|(_, it)| it).collect()
}

/// Shows the answer and goes there.
fn to_answer(app: App, sample: &'static Sample, asked: Asked, answered: RwSignal<bool>) -> Element {
    button(app.t(key::SAMPLE_ANSWER_SHOW), move || {
        answered.set(true);
        for it in sample.variants {
            ask(app, it, asked);
        }
        request_animation_frame(|| focus(".answer"));
    })
}

/// The answer: in words, where it stands, and the verdict of every variant.
fn answer(app: App, sample: &'static Sample, asked: Asked, answered: RwSignal<bool>) -> Element {
    let card = card(app.t(key::SAMPLE_ANSWER));
    if !answered.get() {
        return card.with(element("p").with(to_answer(app, sample, asked, answered)));
    }
    let (document, date) = samples::DOCUMENT;
    let source = [
        ("document", Arg::from(app.word_of("document", document))),
        ("section", Arg::from(sample.section)),
        ("date", Arg::from(app.day(date))),
    ];
    let mut verdicts = Vec::new();
    for it in sample.variants {
        let mut shown = Vec::new();
        asked.with(|asked| {
            let found = asked.iter().find(|(id, _)| *id == it.id);
            for (question, it, _) in found.into_iter().flat_map(|(_, all)| outcomes(all)) {
                let about = format!("{} · {}", told(app, question), app.day(it.date));
                let about = quiet("small", about).attr("class", "quiet grow");
                let row = classed("span", "row").with(about);
                shown.push(row.with(verdict(app, it.verdict)).into());
            }
        });
        let title = worded("b", word(app, it, "title"));
        verdicts.push(element("li").with(title).all(shown).into());
    }
    let text = app.word(&format!("sample.{}.answer", sample.id()));
    card.attr("class", "card answer")
        .attr("tabindex", "-1")
        .with(worded("p", text).attr("role", "status"))
        .with(quiet("p", app.fill(key::SAMPLE_SOURCE, &source)))
        .with(classed("ul", "list").all(verdicts))
}
