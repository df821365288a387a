//! Identifiers: the MPN IDs of a company, and the one associated with its CSP account.

use leptos::prelude::*;

use super::entry::{around, problems};
use super::fields::{against, countries, judged};
use super::forms::{does, waits};
use super::heading::heading;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, aside, card, cell, lines, paragraph, select, table, terms, verdict,
};
use crate::domain::{
    Action, Country, Decision, Finding, MpnId, MpnKind, MpnNumber, Organisation, Outcome, Person,
    PersonId, Question,
};
use crate::i18n::key;

/// What is typed about a location.
#[derive(Clone, Copy)]
struct Place {
    country: RwSignal<String>,
    name: RwSignal<String>,
    street: RwSignal<String>,
    contact: RwSignal<String>,
}

/// The page.
#[component]
pub(super) fn Identifiers() -> impl IntoView {
    let app = app();
    let own = app.me.with_untracked(|me| me.as_ref()?.1.country.clone());
    let me = app.me.get_untracked().map(|(me, _)| me.id.to_string());
    let place = Place {
        country: app.field("country", own.as_ref().map_or("", Country::code)),
        name: app.field("name", ""),
        street: app.field("street", ""),
        contact: app.field("contact", me.as_deref().unwrap_or_default()),
    };
    let countries = countries(app);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let country = at.country.as_ref().map(|it| app.country(it));
        let lead = Some(app.fill_one(
            key::IDENTIFIERS_LEAD,
            "country",
            country.unwrap_or_default(),
        ));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_IDENTIFIERS), lead))
            .with(identifiers(app, &at))
            .with(location(app, &at, place, countries.clone()))
            .into()
    })
}

/// Whether signing and new business wait for the association, as the rule about it decides both.
fn blocks(app: App, at: &Organisation) -> bool {
    let own = || Some(at.id.clone());
    let asked = [
        Action::SignPartnerAgreement {
            organisation: own(),
        },
        Action::DoNewBusiness {
            provider: None,
            reseller: own(),
        },
    ];
    let questions: Vec<_> = asked
        .into_iter()
        .filter_map(|it| app.question(it))
        .collect();
    let fails = |it: &Finding| it.rule == "R-ENR-MPNPOSTPONE" && it.outcome == Outcome::Fails;
    let waits = |it: &Option<Decision>| it.as_ref().is_some_and(|it| it.findings.iter().any(fails));
    !questions.is_empty() && app.decide(&questions).iter().all(waits)
}

/// The MPN IDs that the company has.
fn identifiers(app: App, at: &Organisation) -> Element {
    let mut questions = Vec::new();
    for it in &at.mpn_ids {
        let (organisation, mpn) = (Some(at.id.clone()), Some(it.number.clone()));
        questions.extend(app.question(Action::AssociateMpnId {
            organisation: organisation.clone(),
            mpn: mpn.clone(),
        }));
        questions.extend(app.question(Action::MoveMpnId { organisation, mpn }));
    }
    let decisions = app.decide(&questions);
    let asked = questions.chunks(2).zip(decisions.chunks(2));
    let may = |it: &[Option<Decision>]| it.first()?.as_ref().map(Decision::is_permitted);
    let mut others = at.mpn_ids.iter().zip(decisions.chunks(2));
    let other = others.find(|(_, decisions)| may(decisions) == Some(true));
    // Once one is associated, nobody is led to another.
    let other = other.filter(|_| at.associated_mpn.is_none());
    let other = other.map(|(it, _)| &it.number);
    let mut rows = Vec::new();
    for (it, (questions, decisions)) in at.mpn_ids.iter().zip(asked) {
        let current = at.associated_mpn.as_ref() == Some(&it.number);
        let instead = other.filter(|_| !current && may(decisions) == Some(false));
        rows.push(identifier(
            app,
            it,
            (current, instead),
            questions,
            decisions,
        ));
    }
    let columns = [
        key::COLUMN_MPN,
        key::COLUMN_KIND,
        key::COLUMN_COUNTRY,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    let list = if rows.is_empty() {
        paragraph(app, key::IDENTIFIERS_NONE)
    } else {
        table(app, &columns, rows)
    };
    let waits = blocks(app, at).then(|| paragraph(app, key::IDENTIFIERS_WAITS));
    card(app.t(key::IDENTIFIERS_LIST))
        .with(waits)
        .with(list)
        .with(terms(app, &["mpn-id"]))
}

/// The row of an MPN ID, with its two questions: to associate it and to move it. Where it is not the
/// one to associate, another may be.
fn identifier(
    app: App,
    it: &MpnId,
    (current, instead): (bool, Option<&MpnNumber>),
    questions: &[Question],
    decisions: &[Option<Decision>],
) -> Vec<Markup> {
    let number = it.number.to_string();
    let elsewhere = !it.in_partner_center;
    let kind = match it.kind {
        MpnKind::Global => "mpn-kind.global",
        MpnKind::Location => "mpn-kind.location",
    };
    let decision = |at: usize| decisions.get(at).and_then(Option::as_ref);
    let button = |shown: bool, at: usize, label: &str| -> Markup {
        let question = questions.get(at).filter(|_| shown).cloned();
        question
            .map(|it| {
                ActionButton::new(app, Some(it), decision(at), app.word(label)).about(&number)
            })
            .into()
    };
    let state: Markup = if current {
        app.t(key::MPN_CURRENT).into()
    } else {
        decision(0).map(|it| verdict(app, it.verdict)).into()
    };
    let written = |text: &str| -> Option<Markup> {
        let line = worded("span", text.to_owned()).attr("dir", "auto");
        (!text.is_empty()).then(|| line.into())
    };
    let contact = it.contact.as_ref().map(|it| {
        let person = app.person_name(it);
        app.fill_one(key::LOCATION_CONTACT_IS, "person", person)
            .into()
    });
    let place = vec![written(&it.name), written(&it.street), contact];
    vec![
        lines(number.clone(), place),
        app.word(kind).into(),
        app.country(&it.country).into(),
        cell(vec![
            state,
            elsewhere.then(|| element("br")).into(),
            elsewhere
                .then(|| worded("small", app.t(key::MPN_ELSEWHERE)))
                .into(),
            instead.map(|_| element("br")).into(),
            instead
                .map(|it| {
                    worded(
                        "small",
                        app.fill_one(key::MPN_INSTEAD, "mpn", it.to_string()),
                    )
                })
                .into(),
        ]),
        cell(vec![
            button(!current, 0, "action.AssociateMpnId"),
            button(elsewhere, 1, "action.MoveMpnId"),
        ]),
    ]
}

/// A new business location, which gets an MPN ID of its own.
fn location(
    app: App,
    at: &Organisation,
    place: Place,
    countries: Vec<(String, String)>,
) -> Element {
    let (code, name, street) = (place.country.get(), place.name.get(), place.street.get());
    let contact = place.contact.get();
    let empty = name.is_empty() && street.is_empty();
    // A field that nobody has been at is no mistake yet.
    let typed = |text: String| (!empty).then_some(text);
    let action = Action::AddMpnLocation {
        organisation: Some(at.id.clone()),
        country: (!code.is_empty()).then(|| Country::new(code)),
        name: typed(name),
        street: typed(street),
        contact: (!contact.is_empty()).then(|| PersonId::new(contact)),
    };
    let decision = against(app, &action, !empty);
    let decision = decision.as_ref();
    let around = |id: &'static str, label, choice| {
        around(app, id, app.t(label), choice, problems(app, decision, id))
    };
    let end = if empty {
        waits(app, action, key::LOCATION_EMPTY)
    } else {
        does(app, action, move || {
            for text in [place.name, place.street] {
                text.set(String::new());
            }
        })
    };
    card(app.t(key::LOCATION_TITLE))
        .attr("class", "card form")
        .with(aside(app, key::LOCATION_LEAD))
        .with(judged(
            app,
            "name",
            key::LOCATION_NAME,
            place.name,
            decision,
        ))
        .with(judged(
            app,
            "street",
            key::LOCATION_ADDRESS,
            place.street,
            decision,
        ))
        .with(around(
            "country",
            key::COLUMN_COUNTRY,
            select(place.country, countries),
        ))
        .with(around(
            "contact",
            key::LOCATION_CONTACT,
            select(place.contact, people(app, at)),
        ))
        .with(end)
}

/// The people of a company with their roles, to choose from.
pub(super) fn people(app: App, at: &Organisation) -> Vec<(String, String)> {
    let person = |it: &Person| {
        let roles = app.roles(it.roles.iter().copied());
        let name = if roles.is_empty() {
            it.name.clone()
        } else {
            format!("{} ({roles})", it.name)
        };
        (it.id.to_string(), name)
    };
    app.world(|world| world.people_of(&at.id).map(person).collect())
        .unwrap_or_default()
}
