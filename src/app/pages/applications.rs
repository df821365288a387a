//! Microsoft's queue of applications: what was typed, what is open, and the findings.

use super::forms::{quick, quick_as};
use leptos::prelude::*;

use super::next_pages::{continue_as, goes_on};
use super::notices::application_state;
use super::verification::{answer_of, check_of, reason as words, ticket, waits};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{List, Looking, Way, card, paragraph, quiet, select_of};
use crate::domain::{Action, Application, Date, Enrolment, Organisation, ReviewFinding};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::all_of;

/// An application that is not decided.
struct Waiting {
    at: Organisation,
    application: Application,
    contact: String,
    today: Date,
}

const LIST: List<Waiting> = List {
    title: key::REVIEWS_APPLICATIONS,
    ways: &[Way::up(key::COLUMN_NAME, |_, it| it.at.name.clone())],
    text: |_, it| {
        let typed = &it.application;
        let company = format!("{} {}", it.at.name, it.at.domain);
        format!(
            "{company} {} {} {}",
            typed.legal_name, typed.email, it.contact
        )
    },
    always: false,
    by: Some((key::COLUMN_STATE, |app, it| application_state(app, &it.at))),
};

/// The applications that are not decided. `reason` is why a business is rejected.
pub(super) fn applications(app: App, reason: RwSignal<String>, looking: Looking) -> Element {
    let waiting = all(app);
    let card = card(app.t(key::REVIEWS_APPLICATIONS));
    if waiting.is_empty() {
        return card.with(paragraph(app, key::REVIEWS_NO_APPLICATIONS));
    }
    let each = |it: Waiting| application(app, it, reason).into();
    let found = LIST.find(app, looking, waiting);
    card.with(found.above)
        .with(classed("div", "page").all(found.rows.into_iter().map(each).collect()))
        .with(found.below)
}

fn all(app: App) -> Vec<Waiting> {
    app.world(|world| {
        let mut waiting = Vec::new();
        for at in world.organisations.values() {
            if matches!(at.enrolment, Enrolment::EmailPending | Enrolment::InReview) {
                let contact = at.primary_contact.as_ref();
                waiting.push(Waiting {
                    application: world.applications.get(&at.id).cloned().unwrap_or_default(),
                    contact: contact.map(|it| app.person_name(it)).unwrap_or_default(),
                    today: world.date,
                    at: at.clone(),
                });
            }
        }
        waiting
    })
    .unwrap_or_default()
}

fn application(app: App, it: Waiting, reason: RwSignal<String>) -> Element {
    let Waiting {
        at,
        application,
        contact,
        today,
    } = it;
    let state = application_state(app, &at);
    let head = classed("p", "row")
        .with(worded("b", at.name.clone()))
        .with(quiet("span", state));
    let reviewed = at.enrolment == Enrolment::InReview;
    classed("section", "application")
        .key(at.id.to_string())
        .with(head)
        .with(typed(app, &at, &application, contact))
        .with(waits(app, &application, today))
        .with(ticket(app, &application))
        .with((!reviewed).then(|| paragraph(app, key::REVIEW_EMAIL_OPEN)))
        .with(reviewed.then(|| employment(app, &at, &application)))
        .with(reviewed.then(|| business(app, &at, &application, reason)))
        .with(reviewed.then(|| whole(app, &at, &application)))
        .with(elsewhere(app, &at, &application))
}

/// The way to whoever acts first: the contact that confirms, the company that answers a rejection.
fn elsewhere(app: App, at: &Organisation, application: &Application) -> Option<Element> {
    let go = if at.enrolment == Enrolment::EmailPending {
        continue_as(app, at.primary_contact.as_ref()?, Page::Mailbox(None))
    } else if application.is_rejected() {
        goes_on(app, &at.id, &answer_of(&at.id), Page::Enrolment)?
    } else {
        return None;
    };
    Some(classed("p", "row").with(go))
}

/// What was typed beside what is registered.
fn typed(app: App, at: &Organisation, application: &Application, contact: String) -> Element {
    let country = application.country.as_ref().map(|it| app.country(it));
    let model = if application.direct {
        key::MODEL_DIRECT
    } else {
        key::MODEL_RESELLER
    };
    let typed = [
        (key::FORM_AS, app.t(model)),
        (key::REVIEW_REGISTERED, at.name.clone()),
        (key::FORM_LEGAL_NAME, application.legal_name.clone()),
        (key::FORM_LEGAL_ADDRESS, application.legal_address.clone()),
        (key::COLUMN_COUNTRY, country.unwrap_or_default()),
        (key::FORM_REGISTRATION, application.registration.clone()),
        (key::REVIEW_DOMAIN, at.domain.clone()),
        (key::APPLY_CONTACT, contact),
        (key::FORM_EMAIL, application.email.clone()),
        (key::FORM_SUPPORT_REACH, application.support.clone()),
    ];
    let mut rows = Vec::new();
    for (name, text) in typed {
        if !text.is_empty() {
            rows.push(worded("dt", app.t(name)).into());
            rows.push(worded("dd", text).attr("dir", "auto").into());
        }
    }
    let sent = application.documents.then(|| app.t(key::REVIEW_DOCUMENTS));
    classed("div", "page")
        .with(element("dl").all(rows))
        .with(sent.map(|text| worded("p", text)))
}

/// The check of employment: passed, or rejected for the one reason that is documented.
fn employment(app: App, at: &Organisation, application: &Application) -> Element {
    let ways = vec![
        way(app, at, ReviewFinding::Employed, key::REVIEW_APPROVE),
        way(
            app,
            at,
            ReviewFinding::DomainNotOwned,
            key::REVIEW_REJECT_DOMAIN,
        ),
    ];
    check(app, key::CHECK_EMPLOYMENT, application.employment, ways)
}

/// The check of the business: passed, or rejected for a chosen reason.
fn business(
    app: App,
    at: &Organisation,
    application: &Application,
    reason: RwSignal<String>,
) -> Element {
    let reasons = [
        ReviewFinding::NameDiffers,
        ReviewFinding::AddressDiffers,
        ReviewFinding::NotRegistered,
    ];
    let mut ways = vec![way(app, at, ReviewFinding::Registered, key::REVIEW_APPROVE)];
    ways.extend(business_ways(app, at, &reasons, reason));
    check(app, key::CHECK_BUSINESS, application.business, ways)
}

/// The choice of a reason, and the button that rejects for it.
pub(super) fn business_ways(
    app: App,
    at: &Organisation,
    reasons: &[ReviewFinding],
    reason: RwSignal<String>,
) -> Vec<Markup> {
    let Some((choice, rejection)) = reason_of(app, at.id.as_str(), reasons, reason) else {
        return Vec::new();
    };
    vec![choice, way(app, at, rejection, key::REVIEW_REJECT)]
}

/// The choice of a reason for something by its name, and the reason that is chosen.
pub(super) fn reason_of(
    app: App,
    of: &str,
    reasons: &[ReviewFinding],
    reason: RwSignal<String>,
) -> Option<(Markup, ReviewFinding)> {
    // What is chosen for one company is not chosen for the next.
    let of = of.to_owned();
    let named = move |it: &str| format!("{of} {it}");
    let chosen = reason.get();
    let rejection = reasons.iter().find(|it| named(it.id()) == chosen);
    let rejection = rejection.or(reasons.first()).copied()?;
    let mut options = Vec::new();
    for it in reasons {
        options.push((it.id().to_owned(), app.t(words(*it))));
    }
    let select = select_of(rejection.id().to_owned(), options, move |it| {
        reason.set(named(&it));
    });
    let choice = worded("label", app.t(key::REVIEW_REASON)).with(select);
    Some((choice.into(), rejection))
}

/// A check with its state. What is decided has no buttons any more.
fn check(app: App, name: Key, found: Option<ReviewFinding>, ways: Vec<Markup>) -> Element {
    let state = match found {
        None => app.t(key::CHECK_PENDING),
        Some(it) if it.is_approval() => app.t(key::CHECK_AUTHORIZED),
        Some(it) => {
            let reason = app.t(words(it));
            format!("{} {reason}", app.t(key::CHECK_REJECTED))
        }
    };
    let head = classed("p", "grow")
        .with(worded("b", app.t(name)))
        .text(" ")
        .text(state);
    let ways = found.is_none().then(|| classed("div", "row").all(ways));
    classed("div", "check").with(head).with(ways)
}

fn way(app: App, at: &Organisation, finding: ReviewFinding, label: Key) -> Markup {
    let review = Action::ReviewApplication {
        organisation: Some(at.id.clone()),
        finding: Some(finding),
    };
    let check = app.t(check_of(finding.is_of_employment()));
    quick_as(app, review, app.t(label))
        .about(&format!("{}, {check}", at.name))
        .into()
}

/// Everything that is open, passed at once, with what that is.
fn whole(app: App, at: &Organisation, application: &Application) -> Element {
    let organisation = Some(at.id.clone());
    let approve = quick(app, Action::ApproveEnrolment { organisation });
    let checks = [
        (key::CHECK_EMPLOYMENT, application.employment),
        (key::CHECK_BUSINESS, application.business),
    ];
    let mut open = Vec::new();
    for (name, found) in checks {
        if found.is_none() {
            open.push(app.t(name));
        }
    }
    let text = if application.is_rejected() {
        let name = at.name.clone();
        Some(app.fill_one(key::REVIEW_THEIRS, "organisation", name))
    } else {
        (!open.is_empty()).then(|| {
            let checks = Arg::from(all_of(app.language(), open));
            app.fill(key::REVIEW_OPEN, &[("checks", checks)])
        })
    };
    let text = text.map(|text| quiet("span", text));
    classed("p", "row").with(approve.about(&at.name)).with(text)
}
