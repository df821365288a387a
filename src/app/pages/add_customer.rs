//! The form of a new customer: a direct bill partner's own, or a provider's for its reseller.

use leptos::prelude::*;

use super::customer::Registration;
use super::fields::{countries, known};
use super::forms::{does, field, held, tick, waits};
use super::heading::{back, heading};
use super::next_pages::continue_as;
use super::password::temporary_password;
use super::served::customer;
use crate::app::markup::{Element, Markup, classed, live, worded};
use crate::app::route::Page;
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, button, card, go_button, paragraph, quiet, select, select_of, terms,
};
use crate::domain::{
    Action, Country, Date, Event, Kind, Organisation, OrganisationId, Partnership, PersonId,
    Remedy, TenantId, World, asks_registration,
};
use crate::i18n::{Arg, key};
use crate::platform::browser::focus;
use crate::platform::formats::sorted;

/// What is typed in the form.
#[derive(Clone, Copy)]
struct Typed {
    reseller: RwSignal<String>,
    name: RwSignal<String>,
    country: RwSignal<String>,
    attested: RwSignal<bool>,
    registration: Registration,
    /// The customer that was added last.
    added: RwSignal<Option<Added>>,
}

/// A new customer: its tenant, and its one user.
#[derive(Clone)]
struct Added {
    tenant: TenantId,
    person: PersonId,
    name: String,
}

/// The page.
#[component]
pub(super) fn AddCustomer(reseller: Option<OrganisationId>) -> impl IntoView {
    let app = app();
    let own = app.me.with_untracked(|me| me.as_ref()?.1.country.clone());
    let typed = Typed {
        reseller: app.field(
            "reseller",
            &reseller.map_or_else(String::new, |it| it.to_string()),
        ),
        name: app.field("name", ""),
        country: app.field("country", own.as_ref().map_or("", Country::code)),
        attested: RwSignal::new(false),
        registration: Registration::new(app),
        added: RwSignal::new(None),
    };
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let back = back(app, Page::Customers, app.t(key::NAV_CUSTOMERS));
        let lead = Some(app.t(key::ADD_LEAD));
        classed("div", "page")
            .with(classed("p", "row").with(back))
            .with(heading(app, &app.word("action.AddCustomer"), lead))
            .with(match typed.added.get() {
                Some(added) => credentials(app, &added, typed),
                None => form(app, &at, typed),
            })
            .into()
    })
}

fn form(app: App, at: &Organisation, typed: Typed) -> Element {
    let through = if at.kind == Kind::IndirectProvider {
        resellers(app, &at.id, World::is_active)
    } else {
        Vec::new()
    };
    let chosen = typed.reseller.get();
    // Left over from an address, another company's reseller is none of ours.
    let chosen = through
        .iter()
        .any(|(id, _)| *id == chosen)
        .then_some(chosen);
    let countries = countries(app);
    let code = typed.country.get();
    let (asked, note) = registration(app, &code).unzip();
    let asked = asked.unwrap_or_default();
    // An empty field is no mistake yet.
    let name = Some(typed.name.get()).filter(|it| !it.is_empty());
    let again = name.as_deref().and_then(|it| namesake(app, at, it));
    let unnamed = name.is_none();
    let later = too_early(app, at);
    let attested = Some(later.is_none() && typed.attested.get());
    let country = (!code.is_empty()).then(|| Country::new(code));
    let misfit = country
        .as_ref()
        .and_then(|it| typed.registration.misfit(app, it));
    let action = match chosen.as_deref() {
        Some(reseller) => Action::AddCustomerForReseller {
            provider: Some(at.id.clone()),
            reseller: Some(reseller.into()),
            name,
            country,
            attested,
        },
        None => Action::AddCustomer {
            partner: Some(at.id.clone()),
            name,
            country,
            attested,
        },
    };
    let record = typed.registration.action(&at.id, None);
    let wrong = misfit.is_some();
    let fields = typed.registration.fields(app, record.as_ref(), misfit);
    // Only where a number is asked for, or one is typed already.
    let fields = (asked || record.is_some()).then_some(fields);
    let add = match record {
        _ if unnamed => waits(app, action, key::ADD_UNNAMED),
        Some(_) if wrong => held(app, action.kind(), key::REGISTRATION_WRONG),
        Some(record) => recorded(app, at, action, record, typed),
        None => does(app, action, move || done(app, typed)),
    };
    card(app.t(key::ADD_TITLE))
        .attr("class", "card form")
        .with((!through.is_empty()).then(|| reseller(app, through, chosen, typed)))
        .with(field(app, key::COLUMN_NAME, "text", typed.name))
        .with(again.map(|text| quiet("p", text).attr("role", "status")))
        .with(worded("label", app.t(key::COLUMN_COUNTRY)).with(select(typed.country, countries)))
        .with(match later {
            Some(date) => quiet(
                "p",
                app.fill_one(key::ADD_ATTEST_LATER, "date", app.date(date)),
            ),
            None => tick(app.t(key::ADD_ATTEST), typed.attested),
        })
        .with(note.map(|text| quiet("p", text)))
        .with(fields)
        .with(add)
        .with(terms(app, &["mca", "tenant"]))
}

/// From when on the box can be ticked, while it is too early for it, as the policy answers.
fn too_early(app: App, at: &Organisation) -> Option<Date> {
    let ticked = Action::AddCustomer {
        partner: Some(at.id.clone()),
        name: None,
        country: None,
        attested: Some(true),
    };
    let decision = app.decide_one(app.question(ticked).as_ref())?;
    // Of the two ways out, to clear the box and to wait, the day is that of the other.
    decision.findings.iter().find_map(|it| match &*it.checks {
        [ticked, day] if ticked.fact == "not-attested" => match day.remedies.first() {
            Some(Remedy::Wait { until }) => Some(*until),
            _ => None,
        },
        _ => None,
    })
}

/// That the partner has a customer of this name: adding makes another one, with a tenant of its own.
fn namesake(app: App, at: &Organisation, name: &str) -> Option<String> {
    let known = app.world(|world| {
        let mut of = world.relationships.get(&at.id)?.values();
        of.any(|it| {
            let known = it
                .ended
                .is_none()
                .then(|| customer(world, &it.tenant))
                .flatten();
            known.is_some_and(|it| it.name == name.trim())
        })
        .then_some(())
    });
    known.flatten()?;
    Some(app.fill_one(key::ADD_NAMESAKE, "customer", name.to_owned()))
}

/// Whether customers of a country give a registration number on the policy date, and that in words.
fn registration(app: App, code: &str) -> Option<(bool, String)> {
    let today = app.today()?;
    if code.is_empty() {
        return None;
    }
    let country = Country::new(code);
    let asked = asks_registration(&country, today);
    let text = if asked {
        key::ADD_REGISTRATION
    } else {
        key::ADD_REGISTRATION_NONE
    };
    let args = [
        ("country", Arg::from(app.country(&country))),
        ("date", Arg::from(app.date(today))),
    ];
    Some((asked, app.fill(text, &args)))
}

/// The customer is added.
fn done(app: App, typed: Typed) {
    app.sent(&["reseller", "name", "country", "number", "phone"]);
    let tenant = app.made(|event| match event {
        Event::TenantAdded { tenant } => Some(tenant.id.clone()),
        _ => None,
    });
    let person = app.made(|event| match event {
        Event::PersonAdded { person } => Some(person.id.clone()),
        _ => None,
    });
    typed
        .added
        .set(tenant.zip(person).map(|(tenant, person)| Added {
            tenant,
            person,
            name: typed.name.get_untracked(),
        }));
    typed.name.set(String::new());
    typed.attested.set(false);
    request_animation_frame(|| focus("#added"));
}

/// How the customer signs in. Whoever leaves the page has seen the password for the last time.
fn credentials(app: App, added: &Added, typed: Typed) -> Element {
    let customer = [("customer", Arg::from(added.name.clone()))];
    // Until it has told more, it is named as it signs in.
    let address = app.person_name(&added.person);
    let shown = vec![
        (key::SIGN_IN_USER, address.into()),
        (
            key::SIGN_IN_PASSWORD,
            worded("code", temporary_password(&added.person)).into(),
        ),
    ];
    let view = go_button(
        app.here(Page::Customer(added.tenant.clone())),
        app.fill(key::ADD_VIEW, &customer),
    );
    let another = button(app.t(key::ADD_ANOTHER), move || typed.added.set(None));
    let sign_in = continue_as(app, &added.person, Page::SignIn);
    card(app.fill(key::ADD_DONE, &customer))
        .attr("id", "added")
        .attr("tabindex", "-1")
        .with(paragraph(app, key::ADD_ONCE))
        .with(known(app, shown))
        .with(classed("p", "row").with(view).with(another).with(sign_in))
}

/// The customer is added and its registration number recorded, two steps at one press. While the
/// number cannot be recorded, neither is done.
fn recorded(app: App, at: &Organisation, add: Action, record: Action, typed: Typed) -> Element {
    let question = app.question(record);
    let decision = app.decide_one(question.as_ref());
    let refused = decision.as_ref().filter(|it| !it.is_permitted());
    if let Some(refused) = refused {
        let label = app.word_of("action", add.kind().name());
        let what = app.word("action.RecordRegistration");
        let why = explained(app, &what, question.as_ref(), refused);
        let button = ActionButton::new(app, question, Some(refused), label);
        return classed("div", "page")
            .with(classed("p", "row").with(button.primary()))
            .with(why);
    }
    let (partner, actor) = (at.id.clone(), question.map(|it| it.actor));
    does(app, add, move || {
        let tenant = app.made(|event| match event {
            Event::TenantAdded { tenant } => Some(tenant.id.clone()),
            _ => None,
        });
        let record = untrack(|| typed.registration.action(&partner, tenant));
        done(app, typed);
        if let (Some(actor), Some(record)) = (actor.clone(), record) {
            app.act_as(actor, record, |_| {});
        }
    })
}

fn reseller(
    app: App,
    mut through: Vec<(String, String)>,
    chosen: Option<String>,
    typed: Typed,
) -> Element {
    through.insert(0, (String::new(), app.t(key::ADD_ALONE)));
    let choice = select_of(chosen.unwrap_or_default(), through, move |id| {
        typed.reseller.set(id);
    });
    worded("label", app.t(key::ADD_FOR)).with(choice)
}

/// The resellers that a provider is or was connected with and that fit, by name.
pub(super) fn resellers(
    app: App,
    provider: &OrganisationId,
    fits: impl Fn(&World, &Partnership) -> bool,
) -> Vec<(String, String)> {
    let found = app.world(|world| {
        let all = world.partnerships_of(provider);
        let named = all
            .filter(|it| it.provider == *provider && fits(world, it))
            .filter_map(|it| world.organisations.get(&it.reseller));
        named
            .map(|it| (it.id.to_string(), it.name.clone()))
            .collect()
    });
    by_name(app, found.unwrap_or_default())
}

/// Companies to choose from, by name.
pub(super) fn by_name(app: App, found: Vec<(String, String)>) -> Vec<(String, String)> {
    sorted(app.language(), found, |(_, name)| name.clone())
}
