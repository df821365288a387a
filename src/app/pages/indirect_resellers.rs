//! Indirect resellers: a provider's partners, its invitations, and the end of a partnership.

use leptos::prelude::*;

use super::Heading;
use super::readiness::{TicketWaits, VerdictButton, question as readiness};
use crate::app::route::Page;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Dialog, Icon, Search, live, matches, memo, when};
use crate::domain::{Action, Date, Decision, InvitationState, OrganisationId, PersonId, Question};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// A reseller on the list.
#[derive(Clone, PartialEq)]
struct Row {
    reseller: OrganisationId,
    name: String,
    place: String,
    since: Date,
    ended: Option<Date>,
    signed: Option<Date>,
    waits: bool,
}

/// The page.
#[component]
pub(super) fn IndirectResellers() -> impl IntoView {
    let app = app();
    let opening = Signal::derive(move || {
        let (actor, provider) = app.who()?;
        let action = Action::RequestPartnership {
            provider: Some(provider),
            reseller: None,
            recipient: None,
            text: None,
            link_kept: None,
        };
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    });
    let decision = app.ask_one(move || opening.get());
    view! {
        <Heading title=app.t(key::NAV_RESELLERS) lead=app.t(key::RESELLERS_LEAD)>
            <ActionButton question=opening decision=decision primary=true
                label=app.word("action.RequestPartnership") opens=app.here(Page::Request(None))/>
        </Heading>
        <Waiting/>
        <Partners/>
    }
}

/// Invitations that are not accepted yet.
#[component]
fn Waiting() -> impl IntoView {
    let app = app();
    let rows = memo(move || {
        let (_, provider) = app.who()?;
        app.world(|world| {
            world
                .invitations
                .values()
                .filter(|it| it.provider == provider && it.state != InvitationState::Accepted)
                .map(|it| (it.reseller.clone(), it.to.clone(), it.sent, it.state))
                .collect::<Vec<_>>()
        })
    });
    live(move || {
        rows.get().filter(|rows| !rows.is_empty()).map(|rows| view! {
        <section class="card">
            <h2>{app.t(key::RESELLERS_WAITING)}</h2>
            <table>
                <thead><tr><th>{app.t(key::COLUMN_RESELLER)}</th><th>{app.t(key::COLUMN_SENT_TO)}</th>
                    <th>{app.t(key::COLUMN_SENT)}</th><th>{app.t(key::COLUMN_STATE)}</th>
                    <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                <tbody>{rows.into_iter().map(|(reseller, to, sent, state)| view! {
                    <tr>
                        <td data-label=app.t(key::COLUMN_RESELLER)><b>{app.organisation_name(&reseller)}</b></td>
                        <td data-label=app.t(key::COLUMN_SENT_TO)>{app.person_name(&to)}</td>
                        <td data-label=app.t(key::COLUMN_SENT)>{app.day(sent)}</td>
                        <td data-label=app.t(key::COLUMN_STATE)>{app.word(match state {
                            InvitationState::Sent => "invitation.sent",
                            InvitationState::Opened => "invitation.opened",
                            InvitationState::Accepted => "invitation.accepted",
                        })}</td>
                        <td class="actions"><a class="button" href=app.there(&to, Page::Mailbox(None))>
                            {app.fill(key::CONTINUE_AS, &[("person", Arg::from(app.person_name(&to)))])}</a></td>
                    </tr>
                }).collect_view()}</tbody>
            </table>
        </section>
    })
    })
}

/// The partnerships, ended ones included.
#[component]
fn Partners() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let state = RwSignal::new(String::new());
    let ending = RwSignal::new(None::<OrganisationId>);
    let asking = RwSignal::new(false);
    let all = memo(move || {
        let (_, provider) = app.who()?;
        app.world(|world| {
            let rows: Vec<Row> = world
                .partnerships
                .get(&provider)
                .into_iter()
                .flatten()
                .filter_map(|(id, it)| {
                    let reseller = world.organisations.get(id)?;
                    Some(Row {
                        reseller: id.clone(),
                        name: reseller.name.clone(),
                        place: app.place(&reseller.city, reseller.country.as_ref()),
                        since: it.since,
                        ended: it.ended,
                        signed: reseller
                            .market()
                            .and_then(|market| world.agreement(id, market))
                            .map(|it| it.signed),
                        waits: world.open_ticket(&provider, id).is_some(),
                    })
                })
                .collect();
            sorted(app.language(), rows, |row| row.name.clone())
        })
    });
    let rows = memo(move || {
        let mut rows = all.get().unwrap_or_default();
        let state = state.get();
        rows.retain(|row| {
            matches(&format!("{} {}", row.name, row.place), &term.get())
                && match &*state {
                    "unsigned" => row.signed.is_none() && row.ended.is_none(),
                    "ended" => row.ended.is_some(),
                    "active" => row.ended.is_none(),
                    _ => true,
                }
        });
        rows
    });
    let asked = move || {
        let (actor, provider) = app.who()?;
        Some(
            rows.get()
                .iter()
                .flat_map(|row| {
                    [
                        readiness(&actor, &provider, &row.reseller),
                        remove(&actor, &provider, &row.reseller, None),
                        ticket(&actor, &provider, &row.reseller),
                    ]
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || asked().unwrap_or_default());
    let table = move || {
        let questions = asked().unwrap_or_default();
        let decisions = decisions.get();
        rows.get()
            .into_iter()
            .zip(questions.chunks(3).zip(decisions.chunks(3)))
            .map(|(row, (questions, decisions))| {
                line(row, questions.to_vec(), decisions.to_vec(), ending, asking)
            })
            .collect_view()
    };
    let none = move || all.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="card">
            <h2>{app.t(key::RESELLERS_PARTNERS)}</h2>
            {when(move || !none(), move || view! { <div class="row filters">
                    <Search term=term label=app.t(key::RESELLERS_SEARCH)/>
                    <label><span class="quiet">{app.t(key::COLUMN_STATE)}</span>
                        <select on:change:target=move |event| state.set(event.target().value())>
                            <option value="">{app.t(key::FILTER_ALL)}</option>
                            <option value="active">{app.t(key::FILTER_ACTIVE)}</option>
                            <option value="unsigned">{app.t(key::FILTER_UNSIGNED)}</option>
                            <option value="ended">{app.t(key::FILTER_ENDED)}</option>
                        </select>
                    </label>
                    <p class="quiet" role="status">{live(move || app.fill(key::LIST_COUNT, &[
                        ("shown", Arg::from(rows.with(Vec::len))),
                        ("total", Arg::from(all.with(|all| all.as_ref().map_or(0, Vec::len)))),
                    ]))}</p>
                </div>
                <table>
                    <thead><tr><th>{app.t(key::COLUMN_RESELLER)}</th><th>{app.t(key::COLUMN_SINCE)}</th>
                        <th>{app.t(key::COLUMN_AGREEMENT)}</th><th>{app.t(key::COLUMN_BUSINESS)}</th>
                        <th><span class="unseen">{app.t(key::COLUMN_ACTIONS)}</span></th></tr></thead>
                    <tbody>{live(table)}</tbody>
                </table>
                {when(move || rows.with(Vec::is_empty), move || view! { <p>{app.t(key::LIST_NO_MATCH)}</p> })} })}{when(none, move || view! { <p>{app.t(key::RESELLERS_EMPTY)}</p> })}
        </section>
        <Dialog open=asking title=app.t(key::REMOVE_TITLE)>
            {live(move || ending.get().map(|reseller| view! { <Remove reseller=reseller asking=asking/> }))}
        </Dialog>
    }
}

fn remove(
    actor: &PersonId,
    provider: &OrganisationId,
    reseller: &OrganisationId,
    confirmed: Option<bool>,
) -> Question {
    let action = Action::RemovePartnership {
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
        confirmed,
    };
    Question {
        actor: actor.clone(),
        action,
        as_of: None,
    }
}

fn ticket(actor: &PersonId, provider: &OrganisationId, reseller: &OrganisationId) -> Question {
    let action = Action::OpenSupportTicket {
        organisation: Some(provider.clone()),
        provider: Some(provider.clone()),
        reseller: Some(reseller.clone()),
    };
    Question {
        actor: actor.clone(),
        action,
        as_of: None,
    }
}

fn line(
    row: Row,
    questions: Vec<Question>,
    decisions: Vec<Option<Decision>>,
    ending: RwSignal<Option<OrganisationId>>,
    asking: RwSignal<bool>,
) -> impl IntoView {
    let app = app();
    let mut questions = questions.into_iter();
    let mut decisions = decisions.into_iter();
    let (ready, may_remove, may_ask) = (questions.next(), questions.next(), questions.next());
    let (ready_as, remove_as, ask_as) = (
        decisions.next().flatten(),
        decisions.next().flatten(),
        decisions.next().flatten(),
    );
    let (name, reseller) = (row.name.clone(), row.reseller.clone());
    let stands = row.ended.is_none();
    let free = remove_as.as_ref().is_some_and(Decision::is_permitted);
    view! {
        <tr>
            <td data-label=app.t(key::COLUMN_RESELLER)><b>{row.name.clone()}</b><br/><small>{row.place}</small>{row.waits.then(|| view! { <TicketWaits/> })}</td>
            <td data-label=app.t(key::COLUMN_SINCE)>{app.day(row.since)}
                {row.ended.map(|ended| view! { <br/><small>{app.fill(key::ENDED_ON, &[("date", Arg::from(app.day(ended)))])}</small> })}</td>
            <td data-label=app.t(key::COLUMN_AGREEMENT)>{row.signed.map_or_else(|| app.t(key::UNSIGNED), |date| app.fill(key::SIGNED_ON, &[("date", Arg::from(app.day(date)))]))}</td>
            <td data-label=app.t(key::COLUMN_BUSINESS)>{ready.map(|question| view! {
                <VerdictButton question=question decision=ready_as about=name.clone()/>
            })}</td>
            <td class="actions">{stands.then(|| view! {
                {if free {
                    let label = app.word("action.RemovePartnership");
                    view! { <button type="button" on:click=move |_| { ending.set(Some(reseller.clone())); asking.set(true); }>
                        {label}<span class="unseen">{format!(" – {name}")}</span></button> }.into_any()
                } else {
                    view! { <ActionButton question=Signal::stored(may_remove) decision=Signal::stored(remove_as)
                        label=app.word("action.RemovePartnership") about=name.clone()/> }.into_any()
                }}
                {(!row.waits).then(|| view! { <ActionButton question=Signal::stored(may_ask) decision=Signal::stored(ask_as)
                    label=app.word("action.OpenSupportTicket") about=row.name.clone()/> })}
            })}</td>
        </tr>
    }
}

/// The question before a partnership ends.
#[component]
fn Remove(reseller: OrganisationId, asking: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let name = app.organisation_name(&reseller);
    let question = Signal::derive(move || {
        let (actor, provider) = app.who()?;
        Some(remove(&actor, &provider, &reseller, Some(true)))
    });
    let decision = app.ask_one(move || question.get());
    view! {
        <p>{app.fill(key::REMOVE_TEXT, &[("reseller", Arg::from(name))])}</p>
        <p class="note">{app.word("note.removal-leaves")}</p>
        <p class="row">
            <ActionButton question=question decision=decision label=app.t(key::REMOVE_YES) primary=true
                then=Callback::new(move |()| asking.set(false))/>
            <button type="button" on:click=move |_| asking.set(false)><Icon name="back"/>{app.t(key::CANCEL)}</button>
        </p>
    }
}
