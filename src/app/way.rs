//! Remedies as the reader can follow them: who can repair it, and a link that goes there.

use leptos::prelude::*;

use super::route::{Page, Route};
use super::state::{App, app};
use super::widgets::ActionButton;
use crate::domain::{Action, ActionKind, PersonId, Question, Remedy};
use crate::i18n::{Arg, key};

/// How many people a remedy offers to continue as.
const OFFERED: usize = 3;

/// Remedies, each with its way.
#[component]
pub(crate) fn Ways(ways: Vec<Remedy>) -> impl IntoView {
    ways.into_iter()
        .map(|way| view! { <Way way=way/> })
        .collect_view()
}

#[component]
fn Way(way: Remedy) -> impl IntoView {
    let app = app();
    match way {
        Remedy::Act {
            organisation,
            people,
            ..
        } if people.is_empty() => {
            let name = app.organisation_name(&organisation);
            view! { <p class="remedy">{app.filled("remedy.nobody", &[("organisation", Arg::from(name))])}</p> }.into_any()
        }
        Remedy::Act {
            action,
            organisation,
            people,
        } => {
            let text = app.filled(
                &format!("remedy.{action}"),
                &[
                    (
                        "organisation",
                        Arg::from(app.organisation_name(&organisation)),
                    ),
                    ("people", Arg::from(app.people(&people))),
                ],
            );
            let page = page_of(&action);
            view! { <div class="remedy"><p>{text}</p>{links(app, &people, page)}</div> }.into_any()
        }
        Remedy::ContinueAs { people } => {
            let text = app.filled(
                "remedy.continue-as",
                &[("people", Arg::from(app.people(&people)))],
            );
            let page = match app.route.get_untracked() {
                Route::In(place) => place.page,
                Route::Home | Route::Nowhere => Page::Overview,
            };
            view! { <div class="remedy"><p>{text}</p>{links(app, &people, page)}</div> }.into_any()
        }
        Remedy::Wait { until } => {
            let question = Signal::derive(move || {
                let (actor, _) = app.who()?;
                Some(Question {
                    actor,
                    action: Action::WaitUntil { date: Some(until) },
                    as_of: None,
                })
            });
            let decision = app.ask_one(move || question.get());
            let date = app.date(until);
            view! {
                <div class="remedy">
                    <p>{app.filled("remedy.wait", &[("date", Arg::from(date.clone()))])}</p>
                    <ActionButton question=question decision=decision
                        label=app.fill(key::WAIT_UNTIL, &[("date", Arg::from(date))])/>
                </div>
            }
            .into_any()
        }
        Remedy::Form { field } => {
            view! { <p class="remedy">{app.word(&format!("remedy.form.{field}"))}</p> }.into_any()
        }
    }
}

fn links(app: App, people: &[PersonId], page: Page) -> impl IntoView + use<> {
    let me = untrack(|| app.who()).map(|(person, _)| person);
    let here = match app.route.get_untracked() {
        Route::In(place) => place.page.same_entry(&page),
        Route::Home | Route::Nowhere => false,
    };
    // A link to where the reader is already leads nowhere.
    let away = |person: &&PersonId| !(here && me.as_ref() == Some(*person));
    people.iter().filter(away).take(OFFERED).map(|person| {
        let label = if me.as_ref() == Some(person) {
            app.t(key::GO_THERE)
        } else {
            app.fill(key::CONTINUE_AS, &[("person", Arg::from(app.person_name(person)))])
        };
        view! { <a class="button" href=app.there(person, page.clone()) on:click=move |_| app.why_shown.set(false)>{label}</a> }
    }).collect_view()
}

/// Where an action is done.
fn page_of(action: &str) -> Page {
    let kind = ActionKind::ALL.iter().find(|kind| kind.name() == action);
    match kind {
        Some(ActionKind::RequestPartnership | ActionKind::RemovePartnership) => {
            Page::IndirectResellers
        }
        Some(
            ActionKind::OpenInvitation
            | ActionKind::AuthorizeIndirectProvider
            | ActionKind::RemoveAdminAccess
            | ActionKind::OpenSupportTicket,
        ) => Page::IndirectProviders,
        Some(ActionKind::EnrollAsIndirectReseller) => Page::Enrolment,
        Some(ActionKind::ConfirmEmail) => Page::Mailbox(None),
        Some(
            ActionKind::CloseSupportTicket
            | ActionKind::ApproveEnrolment
            | ActionKind::SuspendAccount
            | ActionKind::ReinstateAccount,
        ) => Page::Reviews,
        Some(ActionKind::AssociateMpnId | ActionKind::AddMpnLocation | ActionKind::MoveMpnId) => {
            Page::Identifiers
        }
        Some(ActionKind::AssignRole | ActionKind::RemoveRole) => Page::Users(None),
        Some(
            ActionKind::SignPartnerAgreement | ActionKind::DoNewBusiness | ActionKind::WaitUntil,
        )
        | None => Page::Overview,
    }
}
