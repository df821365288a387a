//! Enrolment and programme info: how far a company has come, who acts next, and the application.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::way::ways;
use crate::app::widgets::{ActionButton, card, heading, icon, quiet, select, terms, unseen};
use crate::domain::{
    Action, Enrolment, Kind, MICROSOFT, Organisation, OrganisationId, PersonId, Remedy, Role, Word,
};
use crate::i18n::{Arg, Key, key};

/// The steps of an enrolment.
const STEPS: [Key; 3] = [
    key::ENROLMENT_APPLY,
    key::ENROLMENT_CONFIRM,
    key::ENROLMENT_REVIEW,
];

/// The page.
#[component]
pub(super) fn EnrolmentPage() -> impl IntoView {
    let app = app();
    let at = app.me.get_untracked().map(|(_, at)| at);
    let prospect = at.as_ref().is_some_and(|at| at.kind == Kind::Prospect);
    let first = at.and_then(|at| {
        app.world_now(|world| world.people_of(&at.id).next().map(|it| it.id.to_string()))
            .flatten()
    });
    let contact = RwSignal::new(first.unwrap_or_default());
    // The page keeps its title when the application is accepted.
    let title = if prospect {
        key::NAV_ENROLMENT
    } else {
        key::NAV_PROGRAM_INFO
    };
    live(move || {
        let at = app.me.get().map(|(_, at)| at);
        let applies = at.as_ref().filter(|at| at.enrolment == Enrolment::None);
        classed("div", "page")
            .with(heading(
                app,
                &app.t(title),
                Some(app.t(key::ENROLMENT_LEAD)),
            ))
            .with(at.as_ref().map(|at| progress(app, at)))
            .with(applies.map(|at| application(app, &at.id, contact)))
            .into()
    })
}

/// The steps of the enrolment, and who has the next one.
fn progress(app: App, at: &Organisation) -> Element {
    let reached = match at.enrolment {
        Enrolment::None => 0,
        Enrolment::EmailPending => 1,
        Enrolment::InReview => 2,
        Enrolment::Enrolled => 3,
    };
    let state = app.word(&format!("enrolment.{}", at.enrolment.id()));
    let title = app.fill(key::ENROLMENT_STATE, &[("state", Arg::from(state))]);
    let mut steps = Vec::new();
    for (number, text) in STEPS.into_iter().enumerate() {
        steps.push(step(app, app.t(text), number < reached, number == reached));
    }
    let next = next(app, at).and_then(|way| ways(app, &[way]).pop());
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let agreement = enrolled.then(|| agreement(app, at)).flatten();
    card(title)
        .with(classed("ol", "steps").all(steps))
        .with(next)
        .with(agreement.map(|text| worded("p", text)))
        .with(quiet("p", app.t(key::ENROLMENT_MPN_ALONE)))
        .with(terms(app, &["csp", "mpn-id", "indirect-reseller"]))
}

/// A step of a way: done, next or still to come.
pub(super) fn step(app: App, text: String, done: bool, next: bool) -> Markup {
    let (image, state) = if done {
        ("permitted", key::STEP_DONE)
    } else {
        ("clock", key::STEP_OPEN)
    };
    let class = if done {
        Some("done".into())
    } else {
        next.then_some("next".into())
    };
    let words = worded("span", text).with(unseen(format!(" – {}", app.t(state))));
    element("li")
        .maybe("class", class)
        .with(icon(app, image))
        .with(words)
        .into()
}

/// Who has the next step.
fn next(app: App, at: &Organisation) -> Option<Remedy> {
    match at.enrolment {
        Enrolment::EmailPending => {
            let contact = at.primary_contact.clone()?;
            Some(way("ConfirmEmail", at.id.clone(), vec![contact]))
        }
        Enrolment::InReview => {
            let microsoft = OrganisationId::new(MICROSOFT);
            let people = app.world(|world| {
                let people = world.people_of(&microsoft);
                people.map(|it| it.id.clone()).collect()
            });
            Some(way(
                "ApproveEnrolment",
                microsoft,
                people.unwrap_or_default(),
            ))
        }
        Enrolment::None | Enrolment::Enrolled => None,
    }
}

fn way(action: &'static str, organisation: OrganisationId, people: Vec<PersonId>) -> Remedy {
    Remedy::Act {
        action: Word::Borrowed(action),
        organisation,
        people,
    }
}

/// Whether the partner agreement is signed, and since when.
fn agreement(app: App, at: &Organisation) -> Option<String> {
    let market = at.market()?;
    let signed = app
        .world(|world| world.agreement(&at.id, market).map(|it| it.signed))
        .flatten();
    let market = ("market", Arg::from(app.market(Some(market))));
    Some(match signed {
        Some(date) => {
            let date = ("date", Arg::from(app.date(date)));
            app.fill(key::AGREEMENT_SIGNED, &[date, market])
        }
        None => app.fill(key::AGREEMENT_NOT_YET, &[market]),
    })
}

/// The application.
fn application(app: App, at: &OrganisationId, contact: RwSignal<String>) -> Element {
    let chosen = contact.get();
    let question = app.question(Action::EnrollAsIndirectReseller {
        organisation: Some(at.clone()),
        contact: (!chosen.is_empty()).then(|| PersonId::new(chosen)),
    });
    let decision = app.decide_one(question.as_ref());
    let name = app.word("action.EnrollAsIndirectReseller");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let reasons = refused.map(|it| explained(app, &name, it));
    let mut apply = ActionButton::new(app, question, decision.as_ref(), name);
    if signs(app) {
        apply = apply.primary();
    }
    let choice = worded("label", app.t(key::APPLY_CONTACT)).with(select(contact, people(app, at)));
    card(app.t(key::APPLY_TITLE))
        .attr("class", "card form")
        .with(worded("p", app.t(key::APPLY_LEAD)))
        .with(choice)
        .with(quiet("p", app.t(key::APPLY_CONTACT_HELP)))
        .with(classed("p", "row").with(apply))
        .with(reasons)
}

/// Whether the reader can sign for the company.
fn signs(app: App) -> bool {
    app.me.with(|me| {
        me.as_ref()
            .is_some_and(|(me, _)| me.roles.contains(&Role::GlobalAdmin))
    })
}

/// The people of a company with their roles, to choose from.
fn people(app: App, at: &OrganisationId) -> Vec<(String, String)> {
    app.world(|world| {
        let mut people = Vec::new();
        for it in world.people_of(at) {
            let roles = app.roles(it.roles.iter().copied());
            people.push((it.id.to_string(), format!("{} ({roles})", it.name)));
        }
        people
    })
    .unwrap_or_default()
}
