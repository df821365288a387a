//! Identifiers: the MPN IDs of a company, and the one associated with its CSP account.

use leptos::prelude::*;

use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::shell::explained;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, card, cell, heading, lines, quiet, select, table, terms, verdict,
};
use crate::domain::{
    Action, Country, Decision, Finding, MpnId, MpnKind, Organisation, Outcome, Question,
};
use crate::i18n::{Arg, key};
use crate::platform::formats::sorted;

/// The page.
#[component]
pub(super) fn Identifiers() -> impl IntoView {
    let app = app();
    let own = app.me.with_untracked(|me| me.as_ref()?.1.country.clone());
    let chosen = RwSignal::new(own.map(|it| it.code().to_owned()).unwrap_or_default());
    let countries = countries(app);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let country = at.country.as_ref().map(|it| app.country(it));
        let args = [("country", Arg::from(country.unwrap_or_default()))];
        let lead = Some(app.fill(key::IDENTIFIERS_LEAD, &args));
        classed("div", "page")
            .with(heading(app, &app.t(key::NAV_IDENTIFIERS), lead))
            .with(identifiers(app, &at))
            .with(location(app, &at, chosen, countries.clone()))
            .into()
    })
}

/// Every country's code and name, by name.
pub(super) fn countries(app: App) -> Vec<(String, String)> {
    let mut countries = Vec::new();
    for it in Country::all() {
        countries.push((it.code().to_owned(), app.country(&it)));
    }
    sorted(app.language(), countries, |(_, name)| name.clone())
}

/// Whether signing and new business wait for the association, as the rule about it decides both.
fn waits(app: App, at: &Organisation) -> bool {
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
    let mut rows = Vec::new();
    for (it, (questions, decisions)) in at.mpn_ids.iter().zip(asked) {
        let current = at.associated_mpn.as_ref() == Some(&it.number);
        rows.push(identifier(app, it, current, questions, decisions));
    }
    let columns = [
        key::COLUMN_MPN,
        key::COLUMN_KIND,
        key::COLUMN_COUNTRY,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    let list = if rows.is_empty() {
        worded("p", app.t(key::IDENTIFIERS_NONE))
    } else {
        table(app, &columns, rows)
    };
    let waits = waits(app, at).then(|| worded("p", app.t(key::IDENTIFIERS_WAITS)));
    card(app.t(key::IDENTIFIERS_LIST))
        .with(waits)
        .with(list)
        .with(terms(app, &["mpn-id"]))
}

/// The row of an MPN ID, with its two questions: to associate it and to move it.
fn identifier(
    app: App,
    it: &MpnId,
    current: bool,
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
    vec![
        lines(number.clone(), Vec::new()),
        app.word(kind).into(),
        app.country(&it.country).into(),
        cell(vec![
            state,
            elsewhere.then(|| element("br")).into(),
            elsewhere
                .then(|| worded("small", app.t(key::MPN_ELSEWHERE)))
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
    chosen: RwSignal<String>,
    countries: Vec<(String, String)>,
) -> Element {
    let code = chosen.get();
    let question = app.question(Action::AddMpnLocation {
        organisation: Some(at.id.clone()),
        country: (!code.is_empty()).then(|| Country::new(code)),
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.AddMpnLocation");
    let why = decision
        .as_ref()
        .filter(|it| !it.is_permitted())
        .map(|it| explained(app, &label, it));
    let country = worded("label", app.t(key::COLUMN_COUNTRY)).with(select(chosen, countries));
    let add = ActionButton::new(app, question, decision.as_ref(), label);
    card(app.t(key::LOCATION_TITLE))
        .attr("class", "card form")
        .with(quiet("p", app.t(key::LOCATION_LEAD)))
        .with(classed("div", "row").with(country).with(add))
        .with(why)
}
