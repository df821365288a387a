//! What a rule decides about each company, customer or subscription that a form could name.

use leptos::prelude::*;

use super::here::outcome;
use crate::app::markup::{Element, Markup, classed};
use crate::app::pages::offers::name as sold_as;
use crate::app::pages::served::{customer, further};
use crate::app::state::App;
use crate::app::widgets::{icon, lines, quiet, unseen, verdict_button};
use crate::domain::{
    Action, Decision, Kind, Organisation, Outcome, ParameterKind, Question, Tenant, World,
};
use crate::i18n::key;

/// How many things are asked about. Those that the company has to do with come first.
const ASKED: usize = 40;

/// How many of them are named.
const NAMED: usize = 8;

/// A thing: its id and its name.
type Thing = (String, String);

/// What the rule decides about each thing that the first parameter can name with which it decides;
/// none where no single one is enough.
pub(super) fn each(app: App, rule: &str, question: &Question) -> Option<Element> {
    let (_, at) = app.me.get()?;
    let kind = question.action.kind();
    let given = question.action.parameters();
    for (parameter, sort) in kind.parameters() {
        if given.contains_key(*parameter) {
            continue;
        }
        let (all, total) = app.world(|world| things(app, world, &at, parameter, *sort))?;
        let mut questions = Vec::new();
        for (id, _) in &all {
            let mut named = given.clone();
            named.insert((*parameter).into(), id.clone().into());
            let action = Action::with_parameters(kind, named).ok()?;
            questions.extend(app.question(action));
        }
        let decisions = app.decide(&questions);
        let mut told = Vec::new();
        for (((_, name), question), decision) in all.iter().zip(&questions).zip(&decisions) {
            let decision = decision.as_ref()?;
            let outcome = outcome(decision, rule).filter(|it| *it != Outcome::Open);
            told.extend(outcome.map(|it| (it, name, question, decision)));
        }
        if told.is_empty() {
            continue;
        }
        // What the rule stands against comes first.
        told.sort_by_key(|(outcome, ..)| *outcome == Outcome::Holds);
        let rest = told.len().saturating_sub(NAMED) + (total - all.len());
        let named = told.into_iter().take(NAMED);
        let mut rows: Vec<Markup> = named.map(|it| row(app, rule, it).into()).collect();
        if rest > 0 {
            let more = app.fill_one(key::RULES_HERE_MORE, "count", rest);
            rows.push(quiet("li", more).into());
        }
        return Some(classed("ul", "list").all(rows));
    }
    None
}

/// One of them: how the rule came out, and the verdict of the whole.
fn row(
    app: App,
    rule: &str,
    (outcome, name, question, decision): (Outcome, &String, &Question, &Decision),
) -> Element {
    let mut own = decision.clone();
    own.findings.retain(|it| it.rule == rule);
    let (mark, state) = match outcome {
        Outcome::Fails => ("close", key::STATE_FAILS),
        Outcome::Unknown => ("unknown", key::STATE_UNKNOWN),
        _ => ("checkmark", key::STATE_HOLDS),
    };
    let failed = app.failed(&own).into_iter();
    let mut below: Vec<_> = failed.map(|it| Some(it.into())).collect();
    if below.is_empty() {
        below.push(Some(app.t(state).into()));
    }
    let action = app.word_of("action", question.action.kind().name());
    let about = format!("{action}, {name}");
    let text = classed("span", "grow")
        .with(unseen(format!("{}: ", app.t(state))))
        .with(lines(name.clone(), below));
    classed("li", "row")
        .with(icon(app, mark))
        .with(text)
        .with(verdict_button(app, question, Some(decision), &about))
}

/// What a parameter can name in this world. Those that the company deals with come first.
fn things(
    app: App,
    world: &World,
    at: &Organisation,
    parameter: &str,
    sort: ParameterKind,
) -> (Vec<Thing>, usize) {
    match sort {
        ParameterKind::Organisation => {
            let others = world.organisations.values().filter(|it| it.id != at.id);
            let fitting = others.filter(|it| fits(it, parameter));
            let deals = |it: &&Organisation| {
                let both = [(&at.id, &it.id), (&it.id, &at.id)];
                both.iter()
                    .any(|(provider, reseller)| world.partnership(provider, reseller).is_some())
            };
            first(fitting, deals, |it| (it.id.to_string(), it.name.clone()))
        }
        ParameterKind::Tenant => {
            let serves = |it: &&Tenant| world.standing_relationship(&at.id, &it.id).is_some();
            first(world.tenants.values(), serves, |it| {
                let owner = app.organisation_name(&it.organisation);
                let name = match further(app, &it.id) {
                    Some(tenant) => format!("{owner}, {tenant}"),
                    None => owner,
                };
                (it.id.to_string(), name)
            })
        }
        ParameterKind::Subscription => first(
            world.subscriptions.values(),
            |it| it.seller == at.id || it.reseller.as_ref() == Some(&at.id),
            |it| {
                let of = customer(world, &it.tenant).map(|it| it.name.as_str());
                let name = format!("{}, {}", sold_as(app, it), of.unwrap_or_default());
                (it.id.to_string(), name)
            },
        ),
        _ => (Vec::new(), 0),
    }
}

/// Whether a company can stand where a form asks for one.
fn fits(it: &Organisation, parameter: &str) -> bool {
    match parameter {
        "provider" => it.kind == Kind::IndirectProvider,
        "reseller" => it.kind == Kind::IndirectReseller || it.also_reseller,
        "partner" => !matches!(it.kind, Kind::Microsoft | Kind::Customer | Kind::Prospect),
        _ => it.kind != Kind::Microsoft,
    }
}

/// As many as are asked about, by name, some of them first; and how many there are.
fn first<'w, T: 'w>(
    all: impl Iterator<Item = &'w T>,
    is_first: impl FnMut(&&'w T) -> bool,
    named: impl Fn(&T) -> Thing,
) -> (Vec<Thing>, usize) {
    let (first, rest): (Vec<_>, Vec<_>) = all.partition(is_first);
    let total = first.len() + rest.len();
    let all = first.into_iter().chain(rest);
    (all.take(ASKED).map(named).collect(), total)
}
