//! What a rule decides about each company, customer or subscription that a form could name.

use leptos::prelude::*;

use super::here::outcome;
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::offers::name as sold_as;
use crate::app::pages::served::{further, is_through};
use crate::app::state::App;
use crate::app::widgets::{icon, quiet, unseen, verdict_button};
use crate::domain::{
    Action, Decision, Kind, Organisation, OrganisationId, Outcome, ParameterKind, Question,
    TenantId, World,
};
use crate::i18n::key;

/// How many things are asked about. Those that the company has to do with come first.
const ASKED: usize = 40;

/// How many of them are named.
const NAMED: usize = 8;

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
        let all = app.world(|world| things(world, &at, parameter, *sort))?;
        let asked = all.get(..ASKED.min(all.len()))?;
        let mut questions = Vec::new();
        for id in asked {
            let mut named = given.clone();
            named.insert((*parameter).into(), id.clone().into());
            let action = Action::with_parameters(kind, named).ok()?;
            questions.extend(app.question(action));
        }
        let decisions = app.decide(&questions);
        let mut rows: Vec<Markup> = Vec::new();
        let mut rest = all.len() - asked.len();
        // What the rule stands against comes first.
        for holds in [false, true] {
            for ((id, question), decision) in asked.iter().zip(&questions).zip(&decisions) {
                let decision = decision.as_ref()?;
                let outcome = outcome(decision, rule).filter(|it| *it != Outcome::Open);
                match outcome.filter(|it| (*it == Outcome::Holds) == holds) {
                    None => {}
                    Some(_) if rows.len() == NAMED => rest += 1,
                    Some(it) => {
                        let name = name(app, *sort, id);
                        rows.push(row(app, rule, (it, name, question, decision)).into());
                    }
                }
            }
        }
        if rows.is_empty() {
            continue;
        }
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
    (outcome, name, question, decision): (Outcome, String, &Question, &Decision),
) -> Element {
    let mut own = decision.clone();
    own.findings.retain(|it| it.rule == rule);
    let (mark, state) = match outcome {
        Outcome::Fails => ("close", key::STATE_FAILS),
        Outcome::Unknown => ("unknown", key::STATE_UNKNOWN),
        _ => ("checkmark", key::STATE_HOLDS),
    };
    let failed = app.failed(&own);
    let told = if failed.is_empty() {
        app.t(state)
    } else {
        failed.join(" ")
    };
    let action = app.word_of("action", question.action.kind().name());
    let about = format!("{action}, {name}");
    let text = classed("span", "grow")
        .with(unseen(format!("{}: ", app.t(state))))
        .with(worded("b", name))
        .text(" ")
        .with(quiet("small", told));
    classed("li", "row")
        .with(icon(app, mark))
        .with(text)
        .with(verdict_button(app, question, Some(decision), &about))
}

/// The ids of what a parameter can name in this world. Those that the company deals with come first.
fn things(world: &World, at: &Organisation, parameter: &str, sort: ParameterKind) -> Vec<String> {
    let mut all: Vec<(bool, &str)> = Vec::new();
    match sort {
        ParameterKind::Organisation => {
            for it in world.organisations.values() {
                if it.id != at.id && fits(it, parameter) {
                    let deals = world.partnership(&at.id, &it.id).is_some()
                        || world.partnership(&it.id, &at.id).is_some();
                    all.push((deals, it.id.as_str()));
                }
            }
        }
        ParameterKind::Tenant => {
            for id in world.tenants.keys() {
                let serves = world.standing_relationship(&at.id, id).is_some();
                all.push((serves, id.as_str()));
            }
        }
        ParameterKind::Subscription => {
            for it in world.subscriptions.values() {
                all.push((is_through(it, &at.id), it.id.as_str()));
            }
        }
        _ => {}
    }
    let mut ids = Vec::new();
    for first in [true, false] {
        for (_, id) in all.iter().filter(|it| it.0 == first) {
            ids.push((*id).to_owned());
        }
    }
    ids
}

/// What it is called: a customer with its tenant where it has several, a subscription with its customer.
fn name(app: App, sort: ParameterKind, id: &str) -> String {
    let of = |tenant: &TenantId| {
        let at = app.world(|world| Some(world.tenants.get(tenant)?.organisation.clone()));
        let at = at.flatten().map(|at| app.organisation_name(&at));
        let at = at.unwrap_or_default();
        match further(app, tenant) {
            Some(tenant) => format!("{at}, {tenant}"),
            None => at,
        }
    };
    match sort {
        ParameterKind::Tenant => of(&TenantId::new(id)),
        ParameterKind::Subscription => {
            let sold = app.world(|world| world.subscriptions.get(id).cloned());
            let sold = sold.flatten();
            let told = sold.map(|it| format!("{}, {}", sold_as(app, &it), of(&it.tenant)));
            told.unwrap_or_default()
        }
        _ => app.organisation_name(&OrganisationId::new(id)),
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
