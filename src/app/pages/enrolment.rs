//! Enrolment and programme info: how far a company has come, who acts next, and the application.

use leptos::prelude::*;

use super::Heading;
use crate::app::shell::Explained;
use crate::app::state::app;
use crate::app::way::Ways;
use crate::app::widgets::{ActionButton, Icon, Term, live, memo};
use crate::domain::{
    Action, Enrolment, Kind, MICROSOFT, Organisation, OrganisationId, PersonId, Question, Remedy,
    Role, Word,
};
use crate::i18n::{Arg, Key, key};

/// The page.
#[component]
pub(super) fn EnrolmentPage() -> impl IntoView {
    let app = app();
    let at = memo(move || app.me.with(|me| me.as_ref().map(|(_, at)| at.clone())));
    let title = at.with_untracked(|at| at.as_ref().is_some_and(|at| at.kind == Kind::Prospect));
    let form = memo(move || {
        at.with(|at| {
            at.as_ref()
                .is_some_and(|at| at.enrolment == Enrolment::None)
        })
    });
    view! {
        <Heading title=app.t(if title { key::NAV_ENROLMENT } else { key::NAV_PROGRAM_INFO }) lead=app.t(key::ENROLMENT_LEAD)/>
        {live(move || at.get().map(|at| view! { <Progress at=at/> }))}
        {live(move || form.get().then(|| view! { <Application/> }))}
    }
}

/// The steps of the enrolment, and who has the next one.
#[component]
fn Progress(at: Organisation) -> impl IntoView {
    let app = app();
    let reached = match at.enrolment {
        Enrolment::None => 0,
        Enrolment::EmailPending => 1,
        Enrolment::InReview => 2,
        Enrolment::Enrolled => 3,
    };
    let steps: [Key; 3] = [
        key::ENROLMENT_APPLY,
        key::ENROLMENT_CONFIRM,
        key::ENROLMENT_REVIEW,
    ];
    let next = match at.enrolment {
        Enrolment::EmailPending => at
            .primary_contact
            .clone()
            .map(|contact| way("ConfirmEmail", at.id.clone(), vec![contact])),
        Enrolment::InReview => {
            let microsoft = OrganisationId::new(MICROSOFT);
            let people = app
                .world_now(|world| {
                    world
                        .people_of(&microsoft)
                        .map(|it| it.id.clone())
                        .collect()
                })
                .unwrap_or_default();
            Some(way("ApproveEnrolment", microsoft, people))
        }
        Enrolment::None | Enrolment::Enrolled => None,
    };
    let state = match at.enrolment {
        Enrolment::None => "enrolment.none",
        Enrolment::EmailPending => "enrolment.email-pending",
        Enrolment::InReview => "enrolment.in-review",
        Enrolment::Enrolled => "enrolment.enrolled",
    };
    let agreement = at.market().map(|market| {
        let signed = app
            .world_now(|world| world.agreement(&at.id, market).map(|it| it.signed))
            .flatten();
        let market = app.market(Some(market));
        match signed {
            Some(date) => app.fill(
                key::AGREEMENT_SIGNED,
                &[
                    ("date", Arg::from(app.date(date))),
                    ("market", Arg::from(market)),
                ],
            ),
            None => app.fill(key::AGREEMENT_NOT_YET, &[("market", Arg::from(market))]),
        }
    });
    view! {
        <section class="card">
            <h2>{app.fill(key::ENROLMENT_STATE, &[("state", Arg::from(app.word(state)))])}</h2>
            <ol class="steps">{steps.into_iter().enumerate().map(|(number, text)| {
                let done = number < reached;
                view! { <li class:done=done class:next=number == reached>
                    <Icon name=if done { "permitted" } else { "clock" }/>
                    <span>{app.t(text)}<span class="unseen">{format!(" – {}", app.t(if done { key::STEP_DONE } else { key::STEP_OPEN }))}</span></span>
                </li> }
            }).collect_view()}</ol>
            {next.map(|way| view! { <Ways ways=vec![way]/> })}
            {agreement.filter(|_| at.enrolment == Enrolment::Enrolled).map(|text| view! { <p>{text}</p> })}
            <p class="quiet">{app.t(key::ENROLMENT_MPN_ALONE)}</p>
            <p class="terms"><Term id="csp"/><Term id="mpn-id"/><Term id="indirect-reseller"/></p>
        </section>
    }
}

fn way(action: &'static str, organisation: OrganisationId, people: Vec<PersonId>) -> Remedy {
    Remedy::Act {
        action: Word::Borrowed(action),
        organisation,
        people,
    }
}

/// The application.
#[component]
fn Application() -> impl IntoView {
    let app = app();
    let people: Vec<(PersonId, String)> = untrack(|| app.who())
        .and_then(|(_, at)| {
            app.world_now(|world| {
                world
                    .people_of(&at)
                    .map(|it| {
                        (
                            it.id.clone(),
                            format!("{} ({})", it.name, app.roles(it.roles.iter().copied())),
                        )
                    })
                    .collect()
            })
        })
        .unwrap_or_default();
    let first = people.first().map(|(id, _)| id.clone());
    let contact = RwSignal::new(first.clone());
    let question = Signal::derive(move || {
        let (actor, at) = app.who()?;
        let action = Action::EnrollAsIndirectReseller {
            organisation: Some(at),
            contact: contact.get(),
        };
        Some(Question {
            actor,
            action,
            as_of: None,
        })
    });
    let decision = app.ask_one(move || question.get());
    let refused = move || decision.get().filter(|it| !it.is_permitted());
    let signer = app.me.with_untracked(|me| {
        me.as_ref()
            .is_some_and(|(me, _)| me.roles.contains(&Role::GlobalAdmin))
    });
    view! {
        <section class="card form">
            <h2>{app.t(key::APPLY_TITLE)}</h2>
            <p>{app.t(key::APPLY_LEAD)}</p>
            <label>{app.t(key::APPLY_CONTACT)}
                <select on:change:target=move |event| contact.set(Some(PersonId::new(event.target().value())))>
                    {people.into_iter().map(|(id, name)| view! {
                        <option value=id.to_string() selected=Some(&id) == first.as_ref()>{name}</option>
                    }).collect_view()}
                </select>
            </label>
            <p class="quiet">{app.t(key::APPLY_CONTACT_HELP)}</p>
            <p class="row"><ActionButton question=question decision=decision label=app.word("action.EnrollAsIndirectReseller") primary=signer/></p>
            {live(move || refused().map(|decision| view! { <Explained what=app.word("action.EnrollAsIndirectReseller") decision=decision/> }))}
        </section>
    }
}
