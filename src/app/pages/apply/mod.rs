//! The application: signing in with a work account, the MPN ID, and the form in steps.

mod form;
mod steps;

use leptos::prelude::*;

use super::entry::{entry, problems};
use super::forms::{quick, waits};
use crate::app::markup::{Element, classed, live, worded};
use crate::app::pages::heading::{back, heading};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{ActionButton, aside, button, card, go_to, paragraph, quiet};
use crate::domain::{Action, Enrolment, Organisation, Outcome, Role};
use crate::i18n::{Arg, key};
use crate::platform::browser::focus;
pub(super) use form::begin_direct;

/// The page.
#[component]
pub(super) fn Apply() -> impl IntoView {
    let app = app();
    let email = app.field("join-email", "");
    let address = app.field("sign-in", "");
    form::begin(app);
    let turns = window_event_listener_untyped("popstate", move |_| form::turn(app));
    on_cleanup(move || turns.remove());
    live(move || {
        let back = back(app, Page::Welcome, app.t(key::NAV_WELCOME));
        let page = classed("div", "page")
            .with(classed("p", "row").with(back))
            .with(heading(
                app,
                &app.t(key::APPLY_TITLE),
                Some(app.t(key::APPLY_LEAD)),
            ));
        let Some((_, at)) = app.me.get() else {
            return page.into();
        };
        if at.enrolment != Enrolment::None {
            return page.with(sent(app, at.enrolment)).into();
        }
        let account = app.world(|world| {
            let held = world.applications.get(&at.id);
            held.is_none_or(|it| !it.no_account)
        });
        // One after the other: the first that is not done has the main button.
        let account = account.unwrap_or_default();
        page.attr("class", "page in-order")
            .with(sign_in(app, &at, account, address))
            .with(membership(app, &at, email, account))
            .with(form::form(app, &at, account && !at.mpn_ids.is_empty()))
            .into()
    })
}

/// The application is sent already, or the company is enrolled.
pub(super) fn sent(app: App, enrolment: Enrolment) -> Element {
    let go = go_to(app, Page::Enrolment, key::APPLY_STATUS);
    let told = if enrolment == Enrolment::Enrolled {
        key::APPLY_ENROLLED
    } else {
        key::APPLY_SENT
    };
    classed("section", "card")
        .with(worded("p", app.t(told)))
        .with(classed("p", "row").with(go.attr("class", "button primary")))
}

/// Signing in with a work account; a company that has none creates one.
fn sign_in(app: App, at: &Organisation, has_account: bool, address: RwSignal<String>) -> Element {
    let card = card(app.t(key::SIGN_IN_WORK)).attr("class", "card form");
    let note = aside(app, key::SIGN_IN_PERSONAL_NOTE);
    if !has_account {
        let organisation = Some(at.id.clone());
        let create = quick(app, Action::CreateWorkAccount { organisation }).primary();
        // Whatever is typed is refused, so the button only shows why.
        let sign_in = button(app.t(key::SIGN_IN_TRY), || focus("#sign-in"));
        return card
            .with(worded("h3", app.t(key::SIGN_IN_NEW)))
            .with(paragraph(app, key::SIGN_IN_NONE))
            .with(classed("p", "row").with(create))
            .with(worded("h3", app.t(key::SIGN_IN_OLD)))
            .with(aside(app, key::SIGN_IN_KNOWN))
            .with(entry(
                app,
                "sign-in",
                app.t(key::SIGN_IN_ADDRESS),
                address.get(),
                not_an_account(app, at, address.get()),
                move |text| address.set(text),
            ))
            .with(note)
            .with(
                classed("p", "row")
                    .with(sign_in.flag("aria-disabled", true))
                    .with(
                        address
                            .get()
                            .is_empty()
                            .then(|| quiet("span", app.t(key::SIGN_IN_EMPTY))),
                    ),
            );
    }
    let me = app.me.get().map(|(me, _)| me);
    let admin = me
        .as_ref()
        .is_some_and(|me| me.roles.contains(&Role::GlobalAdmin));
    let person = me.map(|me| [&*me.name, " (", &me.address(at), ")"].concat());
    let args = person.unwrap_or_default();
    let text = if admin {
        key::SIGN_IN_DONE
    } else {
        key::SIGN_IN_NOT_ADMIN
    };
    card.with(worded("p", app.fill_one(text, "person", args)))
        .with(note)
}

/// Why nobody signs in with this address: it is personal, or the company has no work account. The
/// remedy is the same.
fn not_an_account(app: App, at: &Organisation, address: String) -> Vec<String> {
    let question = app.question(Action::EnrollAsIndirectReseller {
        organisation: Some(at.id.clone()),
        contact: None,
        email: Some(address.clone()),
        legal_name: None,
        legal_address: None,
        country: None,
        support: None,
        registration: None,
    });
    let decision = app.decide_one(question.as_ref());
    let findings = decision.iter().flat_map(|it| &it.findings);
    let mut failed = findings
        .filter(|it| it.outcome == Outcome::Fails)
        .flat_map(|it| &it.checks);
    let personal = failed.clone().any(|it| it.fact == "not-web-mail");
    let why = if personal {
        Some(app.fill_one(key::SIGN_IN_PERSONAL, "email", address))
    } else {
        let missing = failed.find(|it| it.fact == "work-account");
        missing.map(|it| app.finding(&it.fact, Outcome::Fails, &it.values))
    };
    let remedy = app.t(key::SIGN_IN_CREATE);
    why.map(|why| format!("{why} {remedy}"))
        .into_iter()
        .collect()
}

/// The company's MPN IDs, or the way to get one.
fn membership(app: App, at: &Organisation, email: RwSignal<String>, main: bool) -> Element {
    let card = card(app.t(key::MEMBERSHIP)).attr("class", "card form");
    if !at.mpn_ids.is_empty() {
        let held = at.mpn_ids.iter().map(|it| {
            let kind = app.word_of("mpn-kind", it.kind.id());
            let args = [
                ("mpn", Arg::from(it.number.to_string())),
                ("kind", Arg::from(kind)),
                ("country", Arg::from(app.country(&it.country))),
            ];
            worded("li", app.fill(key::MEMBERSHIP_HELD, &args)).into()
        });
        return card.with(classed("ul", "plain").all(held.collect()));
    }
    let typed = email.get();
    let action = Action::JoinPartnerNetwork {
        organisation: Some(at.id.clone()),
        email: (!typed.is_empty()).then(|| typed.clone()),
    };
    let question = app.question(action.clone());
    let decision = app.decide_one(question.as_ref());
    let wrong = problems(app, decision.as_ref(), "email");
    let label = app.word("action.JoinPartnerNetwork");
    let join = if typed.is_empty() {
        waits(app, action, key::SIGN_IN_EMPTY)
    } else {
        let join = ActionButton::new(app, question, decision.as_ref(), label);
        classed("p", "row").with(if main { join.primary() } else { join })
    };
    card.with(paragraph(app, key::MEMBERSHIP_NONE))
        .with(entry(
            app,
            "join-email",
            app.t(key::MEMBERSHIP_EMAIL),
            typed,
            wrong,
            move |text| email.set(text),
        ))
        .with(aside(app, key::MEMBERSHIP_CODE))
        .with(join)
}
