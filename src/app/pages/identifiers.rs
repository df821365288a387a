//! Identifiers: the MPN IDs of a company, and the one associated with its CSP account.

use leptos::prelude::*;

use super::Heading;
use crate::app::shell::Explained;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Term, VerdictBadge, live, memo, when};
use crate::domain::{Action, Country, Decision, MpnId, MpnKind, Question};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// The page.
#[component]
pub(super) fn Identifiers() -> impl IntoView {
    let app = app();
    let ids = memo(move || {
        app.me.with(|me| {
            me.as_ref()
                .map(|(_, at)| (at.mpn_ids.clone(), at.associated_mpn.clone()))
        })
    });
    let questions = move || {
        let (actor, at) = app.who()?;
        let (ids, _) = ids.get()?;
        Some(
            ids.into_iter()
                .flat_map(|mpn| {
                    let (organisation, number) = (Some(at.clone()), Some(mpn.number));
                    let ask = |action| Question {
                        actor: actor.clone(),
                        action,
                        as_of: None,
                    };
                    [
                        ask(Action::AssociateMpnId {
                            organisation: organisation.clone(),
                            mpn: number.clone(),
                        }),
                        ask(Action::MoveMpnId {
                            organisation,
                            mpn: number,
                        }),
                    ]
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let table = move || {
        let (ids, associated) = ids.get().unwrap_or_default();
        let questions = questions().unwrap_or_default();
        let decisions = decisions.get();
        ids.into_iter()
            .zip(questions.chunks(2).zip(decisions.chunks(2)))
            .map(|(mpn, (questions, decisions))| {
                let current = associated.as_ref() == Some(&mpn.number);
                line(mpn, current, questions.to_vec(), decisions.to_vec())
            })
            .collect_view()
    };
    let country = app.me.with_untracked(|me| {
        me.as_ref()
            .and_then(|(_, at)| at.country.as_ref().map(|it| app.country(it)))
    });
    let none = move || ids.with(|ids| ids.as_ref().is_none_or(|(ids, _)| ids.is_empty()));
    view! {
        <Heading title=app.t(key::NAV_IDENTIFIERS) lead=app.fill(key::IDENTIFIERS_LEAD, &[("country", Arg::from(country.unwrap_or_default()))])/>
        <section class="card">
            <h2>{app.t(key::IDENTIFIERS_LIST)}</h2>
            {when(move || !none(), move || view! { <table>
                    <thead><tr><th>{app.t(key::COLUMN_MPN)}</th><th>{app.t(key::COLUMN_KIND)}</th><th>{app.t(key::COLUMN_COUNTRY)}</th>
                        <th>{app.t(key::COLUMN_STATE)}</th><th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                    <tbody>{live(table)}</tbody>
                </table> })}{when(none, move || view! { <p>{app.t(key::IDENTIFIERS_NONE)}</p> })}
            <p class="terms"><Term id="mpn-id"/></p>
        </section>
        <AddLocation/>
    }
}

fn line(
    mpn: MpnId,
    current: bool,
    questions: Vec<Question>,
    decisions: Vec<Option<Decision>>,
) -> impl IntoView {
    let app = app();
    let number = mpn.number.to_string();
    let mut pairs = questions.into_iter().zip(decisions);
    let (associate, migrate) = (pairs.next(), pairs.next());
    let verdict = associate
        .as_ref()
        .and_then(|(_, decision)| decision.as_ref().map(|it| it.verdict));
    let button = {
        let number = number.clone();
        move |pair: Option<(Question, Option<Decision>)>, action: &str| {
            pair.map(|(question, decision)| view! {
            <ActionButton question=Signal::stored(Some(question)) decision=Signal::stored(decision)
                label=app.word(&format!("action.{action}")) about=number.clone()/>
        })
        }
    };
    view! {
        <tr>
            <td data-label=app.t(key::COLUMN_MPN)><b>{number.clone()}</b></td>
            <td data-label=app.t(key::COLUMN_KIND)>{app.word(match mpn.kind {
                MpnKind::Global => "mpn-kind.global",
                MpnKind::Location => "mpn-kind.location",
            })}</td>
            <td data-label=app.t(key::COLUMN_COUNTRY)>{app.country(&mpn.country)}</td>
            <td data-label=app.t(key::COLUMN_STATE)>
                {if current { app.t(key::MPN_CURRENT).into_any() } else { verdict.map(|verdict| view! { <VerdictBadge verdict=verdict/> }).into_any() }}
                {(!mpn.in_partner_center).then(|| view! { <br/><small>{app.t(key::MPN_ELSEWHERE)}</small> })}
            </td>
            <td class="actions">
                {(!current).then(|| button(associate, "AssociateMpnId"))}
                {(!mpn.in_partner_center).then(|| button(migrate, "MoveMpnId"))}
            </td>
        </tr>
    }
}

/// A new business location, which gets an MPN ID of its own.
#[component]
fn AddLocation() -> impl IntoView {
    let app = app();
    let own = app
        .me
        .with_untracked(|me| me.as_ref().and_then(|(_, at)| at.country.clone()));
    let chosen = RwSignal::new(own.clone());
    let question = Signal::derive(move || {
        let (actor, at) = app.who()?;
        let action = Action::AddMpnLocation {
            organisation: Some(at),
            country: chosen.get(),
        };
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let countries: Vec<(Country, String)> = Country::all()
        .map(|it| (it.clone(), app.country(&it)))
        .collect();
    let countries = sorted(app.language(), countries, |(_, name)| name.clone());
    let refused = move || decision.get().filter(|it| !it.is_permitted());
    view! {
        <section class="card form">
            <h2>{app.t(key::LOCATION_TITLE)}</h2>
            <p class="quiet">{app.t(key::LOCATION_LEAD)}</p>
            <div class="row">
                <label>{app.t(key::COLUMN_COUNTRY)}
                    <select on:change:target=move |event| chosen.set(Some(Country::new(event.target().value())))>
                        {countries.into_iter().map(|(it, name)| view! {
                            <option value=it.code().to_owned() selected=Some(&it) == own.as_ref()>{name}</option>
                        }).collect_view()}
                    </select>
                </label>
                <ActionButton question=question decision=decision label=app.word("action.AddMpnLocation")/>
            </div>
            {live(move || refused().map(|decision| view! { <Explained what=app.word("action.AddMpnLocation") decision=decision/> }))}
        </section>
    }
}
