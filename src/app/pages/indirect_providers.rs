//! Indirect providers: a reseller's invitations and the providers it has authorised.

use leptos::prelude::*;

use super::Heading;
use super::readiness::{TicketWaits, VerdictButton, question as readiness};
use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Banner, VerdictBadge, live, memo, when};
use crate::domain::{
    Action, Decision, Invitation, InvitationState, Partnership, PersonId, Question, Verdict,
};
use crate::i18n::{Arg, key};

/// The page.
#[component]
pub(super) fn IndirectProviders() -> impl IntoView {
    let app = app();
    let unsigned = move || {
        let (_, at) = app.me.get()?;
        let market = at.market()?;
        app.world(|world| world.agreement(&at.id, market).is_none())
            .filter(|unsigned| *unsigned)
    };
    view! {
        <Heading title=app.t(key::NAV_PROVIDERS) lead=app.t(key::PROVIDERS_LEAD)>
            <a class="button" href=app.here(Page::FindProvider)>{app.t(key::NAV_FIND)}</a>
        </Heading>
        {live(move || unsigned().map(|_| view! {
            <Banner kind="blocked">
                <p class="grow">{app.t(key::PROVIDERS_UNSIGNED)}</p>
                <a class="button" href=app.here(Page::Overview)>{app.t(key::PROVIDERS_SIGN)}</a>
            </Banner>
        }))}
        <Waiting/>
        <Authorised/>
    }
}

/// Invitations that wait.
#[component]
fn Waiting() -> impl IntoView {
    let app = app();
    let rows = memo(move || {
        let (_, reseller) = app.who()?;
        app.world(|world| {
            world
                .invitations
                .values()
                .filter(|it| it.reseller == reseller && it.state != InvitationState::Accepted)
                .cloned()
                .collect::<Vec<Invitation>>()
        })
    });
    let questions = move || {
        let (actor, _) = app.who()?;
        Some(
            rows.get()?
                .iter()
                .map(|it| Question {
                    actor: actor.clone(),
                    action: Action::AuthorizeIndirectProvider {
                        invitation: Some(it.id.clone()),
                        ticked: None,
                    },
                    as_of: None,
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let row = move |((invitation, question), decision): (
        (Invitation, Question),
        Option<Decision>,
    )| {
        let name = app.organisation_name(&invitation.provider);
        let market = app
            .world_now(|world| {
                world
                    .organisations
                    .get(&invitation.provider)
                    .and_then(crate::domain::Organisation::market)
            })
            .flatten();
        let despite = app.open.with_untracked(|open| {
            open.as_ref().and_then(|open| {
                open.scenario
                    .start()
                    .givens
                    .iter()
                    .find_map(|given| match &given.event {
                        crate::domain::Event::InvitationSent { invitation: sent }
                            if sent.id == invitation.id =>
                        {
                            given.despite.clone()
                        }
                        _ => None,
                    })
            })
        });
        let permitted = decision
            .as_ref()
            .is_some_and(|it| it.verdict == Verdict::Permitted);
        view! {
            <tr>
                <td data-label=app.t(key::COLUMN_PROVIDER)><b>{name.clone()}</b>
                    {despite.map(|rule| view! { <br/><small>{app.fill(key::DESPITE, &[("rule", Arg::from(rule))])}</small> })}</td>
                <td data-label=app.t(key::COLUMN_MARKET)>{app.market(market)}</td>
                <td data-label=app.t(key::COLUMN_SENT)>{app.day(invitation.sent)}</td>
                <td data-label=app.t(key::COLUMN_SENT_TO)>{app.person_name(&invitation.to)}</td>
                <td data-label=app.t(key::COLUMN_VERDICT)>{decision.as_ref().map(|it| view! { <VerdictBadge verdict=it.verdict/> })}</td>
                <td class="actions">
                    <a class=if permitted { "button primary" } else { "button" } href=app.here(Page::Authorize(invitation.provider))>
                        {app.t(key::OPEN_INVITATION)}<span class="unseen">{format!(" – {name}")}</span></a>
                    {(!permitted).then(|| view! { <ActionButton question=Signal::stored(Some(question))
                        decision=Signal::stored(decision) label=app.t(key::AUTHORIZE_SHORT) about=name/> })}
                </td>
            </tr>
        }
    };
    let none = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="card">
            <h2>{app.t(key::PROVIDERS_WAITING)}</h2>
            {when(move || !none(), move || view! { <table>
                    <thead><tr><th>{app.t(key::COLUMN_PROVIDER)}</th><th>{app.t(key::COLUMN_MARKET)}</th>
                        <th>{app.t(key::COLUMN_SENT)}</th><th>{app.t(key::COLUMN_SENT_TO)}</th><th>{app.t(key::COLUMN_VERDICT)}</th>
                        <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                    <tbody>{live(move || rows.get().unwrap_or_default().into_iter().zip(questions().unwrap_or_default())
                        .zip(decisions.get()).map(row).collect_view())}</tbody>
                </table> })}{when(none, move || view! { <p>{app.t(key::PROVIDERS_WAITING_NONE)}</p> })}
        </section>
    }
}

fn questions_about(actor: &PersonId, it: &Partnership) -> [Question; 3] {
    let (provider, reseller) = (Some(it.provider.clone()), Some(it.reseller.clone()));
    let ask = |action| Question {
        actor: actor.clone(),
        action,
        as_of: None,
    };
    [
        readiness(actor, &it.provider, &it.reseller),
        ask(Action::RemoveAdminAccess {
            provider: provider.clone(),
            reseller: reseller.clone(),
        }),
        ask(Action::OpenSupportTicket {
            organisation: reseller.clone(),
            provider,
            reseller,
        }),
    ]
}

/// The providers that are authorised, ended ones included.
#[component]
fn Authorised() -> impl IntoView {
    let app = app();
    let rows = memo(move || {
        let (_, reseller) = app.who()?;
        app.world(|world| {
            world
                .partnerships
                .values()
                .filter_map(|of| of.get(&reseller))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let questions = move || {
        let (actor, _) = app.who()?;
        Some(
            rows.get()?
                .iter()
                .flat_map(|it| questions_about(&actor, it))
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let table = move || {
        let questions = questions().unwrap_or_default();
        let decisions = decisions.get();
        rows.get()
            .unwrap_or_default()
            .into_iter()
            .zip(questions.chunks(3).zip(decisions.chunks(3)))
            .map(|(it, (questions, decisions))| line(it, questions.to_vec(), decisions.to_vec()))
            .collect_view()
    };
    let none = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="card">
            <h2>{app.t(key::PROVIDERS_AUTHORISED)}</h2>
            {when(move || !none(), move || view! { <table>
                    <thead><tr><th>{app.t(key::COLUMN_PROVIDER)}</th><th>{app.t(key::COLUMN_SINCE)}</th>
                        <th>{app.t(key::COLUMN_ADMIN_ACCESS)}</th><th>{app.t(key::COLUMN_BUSINESS)}</th>
                        <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                    <tbody>{live(table)}</tbody>
                </table> })}{when(none, move || view! { <p>{app.t(key::PROVIDERS_NONE)}</p> })}
        </section>
    }
}

fn line(
    it: Partnership,
    questions: Vec<Question>,
    decisions: Vec<Option<Decision>>,
) -> impl IntoView {
    let app = app();
    let name = app.organisation_name(&it.provider);
    let mut pairs = questions.into_iter().zip(decisions);
    let (ready, access, ticket) = (pairs.next(), pairs.next(), pairs.next());
    let waits = app
        .world_now(|world| world.open_ticket(&it.provider, &it.reseller).is_some())
        .unwrap_or_default();
    let button = {
        let name = name.clone();
        move |pair: Option<(Question, Option<Decision>)>, action: &str| {
            pair.map(|(question, decision)| view! {
            <ActionButton question=Signal::stored(Some(question)) decision=Signal::stored(decision)
                label=app.word(&format!("action.{action}")) about=name.clone()/>
        })
        }
    };
    let stands = it.ended.is_none();
    view! {
        <tr>
            <td data-label=app.t(key::COLUMN_PROVIDER)><b>{name.clone()}</b>
                {waits.then(|| view! { <TicketWaits/> })}</td>
            <td data-label=app.t(key::COLUMN_SINCE)>{app.day(it.since)}
                {it.ended.map(|ended| view! { <br/><small>{app.fill(key::ENDED_ON, &[("date", Arg::from(app.day(ended)))])}</small> })}</td>
            <td data-label=app.t(key::COLUMN_ADMIN_ACCESS)>{app.t(if it.admin_access { key::ON } else { key::OFF })}</td>
            <td data-label=app.t(key::COLUMN_BUSINESS)>{ready.map(|(question, decision)| view! {
                <VerdictButton question=question decision=decision about=name/> })}</td>
            <td class="actions">{stands.then(|| view! {
                {it.admin_access.then(|| button(access, "RemoveAdminAccess"))}
                {(!waits).then(|| button(ticket, "OpenSupportTicket"))}
            })}</td>
        </tr>
    }
}
