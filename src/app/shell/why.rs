//! The panel with the reasons of the latest or the selected decision.

use leptos::prelude::*;

use crate::app::guide::Guide;
use crate::app::reasons::{Reason, reasons};
use crate::app::state::app;
use crate::app::way::Ways;
use crate::app::widgets::{Icon, VerdictBadge, flag, live, memo};
use crate::domain::{Begins, Decision, Outcome, Reading, Source};
use crate::i18n::{Arg, key};

/// The panel.
#[component]
pub(crate) fn WhyPanel() -> impl IntoView {
    let app = app();
    let question = memo(move || app.why.get().map(|why| why.question));
    let now = app.ask_one(move || question.get());
    let shown = move || {
        let why = app.why.get()?;
        let done = why.done.is_some();
        let decision = why.done.or_else(|| now.get())?;
        Some(
            view! { <Explained what=app.did_or_label(&why.question.action) decision=decision done=done/> },
        )
    };
    view! {
        <aside aria-label=app.t(key::WHY) class:shown=flag(move || app.why_shown.get())>
            <div class="row">
                <h2 class="grow">{app.t(key::WHY)}</h2>
                <button type="button" class="plain close-why" on:click=move |_| app.why_shown.set(false)>
                    <Icon name="close"/>{app.t(key::CLOSE)}
                </button>
            </div>
            {live(move || shown().map_or_else(
                || view! { <p class="quiet">{app.t(key::WHY_EMPTY)}</p> <Guide/> }.into_any(),
                IntoAny::into_any,
            ))}
        </aside>
    }
}

/// A decision with its reasons.
#[component]
pub(crate) fn Explained(
    /// What it is about.
    what: String,
    /// The decision.
    decision: Decision,
    /// Whether it has happened.
    #[prop(optional)]
    done: bool,
) -> impl IntoView {
    let app = app();
    let all = reasons(&decision);
    let total = all.len();
    let failed = all
        .iter()
        .filter(|reason| matches!(reason.outcome, Outcome::Fails | Outcome::Unknown))
        .count();
    let date = decision.date;
    let (open, rest): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|reason| matches!(reason.outcome, Outcome::Fails | Outcome::Unknown));
    let count = if failed > 0 {
        app.fill(
            key::WHY_FAILED,
            &[("failed", Arg::from(failed)), ("total", Arg::from(total))],
        )
    } else {
        app.fill(key::WHY_HOLD, &[("total", Arg::from(total))])
    };
    let rest_label = if failed > 0 {
        app.fill(key::WHY_REST, &[("count", Arg::from(rest.len()))])
    } else {
        app.t(key::WHY_ALL)
    };
    let means = app.word(&format!("verdict.{}.means", decision.verdict.id()));
    view! {
        <p class="what">{what}</p>
        <p class="row"><VerdictBadge verdict=decision.verdict/><span class="quiet">{count}</span></p>
        <p class="quiet">{if done { app.t(key::WHY_DONE) } else { means }}</p>
        {open.into_iter().map(|reason| view! { <One reason=reason date=date/> }).collect_view()}
        {(!rest.is_empty()).then(|| view! {
            <details class="rest">
                <summary>{rest_label}</summary>
                {rest.into_iter().map(|reason| view! { <One reason=reason date=date/> }).collect_view()}
            </details>
        })}
    }
}

/// One reason: what was found, how to repair it, and where it stands.
#[component]
fn One(reason: Reason, date: crate::domain::Date) -> impl IntoView {
    let app = app();
    let class = match reason.outcome {
        Outcome::Fails => "finding fail",
        Outcome::Unknown => "finding unknown",
        Outcome::Open => "finding open",
        Outcome::Holds => "finding pass",
    };
    let (icon, state) = match reason.outcome {
        Outcome::Fails => ("close", key::STATE_FAILS),
        Outcome::Unknown => ("unknown", key::STATE_UNKNOWN),
        Outcome::Open => ("clock", key::STATE_OPEN),
        Outcome::Holds => ("checkmark", key::STATE_HOLDS),
    };
    let title = reason.check.as_ref().map_or_else(
        || {
            reason
                .rules
                .first()
                .map(|rule| app.word(&format!("rule.{}", rule.id)))
                .unwrap_or_default()
        },
        |check| app.finding(check),
    );
    let ways = reason.check.map(|check| check.remedies).unwrap_or_default();
    let words = move |family: &'static str, keys: Vec<String>| {
        keys.into_iter()
            .map(|key| {
                view! {
                    <p class="note">{app.word(&format!("{family}.{key}"))}</p>
                }
            })
            .collect_view()
    };
    view! {
        <section class=class>
            <p class="found"><Icon name=icon/><span class="unseen">{app.t(state)}": "</span><b>{title}</b></p>
            <Ways ways=ways/>
            {words("alternative", reason.alternatives)}
            <details class="sources">
                <summary>{reason.rules.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>().join(", ")}</summary>
                {reason.rules.into_iter().map(|rule| view! {
                    <div class="source">
                        <p><b>{app.word(&format!("rule.{}", rule.id))}</b></p>
                        <ul>{rule.sources.iter().map(|source| view! { <li>{cited(source)}</li> }).collect_view()}</ul>
                        {(rule.reading != Reading::Simulator).then(|| view! { <p>{began(rule.begins, date)}</p> })}
                        <p>{app.word(match rule.reading {
                            Reading::Documented => "reading.documented",
                            Reading::Ours => "reading.ours",
                            Reading::Simulator => "reading.simulator",
                        })}</p>
                    </div>
                }).collect_view()}
                {words("note", reason.notes)}
            </details>
        </section>
    }
}

fn cited(source: &Source) -> String {
    let app = app();
    let title = app.word(&format!("document.{}", source.document));
    let date = app.day(source.date);
    if source.section.is_empty() {
        format!("{title}, {date}")
    } else {
        format!("{title}, “{}”, {date}", source.section)
    }
}

fn began(begins: Begins, date: crate::domain::Date) -> String {
    let app = app();
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
