//! Legal info: the legal business profile, the primary contact, and how its check stands.

use leptos::prelude::*;

use super::entry::{around, problems};
use super::fields::{against, countries, judged, known, or_dash};
use super::forms::{does, quick, waits};
use super::heading::titled;
use super::next_pages::continue_at;
use super::notices::{application_state, verified};
use super::verification::found;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{aside, banner, card, link, paragraph, quiet, select};
use crate::domain::{
    Action, Application, Country, Enrolment, Kind, MICROSOFT, Organisation, Recheck,
};
use crate::i18n::key;

/// What is typed.
#[derive(Clone)]
struct Typed {
    name: RwSignal<String>,
    address: RwSignal<String>,
    city: RwSignal<String>,
    country: RwSignal<String>,
    countries: Vec<(String, String)>,
}

/// The page.
#[component]
pub(super) fn LegalInfo() -> impl IntoView {
    let app = app();
    let own = app.me.get_untracked().map(|(_, at)| at);
    let country = own.as_ref().and_then(|it| it.country.clone());
    let told = own.as_ref().map(|it| told(app, it)).unwrap_or_default();
    let form = Typed {
        name: app.field("legal_name", &told.name),
        address: app.field("legal_address", &told.address),
        city: app.field("city", own.as_ref().map_or("", |it| &it.city)),
        country: app.field("country", country.as_ref().map_or("", Country::code)),
        countries: countries(app),
    };
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        titled(app, key::NAV_LEGAL_INFO, key::LEGAL_LEAD)
            .with(recheck(app, &at).map(|it| checking(app, &at, it)))
            .with(verified(app, &at).map(|it| banner(app, "permitted").with(it)))
            .with(profile(app, &at))
            .with(contact(app, &at))
            .with(change(app, &at, &form))
            .into()
    })
}

/// What a company told of itself.
#[derive(Default)]
struct Told {
    /// Whether it is what its application says, which Microsoft has not approved yet.
    applied: bool,
    name: String,
    /// The whole legal address, as it was typed last.
    address: String,
    country: Option<Country>,
}

/// What a company told last: until its account is approved, its application says it.
fn told(app: App, at: &Organisation) -> Told {
    let told = app.world(|world| {
        let applied = world.open_application(at);
        let country = applied.and_then(|it| it.country.clone());
        Told {
            applied: applied.is_some(),
            name: world.legal_name(at).to_owned(),
            address: world.legal_address(&at.id).to_owned(),
            country: country.or(at.country.clone()),
        }
    });
    told.unwrap_or_default()
}

/// The check that goes on.
pub(super) fn recheck(app: App, at: &Organisation) -> Option<Recheck> {
    app.world(|world| world.account(&at.id)?.recheck).flatten()
}

/// How the account stands with Microsoft.
pub(super) fn status(app: App, at: &Organisation) -> String {
    if at.suspended {
        return app.t(key::ACCOUNT_SUSPENDED);
    }
    match at.enrolment {
        Enrolment::Enrolled if refused(app, at).is_some() => app.t(key::CHECK_REJECTED),
        Enrolment::Enrolled if recheck(app, at).is_some() => app.t(key::STATUS_PENDING),
        Enrolment::Enrolled => app.t(key::STATUS_AUTHORIZED),
        _ => application_state(app, at),
    }
}

/// The company's application, when the check of its changed legal info was rejected.
pub(super) fn refused(app: App, at: &Organisation) -> Option<Application> {
    recheck(app, at)?;
    let known = app.world(|world| world.applications.get(&at.id).cloned());
    known.flatten().filter(Application::is_rejected)
}

fn checking(app: App, at: &Organisation, it: Recheck) -> Element {
    if let Some(application) = refused(app, at) {
        return rejection(app, at, &application);
    }
    let what = match (it.name, it.address) {
        (true, true) => key::RECHECK_BOTH,
        (true, false) => key::RECHECK_NAME,
        _ => key::RECHECK_ADDRESS,
    };
    let date = app.date(it.since);
    banner(app, "blocked")
        .with(worded("p", app.fill_one(what, "date", date)))
        .with(continue_at(app, &MICROSOFT.into(), Page::Reviews))
}

/// That the change was rejected, why, and the two ways on: another change, or documents.
fn rejection(app: App, at: &Organisation, application: &Application) -> Element {
    let mut text = classed("p", "grow").text(app.t(key::RECHECK_REJECTED));
    for reason in found(application) {
        text = text.text(" ").text(app.t(reason));
    }
    let text = text.text(" ").text(app.t(key::RECHECK_ANSWER));
    // A company that never gave a whole address has its city.
    let address = [&application.legal_address, &at.city];
    let address = address.into_iter().find(|it| !it.is_empty());
    let send = quick(
        app,
        Action::AnswerRejection {
            organisation: Some(at.id.clone()),
            legal_name: Some(at.name.clone()),
            legal_address: Some(address.cloned().unwrap_or_default()),
        },
    );
    banner(app, "blocked").with(text).with(send)
}

fn profile(app: App, at: &Organisation) -> Element {
    let told = told(app, at);
    let country = told.country.map(|it| app.country(&it));
    let number = app.world(|world| Some(world.applications.get(&at.id)?.registration.clone()));
    let typed = |text: String| -> Markup {
        let text = or_dash((!text.is_empty()).then_some(text));
        worded("span", text).attr("dir", "auto").into()
    };
    // A company that a scenario starts with may have told no more than its city.
    let place = if told.address.is_empty() {
        (key::LEGAL_CITY, typed(at.city.clone()))
    } else {
        (key::FORM_LEGAL_ADDRESS, typed(told.address))
    };
    let applied = told.applied.then(|| aside(app, key::LEGAL_APPLIED));
    card(app.t(key::LEGAL_PROFILE)).with(applied).with(known(
        app,
        vec![
            (key::LEGAL_NAME, typed(told.name)),
            place,
            (key::COLUMN_COUNTRY, or_dash(country).into()),
            (
                key::FORM_REGISTRATION,
                typed(number.flatten().unwrap_or_default()),
            ),
            (key::LEGAL_STATUS, status(app, at).into()),
            (
                key::LEGAL_PROGRAM,
                link(app.here(Page::ProgramInfo), app.t(key::NAV_PROGRAM_INFO)).into(),
            ),
        ],
    ))
}

fn contact(app: App, at: &Organisation) -> Element {
    let who = at.primary_contact.as_ref().and_then(|id| {
        app.world(|world| {
            let person = world.people.get(id)?;
            Some((person.name.clone(), world.address(person, at)))
        })
        .flatten()
    });
    let card = card(app.t(key::LEGAL_CONTACT));
    match who {
        Some((name, address)) => card.with(known(
            app,
            vec![
                (key::COLUMN_NAME, name.into()),
                (key::SIGN_IN_USER, address.into()),
            ],
        )),
        None => card.with(paragraph(app, key::LEGAL_CONTACT_NONE)),
    }
}

/// The form. The country can be chosen, so that the page can say why it stays.
fn change(app: App, at: &Organisation, form: &Typed) -> Element {
    let fields = [form.name, form.address, form.city, form.country];
    let [name, typed, city, country] = fields.map(|it| it.get());
    let own = at.country.as_ref().map(Country::code);
    // Once the whole address is told, it alone says where the company is.
    let told = told(app, at);
    let city_alone = told.address.is_empty();
    let same = name.trim() == told.name
        && typed.trim() == told.address
        && city.trim() == at.city
        && own == Some(&*country);
    // Who fills in both fields may not have written the city twice.
    let [street, town] = [typed.trim(), city.trim()];
    let apart = city_alone && !street.is_empty() && !street.contains(town);
    let address = if apart {
        format!("{street}, {town}")
    } else {
        typed
    };
    let action = Action::ChangeLegalInfo {
        organisation: Some(at.id.clone()),
        legal_name: Some(name),
        legal_address: Some(address),
        city: Some(city),
        country: Some(Country::new(country)),
    };
    let decision = against(app, &action, !same);
    let judged = |id, label, typed| judged(app, id, label, typed, decision.as_ref());
    let choice = around(
        app,
        "country",
        app.t(key::COLUMN_COUNTRY),
        select(form.country, form.countries.clone()),
        problems(app, decision.as_ref(), "country"),
    );
    let resells = at.kind == Kind::IndirectReseller;
    let who = if resells {
        key::LEGAL_WHO_RESELLER
    } else {
        key::LEGAL_WHO
    };
    let end = if same {
        waits(app, action, key::LEGAL_SAME)
    } else {
        does(app, action, || {})
    };
    card(app.t(key::LEGAL_CHANGE))
        .attr("class", "card form")
        .with(paragraph(app, key::LEGAL_CHANGE_LEAD))
        .with(quiet("p", app.t(who)))
        .with(judged("legal_name", key::LEGAL_NAME, form.name))
        .with(judged(
            "legal_address",
            key::FORM_LEGAL_ADDRESS,
            form.address,
        ))
        .with(aside(app, key::FORM_LEGAL_ADDRESS_HELP))
        .with(city_alone.then(|| judged("city", key::LEGAL_CITY, form.city)))
        .with(choice)
        .with(end)
}
