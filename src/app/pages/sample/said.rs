//! What the policy says to the steps of a variant, with the rules and where they stand.

use super::missing::missing;
use super::{Answer, Answers};
use crate::app::did::MADE;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::served::tenant_kind;
use crate::app::shell::cited;
use crate::app::state::App;
use crate::app::widgets::{icon, quiet, unseen, verdict};
use crate::domain::json::Json;
use crate::domain::{Citation, Country, Finding, Outcome, PersonId, Question, TenantKind, Verdict};
use crate::i18n::key;

/// Every step with its verdict and its rules.
pub(super) fn said(app: App, answers: &Answers) -> Element {
    let mut steps = Vec::new();
    for answer in answers {
        steps.push(step(app, answer).into());
    }
    let list = classed("ol", "history").all(steps);
    classed("div", "page")
        .with(
            worded("h4", app.t(key::SAMPLE_SAID))
                .attr("class", "unseen")
                .attr("tabindex", "-1"),
        )
        .with(list)
}

fn step(app: App, (question, decision, choices): &Answer) -> Element {
    let fails = |it: &&Finding| matches!(it.outcome, Outcome::Fails | Outcome::Unknown);
    let (against, hold): (Vec<_>, Vec<_>) = decision.findings.iter().partition(fails);
    let mut rules: Vec<Markup> = Vec::new();
    for it in [against, hold].concat() {
        rules.push(rule(app, it, decision.rules.of(&it.rule)).into());
    }
    let grounds = classed("details", "sources")
        .with(worded("summary", app.t(key::SAMPLE_RULES)))
        .all(rules);
    element("li")
        .with(
            classed("p", "row")
                .with(worded("span", told(app, question)).attr("class", "grow"))
                .with(verdict(app, decision.verdict)),
        )
        .with(missing(app, decision, choices))
        .with(warned(app, question, decision.verdict))
        .with(quiet("small", app.day(decision.date)))
        .with(grounds)
}

/// What follows from a step although it is permitted.
pub(super) fn warned(app: App, question: &Question, verdict: Verdict) -> Option<Element> {
    let parameters = question.action.parameters();
    let bare = parameters.get("mpn").and_then(Json::as_str) == Some("");
    let text = || classed("p", "note").text(app.word("note.mpn-missing"));
    (bare && verdict == Verdict::Permitted).then(text)
}

/// Who tries what, with what the name of the step leaves unsaid. What a step made is known only where it
/// was made; what was there from the start has no number.
pub(super) fn told(app: App, question: &Question) -> String {
    let action = &question.action;
    let parameters = action.parameters();
    let numbered = |it: &Json| {
        let id = it.as_str().unwrap_or_default();
        id.ends_with(|last: char| last.is_ascii_digit())
    };
    let mut made = MADE.iter().filter(|it| **it != "tenant");
    let made_here = made.any(|it| parameters.get(*it).is_some_and(numbered));
    let label = app.word_of("action", action.kind().name());
    let what = if made_here {
        label.clone()
    } else {
        app.did_or_label(action)
    };
    // A bare label names neither whom nor what.
    let bare = what == label;
    let unsaid = parameters.iter().filter_map(|(name, value)| {
        Some(match (&**name, value) {
            ("agreement", Json::Bool(true)) => app.t(key::SAMPLE_AGREEMENT_YES),
            ("agreement", _) => app.t(key::SAMPLE_AGREEMENT_NO),
            ("country", _) => app.country(&Country::new(value.as_str()?)),
            ("kind", Json::String(id)) => {
                let kind = TenantKind::ALL.into_iter().find(|it| it.id() == &**id)?;
                app.t(tenant_kind(kind))
            }
            ("offer", Json::String(id)) if bare => app.word_of("offer", id),
            ("recipient", Json::String(id)) if bare => app.person_name(&PersonId::new(&**id)),
            ("mpn", _) => match value.as_str()? {
                "" => app.t(key::SAMPLE_MPN_NONE),
                mpn => app.fill_one(key::SAMPLE_MPN, "mpn", mpn.to_owned()),
            },
            _ => return None,
        })
    });
    let who = app.person_name(&question.actor);
    let mut told = format!("{who}: {what}");
    for it in unsaid {
        told.push_str(" · ");
        told.push_str(&it);
    }
    told
}

fn rule(app: App, finding: &Finding, citation: Option<&Citation>) -> Element {
    let (mark, state) = match finding.outcome {
        Outcome::Fails => ("close", key::STATE_FAILS),
        Outcome::Unknown => ("unknown", key::STATE_UNKNOWN),
        Outcome::Open => ("clock", key::STATE_OPEN),
        Outcome::Holds => ("checkmark", key::STATE_HOLDS),
    };
    let sources = citation.into_iter().flat_map(|it| &it.sources);
    let sources = sources.map(|it| worded("li", cited(app, it)).into());
    classed("div", "source")
        .with(
            element("p")
                .with(icon(app, mark))
                .with(unseen(format!("{}: ", app.t(state))))
                .with(worded("b", app.word_of("rule", &finding.rule)))
                .text(format!(" ({})", finding.rule)),
        )
        .with(element("ul").all(sources.collect()))
}
