//! The panel with the reasons of the latest or the selected decision.

use leptos::prelude::*;

use super::turning::turning;
use crate::app::markup::{Markup, classed, element, worded};
use crate::app::reasons::{Cited, Reason, one_of, reasons};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::way::ways;
use crate::app::widgets::{aside, button, icon, link, quiet, unseen, verdict};
use crate::domain::{
    Action, Begins, Date, Decision, OrganisationId, Outcome, Question, Reading, Source, Verdict,
    World,
};
use crate::i18n::{Arg, key};
use crate::platform::browser::show_sheet;

/// The panel.
pub(super) fn why(app: App) -> Markup {
    let close = button("", move || app.why_shown.set(false))
        .attr("class", "plain close-why")
        .with(icon(app, "close"))
        .text(app.t(key::CLOSE));
    let content = reasons_of(app).unwrap_or_else(|| aside(app, key::WHY_EMPTY).into());
    let shown = app.why_shown.get();
    show_sheet(shown);
    let title = worded("h2", app.t(key::WHY)).attr("tabindex", "-1");
    element("aside")
        .attr("aria-label", app.t(key::WHY))
        .attr("class", if shown { "shown" } else { "" })
        .with(
            classed("div", "row")
                .with(title.attr("class", "grow"))
                .with(close),
        )
        .with(content)
        .into()
}

/// The latest or the selected decision, as of its moment when it was done.
fn reasons_of(app: App) -> Option<Markup> {
    let why = app.why.get()?;
    let means = why.done.as_ref().map(|_| app.t(key::WHY_DONE));
    let decision = why.done.or_else(|| app.decide_one(Some(&why.question)))?;
    let action = &why.question.action;
    // What was refused did not happen.
    let mut what = if decision.is_permitted() {
        app.did_or_label(action)
    } else {
        app.word_of("action", action.kind().name())
    };
    if let Some(name) = whom(app, action)
        && !what.contains(&name)
    {
        what = format!("{what} – {name}");
    }
    // What was done cannot be turned any more.
    let turn = means.is_none().then(|| turning(app, &why.question));
    let asked = means.is_none().then_some(&why.question);
    let reasons = reasoned(app, &what, asked, &decision, means);
    Some(classed("div", "page").with(reasons).with(turn).into())
}

/// The customer or the reseller that a question is about, by name: a label alone names none.
fn whom(app: App, action: &Action) -> Option<String> {
    let named = action.parameters();
    let text = |name: &str| named.get(name)?.as_str();
    let owner = |world: &World| Some(world.tenants.get(text("tenant")?)?.organisation.clone());
    let other = app.world_now(owner).flatten();
    let other = other.or_else(|| text("reseller").map(OrganisationId::new))?;
    Some(app.organisation_name(&other))
}

/// A decision with its reasons; with its question, those of which one is enough stand together.
pub(crate) fn explained(
    app: App,
    what: &str,
    question: Option<&Question>,
    decision: &Decision,
) -> Markup {
    reasoned(app, what, question, decision, None)
}

fn reasoned(
    app: App,
    what: &str,
    question: Option<&Question>,
    decision: &Decision,
    means: Option<String>,
) -> Markup {
    let open = |reason: &Reason| matches!(reason.outcome, Outcome::Fails | Outcome::Unknown);
    let mut all = reasons(decision);
    // What holds of two partners may read the same.
    all.dedup_by(|later, first| {
        let alike = later.outcome == Outcome::Holds && first.outcome == Outcome::Holds;
        alike && sentence(app, later) == sentence(app, first)
    });
    let undecided = all.iter().any(|it| it.outcome == Outcome::Open);
    let (mut open, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(open);
    let choices = one_of(app, &open, question);
    let spared = |ways: &Vec<u64>| ways.iter().fold(0, |all, way| all | way).count_ones() - 1;
    let spared = choices.iter().map(spared).sum();
    let count = counted(app, &open, &rest, spared);
    // One way out of several conditions stands once.
    let mut told = Vec::new();
    for check in open.iter_mut().filter_map(|it| it.check.as_mut()) {
        check.remedies.retain(|it| !told.contains(it));
        told.extend(check.remedies.iter().cloned());
    }
    let label = if open.is_empty() {
        app.t(key::WHY_ALL)
    } else {
        app.fill_one(key::WHY_REST, "count", rest.len())
    };
    let means = means.unwrap_or_else(|| match decision.verdict {
        Verdict::Permitted if undecided => app.t(key::WHY_SO_FAR),
        verdict => app.word(&format!("verdict.{}.means", verdict.id())),
    });
    let each = |reasons: Vec<Reason>| {
        reasons
            .into_iter()
            .map(|it| reason(app, it, decision.date))
            .collect::<Vec<_>>()
    };
    let rest = (!rest.is_empty()).then(|| {
        classed("details", "rest")
            .with(worded("summary", label))
            .all(each(rest))
    });
    let assumed = decision
        .findings
        .iter()
        .any(|it| it.reading == Reading::Assumed)
        .then(|| {
            // Outside a scenario there is no such page.
            let page = (app.me.with(Option::is_some))
                .then(|| link(app.here(Page::NationalClouds), app.t(key::ASSUMED_BOTH)));
            classed("p", "note")
                .text(format!("{} ", app.t(key::ASSUMED_USED)))
                .with(page)
        });
    classed("div", "page")
        .with(classed("p", "what").text(what.to_owned()))
        .with(
            classed("p", "row")
                .with(verdict(app, decision.verdict))
                .with(quiet("span", count)),
        )
        .with(quiet("p", means))
        .with(assumed)
        .with(classed("div", "page").all(choosing(app, each(open), choices)))
        .with(rest)
        .into()
}

/// Reasons as they are told, those of which one is enough together.
pub(crate) fn choosing(app: App, reasons: Vec<Markup>, choices: Vec<Vec<u64>>) -> Vec<Markup> {
    let mut left: Vec<_> = reasons.into_iter().map(Some).collect();
    let mut told = Vec::new();
    for ways in choices {
        let mut list = Vec::new();
        for way in ways {
            let mut one = classed("li", "page");
            for (place, reason) in left.iter_mut().enumerate().take(64) {
                if way & (1 << place) != 0 {
                    one = one.with(reason.take());
                }
            }
            list.push(one.into());
        }
        let group = classed("div", "either page").with(worded("p", app.t(key::WHY_ONE_OF)));
        told.push(group.with(classed("ul", "page").all(list)).into());
    }
    told.extend(left.into_iter().flatten());
    told
}

/// How many conditions came out how. What is not known is neither met nor not met.
/// Reasons of which one is enough are one condition: the rest of them is `spared`.
fn counted(app: App, open: &[Reason], rest: &[Reason], spared: u32) -> String {
    let mut parts = Vec::new();
    let spared = spared as usize;
    let total = open.len() + rest.len() - spared;
    for (outcome, text) in [
        (Outcome::Holds, key::WHY_MET),
        (Outcome::Fails, key::WHY_NOT_MET),
        (Outcome::Unknown, key::WHY_NOT_KNOWN),
        (Outcome::Open, key::WHY_OPEN),
    ] {
        let all = open.iter().chain(rest);
        let mut count = all.filter(|it| it.outcome == outcome).count();
        if outcome == Outcome::Fails {
            count = count.saturating_sub(spared);
        }
        if count > 0 {
            parts.push(app.fill_one(text, "count", count));
        }
    }
    let args = [
        ("count", Arg::from(total)),
        ("parts", Arg::from(parts.join(", "))),
    ];
    app.fill(key::WHY_COUNT, &args)
}

/// How one rule came out in a decision.
pub(crate) fn found(app: App, decision: &Decision, rule: &str) -> Vec<Markup> {
    let mut decision = decision.clone();
    decision.findings.retain(|finding| finding.rule == rule);
    let found = reasons(&decision).into_iter();
    found.map(|it| reason(app, it, decision.date)).collect()
}

/// A reason in a sentence: what was found, or which rule allows it.
fn sentence(app: App, reason: &Reason) -> String {
    match (&reason.check, reason.rules.first()) {
        (Some(check), _) => app.finding(&check.fact, reason.outcome, &check.values),
        (None, Some(rule)) => {
            let title = app.word_of("rule", &rule.id);
            app.fill_one(key::WHY_ALLOWS, "rule", title)
        }
        (None, None) => String::new(),
    }
}

/// One reason: what was found, how to repair it, and where it stands.
fn reason(app: App, reason: Reason, date: Date) -> Markup {
    let (class, mark, state) = match reason.outcome {
        Outcome::Fails => ("finding fail", "close", key::STATE_FAILS),
        Outcome::Unknown => ("finding unknown", "unknown", key::STATE_UNKNOWN),
        Outcome::Open => ("finding open", "clock", key::STATE_OPEN),
        Outcome::Holds => ("finding pass", "checkmark", key::STATE_HOLDS),
    };
    let ids: Vec<_> = reason.rules.iter().map(|rule| rule.id.clone()).collect();
    let title = sentence(app, &reason);
    let notes = |family: &str, keys: &[String]| -> Vec<Markup> {
        let note = |key| {
            classed("p", "note")
                .text(app.word(&format!("{family}.{key}")))
                .into()
        };
        keys.iter().map(note).collect()
    };
    let ids = ids.join(", ");
    let remedies = reason.check.map(|check| check.remedies).unwrap_or_default();
    let found = classed("p", "found")
        .with(icon(app, mark))
        .with(unseen(format!("{}: ", app.t(state))))
        .with(worded("b", title));
    let sources = classed("details", "sources")
        .with(worded("summary", ids.clone()))
        .all(
            reason
                .rules
                .iter()
                .map(|rule| sources(app, rule, date))
                .collect(),
        )
        .all(notes("note", &reason.notes));
    classed("section", class)
        .key(ids)
        .with(found)
        .with(classed("div", "page").all(ways(app, &remedies)))
        .with(classed("div", "page").all(notes("alternative", &reason.alternatives)))
        .with(sources)
        .into()
}

/// Where a rule stands, and since when.
fn sources(app: App, rule: &Cited, date: Date) -> Markup {
    let source = |it| worded("li", cited(app, it)).into();
    let reading = format!("reading.{}", rule.reading.id());
    let citation = rule.citation.as_ref();
    let all = citation.into_iter().flat_map(|it| &it.sources);
    let since = citation.filter(|_| rule.reading != Reading::Simulator);
    classed("div", "source")
        .with(element("p").with(link(
            app.here(Page::Rules(Some(rule.id.clone()))),
            app.word_of("rule", &rule.id),
        )))
        .with(element("ul").all(all.map(source).collect()))
        .with(since.map(|it| worded("p", began(app, it.begins, date))))
        .with(worded("p", app.word(&reading)))
        .into()
}

/// A source: its document, section and date.
pub(crate) fn cited(app: App, source: &Source) -> String {
    let title = app.word_of("document", &source.document);
    let date = app.day(source.date);
    if source.section.is_empty() {
        format!("{title}, {date}")
    } else {
        format!("{title}, “{}”, {date}", source.section)
    }
}

/// Since when a rule counts, as a sentence.
pub(crate) fn began(app: App, begins: Begins, date: Date) -> String {
    match begins {
        Begins::InForceSince(since) => app.filled(
            "begins.in-force-since",
            &[("date", Arg::from(app.date(since)))],
        ),
        Begins::FirstStated(first) => {
            let stated = app.filled(
                "begins.first-stated",
                &[("date", Arg::from(app.date(first)))],
            );
            if date < first {
                format!("{stated} {}", app.word("begins.earlier"))
            } else {
                stated
            }
        }
    }
}
