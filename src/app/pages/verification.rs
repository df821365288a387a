//! The verification of an application: the checks that are open, and what the applicant can do.

use super::entry::{entry, problems};
use super::forms::quick;
use crate::app::draft::Instead;
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::shell::explained;
use crate::app::state::App;
use crate::app::widgets::{ActionButton, aside, card, icon, paragraph, quiet};
use crate::domain::{
    Action, Application, Date, Enrolment, Organisation, OrganisationId, ReviewFinding,
};
use crate::i18n::{Arg, Key, key};

/// Since when the documents speak of three to five business days (R-ENR-REVIEW35).
pub(super) const REVIEW_DAYS: Date = Date::ymd(2021, 1, 27);

/// What is typed in the answer to a rejection; none where the application stands unchanged.
#[derive(Clone, Copy)]
pub(super) struct Answer {
    legal_name: Instead,
    legal_address: Instead,
}

impl Answer {
    /// Nothing yet.
    pub(super) fn new(app: App) -> Self {
        Self {
            legal_name: app.instead("legal_name"),
            legal_address: app.instead("legal_address"),
        }
    }
}

/// The open checks and the applicant's ways. What is passed is not on the list any more.
pub(super) fn verification(app: App, at: &Organisation, typed: Answer) -> Option<Element> {
    let known = app.world(|world| {
        let application = world.applications.get(&at.id).cloned();
        (application.unwrap_or_default(), world.date)
    });
    let (application, today) = known?;
    let mailed = at.enrolment == Enrolment::EmailPending;
    if !mailed && at.enrolment != Enrolment::InReview {
        return None;
    }
    let reviewing = !mailed && !application.is_rejected();
    let mut checks = Vec::new();
    if mailed {
        checks.push(check(app, key::CHECK_EMAIL, None));
    }
    for (name, found) in [
        (key::CHECK_EMPLOYMENT, application.employment),
        (key::CHECK_BUSINESS, application.business),
    ] {
        if found.is_none_or(|it| !it.is_approval()) {
            checks.push(check(app, name, found));
        }
    }
    let address = (mailed && !application.email.is_empty()).then(|| {
        quiet(
            "p",
            app.fill_one(key::CHECK_ADDRESS, "email", application.email.clone()),
        )
    });
    let card = card(app.t(key::CHECKS_TITLE))
        .with(classed("ul", "list").all(checks))
        .with(address)
        .with(waits(app, &application, today))
        .with(reviewing.then(|| due(app, &application)).flatten());
    Some(if mailed {
        card.with(aside(app, key::CHECK_RESEND_HELP))
            .with(step(app, at, |organisation| Action::ResendVerification {
                organisation,
            }))
    } else if application.is_rejected() {
        card.with(answer(app, at, &application, typed))
    } else {
        card.with(ticket(app, &application))
            .with(step(app, at, |organisation| Action::AskAboutReview {
                organisation,
            }))
    })
}

/// A check with its state, and why it was rejected.
fn check(app: App, name: Key, found: Option<ReviewFinding>) -> Markup {
    let (mark, state) = if found.is_some() {
        ("warning", key::CHECK_REJECTED)
    } else {
        ("clock", key::CHECK_PENDING)
    };
    let reason = found.map(|it| worded("small", app.t(reason(it))));
    let words = classed("span", "grow")
        .with(worded("b", app.t(name)))
        .text(" ")
        .text(app.t(state))
        .with(reason.map(|it| element("span").with(element("br")).with(it)));
    classed("li", "row")
        .with(icon(app, mark))
        .with(words)
        .into()
}

/// The answer to a rejection, as whoever waits for it asks who could give it.
pub(super) fn answer_of(at: &OrganisationId) -> Action {
    Action::AnswerRejection {
        organisation: Some(at.clone()),
        legal_name: None,
        legal_address: None,
    }
}

/// Why an application was rejected.
pub(super) fn found(application: &Application) -> Vec<Key> {
    let rejected = application.findings().filter(|it| !it.is_approval());
    rejected.map(reason).collect()
}

/// What a check is called.
pub(crate) const fn check_of(employment: bool) -> Key {
    if employment {
        key::CHECK_EMPLOYMENT
    } else {
        key::CHECK_BUSINESS
    }
}

/// A finding in words.
pub(super) const fn reason(found: ReviewFinding) -> Key {
    match found {
        ReviewFinding::Employed | ReviewFinding::Registered => key::CHECK_AUTHORIZED,
        ReviewFinding::DomainNotOwned => key::CHECK_FOUND_DOMAIN_NOT_OWNED,
        ReviewFinding::NotRegistered => key::CHECK_FOUND_NOT_REGISTERED,
        ReviewFinding::AddressDiffers => key::CHECK_FOUND_ADDRESS_DIFFERS,
        ReviewFinding::NameDiffers => key::CHECK_FOUND_NAME_DIFFERS,
    }
}

/// Since when the open step waits.
pub(super) fn waits(app: App, application: &Application, today: Date) -> Option<Element> {
    let since = application.waits_since?;
    let days = usize::try_from(today.business_days_since(since)).unwrap_or_default();
    let args = [
        ("date", Arg::from(app.date(since))),
        ("count", Arg::from(days)),
    ];
    Some(worded("p", app.fill(key::CHECK_WAITS, &args)))
}

/// How long the review takes, and the latest day of that, as the documents say from a date on.
fn due(app: App, application: &Application) -> Option<Element> {
    let since = application.waits_since?;
    if app.today() < Some(REVIEW_DAYS) {
        return None;
    }
    let day = since.plus_business_days(5);
    let text = if app.today() > Some(day) {
        key::CHECK_OVERDUE
    } else {
        key::CHECK_DUE
    };
    let text = app.fill_one(text, "date", app.date(day));
    Some(worded("p", text))
}

/// The ticket that asks about the review.
pub(super) fn ticket(app: App, application: &Application) -> Option<Element> {
    let date = app.date(application.ticket?);
    Some(worded("p", app.fill_one(key::CHECK_TICKET, "date", date)))
}

/// A button for a step of the applicant, with the reasons when it is refused.
fn step(app: App, at: &Organisation, action: fn(Option<OrganisationId>) -> Action) -> Element {
    classed("p", "row").with(quick(app, action(Some(at.id.clone()))))
}

/// The answer to a rejection: documents, and the profile as it should be.
fn answer(app: App, at: &Organisation, application: &Application, typed: Answer) -> Element {
    let name = typed.legal_name.get();
    let name = name.unwrap_or_else(|| application.legal_name.clone());
    let address = typed.legal_address.get();
    let address = address.unwrap_or_else(|| application.legal_address.clone());
    let question = app.question(Action::AnswerRejection {
        organisation: Some(at.id.clone()),
        legal_name: Some(name.clone()),
        legal_address: Some(address.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    let decision = decision.as_ref();
    let label = app.word("action.AnswerRejection");
    let refused = decision.filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, question.as_ref(), it));
    let anew = move || {
        typed.legal_name.set(None);
        typed.legal_address.set(None);
    };
    let send = ActionButton::new(app, question, decision, label)
        .primary()
        .then(anew);
    classed("div", "entries")
        .with(paragraph(app, key::ANSWER_LEAD))
        .with(entry(
            app,
            "legal_name",
            app.t(key::FORM_LEGAL_NAME),
            name,
            problems(app, decision, "legal_name"),
            move |text| typed.legal_name.set(Some(text)),
        ))
        .with(entry(
            app,
            "legal_address",
            app.t(key::FORM_LEGAL_ADDRESS),
            address,
            problems(app, decision, "legal_address"),
            move |text| typed.legal_address.set(Some(text)),
        ))
        .with(aside(app, key::ANSWER_DOCUMENTS))
        .with(classed("p", "row").with(send))
        .with(why)
}
