//! What a rule decides in the open scenario, for the current person.

use leptos::prelude::*;

use super::each::each;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::shell::found;
use crate::app::state::App;
use crate::app::widgets::{aside, verdict_button};
use crate::domain::json::Map;
use crate::domain::{Action, ActionKind, Decision, Kind, Organisation, Outcome, World};
use crate::i18n::key;

/// The actions of a rule, each with its verdict now and how this rule comes out in it.
pub(super) fn decides(app: App, rule: &str, kinds: &[ActionKind]) -> Element {
    let mut questions = Vec::new();
    if let Some((_, at)) = app.me.get() {
        for kind in kinds {
            let own = app
                .world(|world| own(world, *kind, &at))
                .unwrap_or_default();
            let action = Action::with_parameters(*kind, own).ok();
            questions.extend(action.and_then(|action| app.question(action)));
        }
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for (question, decision) in questions.iter().zip(&decisions) {
        let name = app.word_of("action", question.action.kind().name());
        let why = verdict_button(app, question, decision.as_ref(), &name);
        // The verdict of the empty form says nothing about this rule; that of what the form can name does.
        let open = decision
            .as_ref()
            .is_some_and(|it| outcome(it, rule) == Some(Outcome::Open));
        if let Some(each) = open.then(|| each(app, rule, question)).flatten() {
            let row = element("li").with(worded("b", name)).with(each);
            rows.push(row.into());
            continue;
        }
        let chip = if open {
            Some(classed("span", "verdict open").text(app.t(key::RULES_OPEN_CHIP)))
        } else {
            why
        };
        rows.push(
            element("li")
                .with(classed("p", "row").with(worded("b", name)).with(chip))
                .with(decision.as_ref().map(|it| looked_at(app, it, rule)))
                .into(),
        );
    }
    classed("ul", "list").all(rows)
}

/// How a rule came out in a decision; none where it was not asked.
pub(super) fn outcome(decision: &Decision, rule: &str) -> Option<Outcome> {
    let mut findings = decision.findings.iter();
    findings.find(|it| it.rule == rule).map(|it| it.outcome)
}

/// How the rule came out: not at all, not before a form is filled in, or so.
fn looked_at(app: App, decision: &Decision, rule: &str) -> Element {
    match outcome(decision, rule) {
        None => aside(app, key::RULES_NOT_ASKED),
        Some(Outcome::Open) => aside(app, key::RULES_OPEN),
        Some(_) => classed("div", "page").all(found(app, decision, rule)),
    }
}

/// What a company answers of an action by itself; the rest stays open.
pub(crate) fn own(world: &World, kind: ActionKind, at: &Organisation) -> Map {
    let mut own = Map::new();
    let mut put = |name: &'static str, id: &str| {
        if kind.parameter(name).is_some() {
            own.insert(name.into(), id.into());
        }
    };
    match at.kind {
        Kind::IndirectProvider => put("provider", at.id.as_str()),
        Kind::IndirectReseller => put("reseller", at.id.as_str()),
        Kind::Customer => {
            let mut tenants = world.tenants.values();
            if let Some(tenant) = tenants.find(|it| it.organisation == at.id) {
                put("tenant", tenant.id.as_str());
            }
        }
        _ => {}
    }
    if !matches!(at.kind, Kind::Customer | Kind::Microsoft) {
        put("partner", at.id.as_str());
        put("organisation", at.id.as_str());
    }
    own
}
