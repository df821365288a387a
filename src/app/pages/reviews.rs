//! Microsoft's part: applications to review, tickets to close, accounts to suspend.

use leptos::prelude::*;

use super::Heading;
use crate::app::state::app;
use crate::app::widgets::{ActionButton, Search, live, matches, memo, when};
use crate::domain::{Action, Decision, Enrolment, Kind, OrganisationId, Question, World};
use crate::i18n::{Arg, Key, key};

/// How many accounts the list shows; a search finds the others.
const SHOWN: usize = 20;

/// Something that waits for Microsoft: what it is, and the action about it.
#[derive(Clone, PartialEq)]
struct Task {
    title: String,
    detail: String,
    action: Action,
}

/// The page.
#[component]
pub(super) fn Reviews() -> impl IntoView {
    let app = app();
    let applications = memo(move || {
        app.world(|world| {
            world
                .organisations
                .values()
                .filter(|it| matches!(it.enrolment, Enrolment::EmailPending | Enrolment::InReview))
                .map(|it| Task {
                    title: it.name.clone(),
                    detail: app.word(if it.enrolment == Enrolment::InReview {
                        "enrolment.in-review"
                    } else {
                        "enrolment.email-pending"
                    }),
                    action: Action::ApproveEnrolment {
                        organisation: Some(it.id.clone()),
                    },
                })
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let tickets = memo(move || {
        app.world(|world| {
            world
                .tickets
                .values()
                .filter(|it| it.closed.is_none())
                .map(|it| Task {
                    title: app.fill(
                        key::TICKET_TITLE,
                        &[
                            ("provider", Arg::from(name(world, &it.provider))),
                            ("reseller", Arg::from(name(world, &it.reseller))),
                        ],
                    ),
                    detail: app.fill(
                        key::TICKET_DETAIL,
                        &[
                            ("organisation", Arg::from(name(world, &it.opened_by))),
                            ("date", Arg::from(app.day(it.opened))),
                        ],
                    ),
                    action: Action::CloseSupportTicket {
                        ticket: Some(it.id.clone()),
                    },
                })
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let term = RwSignal::new(String::new());
    let accounts = memo(move || {
        app.world(|world| {
            world
                .organisations
                .values()
                .filter(|it| {
                    matches!(
                        it.kind,
                        Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
                    )
                })
                .filter(|it| matches(&it.name, &term.get()))
                .map(|it| {
                    let organisation = Some(it.id.clone());
                    Task {
                        title: it.name.clone(),
                        detail: app.t(if it.suspended {
                            key::ACCOUNT_SUSPENDED
                        } else {
                            key::ACCOUNT_GOOD
                        }),
                        action: if it.suspended {
                            Action::ReinstateAccount { organisation }
                        } else {
                            Action::SuspendAccount { organisation }
                        },
                    }
                })
                .take(SHOWN)
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    view! {
        <Heading title=app.t(key::NAV_REVIEWS) lead=app.t(key::REVIEWS_LEAD)/>
        <section class="card"><h2>{app.t(key::REVIEWS_APPLICATIONS)}</h2><Tasks tasks=applications none=key::REVIEWS_NO_APPLICATIONS/></section>
        <section class="card"><h2>{app.t(key::REVIEWS_TICKETS)}</h2><Tasks tasks=tickets none=key::REVIEWS_NO_TICKETS/></section>
        <section class="card"><h2>{app.t(key::REVIEWS_ACCOUNTS)}</h2>
            <Search term=term label=app.t(key::REVIEWS_SEARCH)/>
            <Tasks tasks=accounts none=key::LIST_NO_MATCH/></section>
    }
}

fn name(world: &World, id: &OrganisationId) -> String {
    world
        .organisations
        .get(id)
        .map_or_else(|| id.to_string(), |it| it.name.clone())
}

/// Tasks, each with its button.
#[component]
fn Tasks(tasks: Memo<Vec<Task>>, none: Key) -> impl IntoView {
    let app = app();
    let questions = move || {
        let (actor, _) = app.who()?;
        Some(
            tasks
                .get()
                .into_iter()
                .map(|task| Question {
                    actor: actor.clone(),
                    action: task.action,
                    as_of: None,
                })
                .collect::<Vec<_>>(),
        )
    };
    let decisions = app.ask(move || questions().unwrap_or_default());
    let row = move |((task, question), decision): ((Task, Question), Option<Decision>)| {
        let label = app.word(&format!("action.{}", task.action.kind().name()));
        view! {
            <li class="row">
                <span class="grow"><b>{task.title.clone()}</b><br/><small>{task.detail}</small></span>
                <ActionButton question=Signal::stored(Some(question)) decision=Signal::stored(decision) label=label about=task.title/>
            </li>
        }
    };
    view! {
        {when(move || tasks.with(Vec::is_empty), move || view! { <p>{app.t(none)}</p> })}
        <ul class="list">{live(move || tasks.get().into_iter().zip(questions().unwrap_or_default()).zip(decisions.get()).map(row).collect_view())}</ul>
    }
}
