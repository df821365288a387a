//! Enrolment and programme info: how far a company has come, who acts next, and what comes after.

use leptos::prelude::*;

use super::entry::{around, entry, problems};
use super::fields::countries;
use super::forms::held;
use super::heading::titled;
use super::next_pages::{continue_as, next_pages};
use super::notices::{application_state, rejected};
use super::own_number;
use super::signing::{is_open, to_sign, unsigned};
use super::verification::{Answer, REVIEW_DAYS, found, verification};
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::way::ways;
use crate::app::widgets::{
    ActionButton, aside, banner, card, go_to, icon, paragraph, quiet, select_of, terms, unseen,
};
use crate::domain::{
    Action, ActionKind, Country, Enrolment, Event, Kind, MICROSOFT, Organisation, OrganisationId,
    PersonId, Remedy, Word,
};
use crate::i18n::{Arg, Key, key};

/// The steps of an enrolment.
const STEPS: [Key; 3] = [
    key::ENROLMENT_APPLY,
    key::ENROLMENT_CONFIRM,
    key::ENROLMENT_REVIEW,
];

/// Where an enrolled reseller goes on, and what it finds there.
const ONWARD: [(Key, Key, Page); 5] = [
    (key::NEXT_LEGAL, key::NAV_LEGAL_INFO, Page::LegalInfo),
    (key::NEXT_USERS, key::NAV_USERS, Page::Users(None)),
    (key::NEXT_CUSTOMERS, key::NAV_CUSTOMERS, Page::Customers),
    (
        key::NEXT_PROFILE,
        key::NAV_BUSINESS_PROFILE,
        Page::BusinessProfile,
    ),
    (key::NEXT_DIRECT, key::NAV_DIRECT_BILL, Page::DirectBill),
];

/// The page.
#[component]
pub(super) fn EnrolmentPage() -> impl IntoView {
    let app = app();
    let at = app.me.get_untracked().map(|(_, at)| at);
    let own = at.and_then(|at| at.country);
    let short = Short {
        country: app.field("another-country", own.as_ref().map_or("", Country::code)),
        support: app.field("another-support", ""),
        number: app.field("another-number", ""),
        created: RwSignal::new(None),
    };
    let answer = Answer::new(app);
    let countries = countries(app);
    live(move || {
        let at = app.me.get().map(|(_, at)| at);
        let at = at.as_ref();
        let applies = at.filter(|at| at.enrolment == Enrolment::None && at.kind == Kind::Prospect);
        let enrolled = at.filter(|at| at.enrolment == Enrolment::Enrolled);
        let partner = enrolled.filter(|at| !at.awaits_direct_bill());
        let open = partner.filter(|at| is_open(app, at));
        titled(app, key::NAV_ENROLMENT, key::ENROLMENT_LEAD)
            .with(open.map(|at| unsigned(app, to_sign(app, at))))
            .with(at.map(|at| progress(app, at)))
            .with(at.map(|at| verification(app, at, answer)))
            .with(applies.map(|_| start(app)))
            .with(enrolled.map(|at| after(app, at)))
            .with(partner.map(|at| another(app, at, short, countries.clone())))
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
    let state = application_state(app, at);
    let title = app.fill_one(key::ENROLMENT_STATE, "state", state);
    let mut steps = Vec::new();
    let rejected = rejected(app, at);
    let last = match STEPS {
        _ if rejected => key::ENROLMENT_ANSWER,
        _ if app.today() >= Some(REVIEW_DAYS) => key::ENROLMENT_REVIEW_DAYS,
        [.., review] => review,
    };
    for (number, text) in STEPS.into_iter().take(2).chain([last]).enumerate() {
        steps.push(step(app, app.t(text), number < reached, number == reached));
    }
    let next = next(app, at).and_then(|way| ways(app, &[way]).pop());
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let agreement = enrolled.then(|| signed(app, at)).flatten();
    card(title)
        .with(rejected.then(|| rejection(app, at)))
        .with(classed("ol", "steps").all(steps))
        .with(next)
        .with(agreement.map(|text| worded("p", text)))
        .with(aside(app, key::ENROLMENT_MPN_ALONE))
        .with(terms(app, &["csp", "mpn-id", "indirect-reseller"]))
}

/// That the application was rejected, why, and who acts now.
fn rejection(app: App, at: &Organisation) -> Element {
    let application = app.world(|world| world.applications.get(&at.id).cloned());
    let mut text = classed("p", "grow").text(app.t(key::ENROLMENT_REJECTED));
    for reason in found(&application.flatten().unwrap_or_default()) {
        text = text.text(" ").text(app.t(reason));
    }
    let acts = at.name.clone();
    let text = text
        .text(" ")
        .text(app.fill_one(key::ENROLMENT_ACTS, "organisation", acts));
    banner(app, "blocked").with(text)
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
    let words = worded("span", text)
        .attr("class", "grow")
        .with(unseen(format!(" – {}", app.t(state))));
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
        Enrolment::InReview if rejected(app, at) => {
            let people = app.world(|world| {
                let people = world.people_of(&at.id).filter(|it| it.roles.does_work());
                people.map(|it| it.id.clone()).collect()
            });
            Some(way(
                "AnswerRejection",
                at.id.clone(),
                people.unwrap_or_default(),
            ))
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

/// Since when the partner agreement is signed.
fn signed(app: App, at: &Organisation) -> Option<String> {
    let market = at.market()?;
    let signed = app.world(|world| world.agreement(&at.id, market).map(|it| it.signed))??;
    let date = ("date", Arg::from(app.date(signed)));
    let market = ("market", Arg::from(app.market(Some(market))));
    Some(app.fill(key::AGREEMENT_SIGNED, &[date, market]))
}

/// The way to the application.
fn start(app: App) -> Element {
    let welcome = go_to(app, Page::Welcome, key::NAV_WELCOME);
    let choose = go_to(app, Page::ChooseModel, key::NAV_CHOOSE_MODEL);
    card(app.t(key::APPLY_TITLE))
        .with(paragraph(app, key::ENROLMENT_START))
        .with(
            classed("p", "row")
                .with(welcome.attr("class", "button primary"))
                .with(choose),
        )
}

/// What comes after the enrolment, each with its page: the MPN ID while it is not linked, a provider
/// while there is none, and where to go on. The agreement to sign stands above.
fn after(app: App, at: &Organisation) -> Element {
    let resells = at.kind == Kind::IndirectReseller;
    let linked = at.associated_mpn.is_some();
    let benefit = (key::ENROLMENT_MPN_BENEFIT, key::STEP_MPN, Page::Identifiers);
    let find = (key::ENROLMENT_FIND, key::NAV_FIND, Page::FindProvider);
    let connected = app.world(|world| !world.providers_of(&at.id).is_empty()) == Some(true);
    let mut pages = Vec::new();
    pages.extend((!linked).then_some(benefit));
    let direct = (key::STEP_DIRECT, key::NAV_DIRECT_BILL, Page::DirectBill);
    pages.extend(at.awaits_direct_bill().then_some(direct));
    if resells {
        pages.extend((!connected).then_some(find));
        pages.extend(ONWARD);
    }
    card(app.t(key::ENROLMENT_AFTER))
        .with(linked.then(|| aside(app, key::ENROLMENT_MPN_LINKED)))
        .with(next_pages(app, pages, "button primary"))
}

/// A further reseller account, by the short form.
fn another(app: App, at: &Organisation, typed: Short, countries: Vec<(String, String)>) -> Element {
    let (code, support, number) = (typed.country.get(), typed.support.get(), typed.number.get());
    // Elsewhere it can be left out, and the short form leaves it out.
    let asks = own_number::asking(app, &code).is_some();
    let number = if asks { number } else { String::new() };
    let question = app.question(Action::EnrolAnotherAccount {
        organisation: Some(at.id.clone()),
        country: (!code.is_empty()).then(|| Country::new(code.clone())),
        // An empty field is no mistake yet.
        support: (!support.is_empty()).then(|| support.clone()),
        registration: (!asks || !number.is_empty()).then(|| number.clone()),
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.EnrolAnotherAccount");
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    let why = refused.map(|it| explained(app, &label, question.as_ref(), it));
    let wrong = problems(app, decision.as_ref(), "support");
    let registration = asks.then(|| {
        let help = quiet("p", own_number::about(app, &code));
        let wrong = problems(app, decision.as_ref(), "registration");
        let label = own_number::label(app, &code);
        let write = move |text| typed.number.set(text);
        let entry = entry(app, "another-number", label, number.clone(), wrong, write);
        classed("div", "entries").with(entry).with(help)
    });
    let empty = support.is_empty() || asks && number.is_empty();
    let country = select_of(code, countries, move |code| typed.country.set(code));
    let end = if empty && refused.is_none() {
        held(app, ActionKind::EnrolAnotherAccount, key::FORM_UNFILLED)
    } else {
        let create = ActionButton::new(app, question, decision.as_ref(), label);
        classed("p", "row").with(create.then(move || {
            typed.support.set(String::new());
            typed.number.set(String::new());
            typed.created.set(app.made(|event| match event {
                Event::OrganisationAdded { organisation } => Some(organisation.id.clone()),
                _ => None,
            }));
        }))
    };
    card(app.t(key::ANOTHER_TITLE))
        .attr("class", "card form")
        .with(paragraph(app, key::ANOTHER_LEAD))
        .with(aside(app, key::ANOTHER_REGION))
        .with(around(
            app,
            "another-country",
            app.t(key::COLUMN_COUNTRY),
            country.attr("id", "another-country"),
            problems(app, decision.as_ref(), "country"),
        ))
        .with(entry(
            app,
            "another-support",
            app.t(key::FORM_SUPPORT_REACH),
            support,
            wrong,
            move |text| typed.support.set(text),
        ))
        .with(registration)
        .with(end)
        .with(why)
        .with(
            element("div")
                .attr("role", "status")
                .with(created(app, typed)),
        )
}

/// The account that was created, and the way to go on there.
fn created(app: App, typed: Short) -> Option<Element> {
    let id = typed.created.get()?;
    // It may be undone by now.
    let admin = app.world(|world| {
        let admin = world.people_of(&id).next()?;
        Some(admin.id.clone())
    });
    let admin = admin.flatten()?;
    let made = app.organisation_name(&id);
    let go = continue_as(app, &admin, Page::Overview);
    let text = worded(
        "p",
        app.fill_one(key::ANOTHER_CREATED, "organisation", made),
    );
    Some(banner(app, "permitted").with(text).with(go))
}

/// What is typed in the short form.
#[derive(Clone, Copy)]
struct Short {
    country: RwSignal<String>,
    support: RwSignal<String>,
    number: RwSignal<String>,
    /// The account that came of it.
    created: RwSignal<Option<OrganisationId>>,
}
