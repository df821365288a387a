//! Choose a model: the partner types side by side, questions that end in a recommendation, and
//! what the policy says of each on its date.

use leptos::prelude::*;

use super::apply::begin_direct;
use super::heading::titled;
use super::next_pages::next_pages;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::widgets::{
    aside, card, go_to, link, paragraph, quiet, select, table, terms, verdict_button,
};
use crate::domain::{Action, Decision, Model, Question};
use crate::i18n::{Key, key};

/// What is compared, for the reseller, direct bill and the provider.
const ROWS: [(Key, [Key; 3]); 5] = [
    (
        key::MODEL_WHAT,
        [
            key::MODEL_RESELLER_WHAT,
            key::MODEL_DIRECT_WHAT,
            key::MODEL_PROVIDER_WHAT,
        ],
    ),
    (
        key::MODEL_SUITS,
        [
            key::MODEL_RESELLER_SUITS,
            key::MODEL_DIRECT_SUITS,
            key::MODEL_PROVIDER_SUITS,
        ],
    ),
    (
        key::MODEL_NEEDS,
        [
            key::MODEL_RESELLER_NEEDS,
            key::MODEL_DIRECT_NEEDS,
            key::MODEL_PROVIDER_NEEDS,
        ],
    ),
    (
        key::MODEL_DUTIES,
        [
            key::MODEL_RESELLER_DUTIES,
            key::MODEL_DIRECT_DUTIES,
            key::MODEL_PROVIDER_DUTIES,
        ],
    ),
    (
        key::MODEL_EFFORT,
        [
            key::MODEL_RESELLER_EFFORT,
            key::MODEL_DIRECT_EFFORT,
            key::MODEL_PROVIDER_EFFORT,
        ],
    ),
];

const QUESTIONS: [Key; 4] = [
    key::MODEL_ASK_OWN,
    key::MODEL_ASK_VENDORS,
    key::MODEL_ASK_FAST,
    key::MODEL_ASK_THROUGH,
];

/// Why a model fits: the reason, and the rules that say so with what they are called.
type Because = (Key, &'static [(&'static str, Key)]);

const CHOOSE: (&str, Key) = ("R-ACT-CHOOSE", key::MODEL_RULE_CHOOSE);
const SERVE: (&str, Key) = ("R-ACT-IP-SERVE", key::MODEL_RULE_SERVE);
const APPROVED: (&str, Key) = ("R-ACT-IP-APPROVED", key::MODEL_RULE_APPROVED);

const THROUGH: Because = (key::MODEL_BECAUSE_THROUGH, &[SERVE]);
const LISTED: Because = (key::MODEL_BECAUSE_APPROVED, &[APPROVED]);
const OWN: Because = (key::MODEL_BECAUSE_OWN, &[CHOOSE]);
const NONE: Because = (key::MODEL_BECAUSE_NONE, &[CHOOSE, SERVE]);
const VENDORS: Because = (key::MODEL_BECAUSE_VENDORS, &[CHOOSE]);
const FAST: Because = (key::MODEL_BECAUSE_FAST, &[CHOOSE]);

const BENEFITS: [Key; 4] = [
    key::BENEFIT_CONTACT,
    key::BENEFIT_PROFIT,
    key::BENEFIT_BUNDLES,
    key::BENEFIT_SERVICES,
];

const CHANGES: [Key; 4] = [
    key::MODEL_BEFORE,
    key::MODEL_OCTOBER,
    key::MODEL_REVENUE,
    key::MODEL_ADVISOR,
];

/// The page.
#[component]
pub(super) fn ChooseModel() -> impl IntoView {
    let app = app();
    let answers = QUESTIONS.map(|it| app.field(it.0, ""));
    live(move || {
        let questions: Vec<_> = Model::ALL.iter().filter_map(|it| ask(app, *it)).collect();
        let decisions = app.decide(&questions);
        let asked: Vec<_> = questions.iter().zip(&decisions).collect();
        titled(app, key::NAV_CHOOSE_MODEL, key::MODEL_LEAD)
            .with(recommendation(app, answers, &asked))
            .with(compared(app, &asked))
            .with(
                card(app.t(key::MODEL_CHANGES))
                    .with(classed("ul", "plain").all(listed(app, &CHANGES)))
                    .with(aside(app, key::MODEL_CHANGES_HELP)),
            )
            .with(next_steps(app))
            .with(
                card(app.t(key::MODEL_BENEFITS))
                    .with(classed("ul", "plain").all(listed(app, &BENEFITS)))
                    .with(paragraph(app, key::BENEFIT_OWN))
                    .with(terms(
                        app,
                        &["csp", "indirect-provider", "indirect-reseller"],
                    )),
            )
            .into()
    })
}

/// Where the overview of the programme sends a company next, each step with its page.
fn next_steps(app: App) -> Element {
    let steps = [
        (key::MODEL_NEXT_ENROL, key::NAV_WELCOME, Page::Welcome),
        (key::MODEL_NEXT_PROVIDER, key::NAV_FIND, Page::FindProvider),
        (
            key::MODEL_NEXT_AGREEMENT,
            key::NAV_RULES,
            Page::Rules(Some("R-MCA-LOCATION".to_owned())),
        ),
        (
            key::MODEL_NEXT_CLOUDS,
            key::NAV_CLOUDS,
            Page::NationalClouds,
        ),
    ];
    card(app.t(key::MODEL_NEXT)).with(next_pages(app, steps, "button"))
}

fn ask(app: App, model: Model) -> Option<Question> {
    let (_, at) = app.who()?;
    app.question(Action::ChooseModel {
        organisation: Some(at),
        model: Some(model),
    })
}

fn listed(app: App, keys: &[Key]) -> Vec<Markup> {
    keys.iter()
        .map(|it| worded("li", app.t(*it)).into())
        .collect()
}

/// A reason, and the ways to its rules.
fn because(app: App, (text, rules): Because) -> Markup {
    let mut ways = classed("small", "quiet");
    for (at, (id, name)) in rules.iter().enumerate() {
        let page = app.here(Page::Rules(Some((*id).to_owned())));
        ways = ways
            .text(if at == 0 { "" } else { ", " })
            .with(link(page, app.t(*name)));
    }
    let reason = worded("span", app.t(text));
    element("li")
        .with(reason)
        .with(element("br"))
        .with(ways)
        .into()
}

type Asked<'a> = [(&'a Question, &'a Option<Decision>)];

/// The three types side by side, with what the policy says of each today.
fn compared(app: App, asked: &Asked<'_>) -> Element {
    let columns = [
        key::MODEL_ASPECT,
        key::MODEL_RESELLER,
        key::MODEL_DIRECT,
        key::MODEL_PROVIDER,
    ];
    let mut today: Vec<Markup> = vec![worded("b", app.t(key::MODEL_TODAY)).into()];
    let names = columns.iter().skip(1);
    for ((question, decision), name) in asked.iter().zip(names) {
        let about = app.t(*name);
        let verdict = verdict_button(app, question, decision.as_ref(), &about);
        let then = then(app, question, decision.as_ref());
        today.push(element("div").with(verdict).with(then).into());
    }
    let mut rows = vec![today];
    for (aspect, texts) in ROWS {
        let mut row: Vec<Markup> = vec![worded("b", app.t(aspect)).into()];
        row.extend(texts.map(|it| told(&app.t(it))));
        rows.push(row);
    }
    card(app.t(key::MODEL_COMPARE))
        .with(paragraph(app, key::MODEL_THREE))
        .with(table(app, &columns, rows).attr("class", "compare"))
        .with(aside(app, key::MODEL_ONE_PER_TENANT))
}

/// That a company which may apply is no provider yet.
fn then(app: App, asked: &Question, decision: Option<&Decision>) -> Option<Element> {
    let provider = matches!(
        asked.action,
        Action::ChooseModel {
            model: Some(Model::IndirectProvider),
            ..
        }
    );
    let applies = provider && decision.is_some_and(Decision::is_permitted);
    applies.then(|| aside(app, key::MODEL_PROVIDER_THEN))
}

/// A text; one of several lines as a list.
fn told(text: &str) -> Markup {
    if !text.contains('\n') {
        return text.to_owned().into();
    }
    let lines = text.lines().map(|it| worded("li", it.to_owned()).into());
    classed("ul", "plain").all(lines.collect()).into()
}

/// The questions, and what the answers recommend.
fn recommendation(app: App, answers: [RwSignal<String>; 4], asked: &Asked<'_>) -> Element {
    let choices = || {
        vec![
            (String::new(), app.t(key::MODEL_NO_ANSWER)),
            ("yes".to_owned(), app.t(key::MODEL_YES)),
            ("no".to_owned(), app.t(key::MODEL_NO)),
        ]
    };
    let mut fields = Vec::new();
    for (question, answer) in QUESTIONS.into_iter().zip(answers) {
        let field = worded("label", app.t(question)).with(select(answer, choices()));
        fields.push(field.into());
    }
    let given = answers.map(|it| it.get());
    let missing = given.iter().filter(|it| it.is_empty()).count();
    let card = card(app.t(key::MODEL_ASK))
        .attr("class", "card form")
        .with(classed("div", "entries").all(fields));
    if missing > 0 {
        let left = missing;
        return card
            .with(quiet("p", app.fill_one(key::MODEL_LEFT, "count", left)).attr("role", "status"));
    }
    let (model, name, reasons) = chosen(&given);
    let place = Model::ALL.iter().position(|it| *it == model);
    let asked = place.and_then(|at| asked.get(at));
    let decision = asked.and_then(|(_, decision)| decision.as_ref());
    let then = asked.and_then(|(question, _)| then(app, question, decision));
    let refused = decision.filter(|it| !it.is_permitted());
    let advice = app.t(name);
    let label = format!("{}: {advice}", app.t(key::MODEL_TODAY));
    let direct = model == Model::DirectBill && refused.is_none();
    let starts = model != Model::IndirectProvider || refused.is_some();
    let start = starts.then(|| start(app, direct));
    card.with(
        classed("p", "what-fits")
            .attr("role", "status")
            .with(worded("b", app.fill_one(key::MODEL_FITS, "model", advice))),
    )
    .with(
        element("ul")
            .attr("class", "plain")
            .all(reasons.into_iter().map(|it| because(app, it)).collect()),
    )
    .with(refused.map(|_| paragraph(app, key::MODEL_START_AS_RESELLER)))
    .with(direct.then(|| paragraph(app, key::MODEL_DIRECT_FROM_RESELLER)))
    .with(then)
    .with(
        asked
            .zip(decision)
            .map(|((question, _), it)| explained(app, &label, Some(question), it)),
    )
    .with(classed("p", "row").with(start))
}

/// The way into the programme. The application asks for what was recommended.
fn start(app: App, direct: bool) -> Element {
    let label = if direct {
        key::MODEL_START_DIRECT
    } else {
        key::MODEL_START
    };
    let start = go_to(app, Page::Welcome, label).attr("class", "button primary");
    if direct {
        start.press(move || begin_direct(app))
    } else {
        start
    }
}

/// What fits, after the statements on whom each model suits, and the reasons with their rules.
fn chosen(given: &[String; 4]) -> (Model, Key, Vec<Because>) {
    let [own, vendors, fast, through] = given.each_ref().map(|it| it == "yes");
    if through && own {
        let reasons = vec![THROUGH, LISTED];
        return (Model::IndirectProvider, key::MODEL_PROVIDER, reasons);
    }
    if own && vendors && !fast {
        let reasons = vec![OWN];
        return (Model::DirectBill, key::MODEL_DIRECT, reasons);
    }
    let mut reasons = Vec::new();
    for (so, reason) in [(!own, NONE), (!vendors, VENDORS), (fast, FAST)] {
        if so {
            reasons.push(reason);
        }
    }
    (Model::IndirectReseller, key::MODEL_RESELLER, reasons)
}
