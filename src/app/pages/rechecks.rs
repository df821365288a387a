//! Changed legal information that Microsoft checks again: what stood before and what stands now.

use super::forms::quick;
use leptos::prelude::*;

use super::applications::business_ways;
use super::fields::or_dash;
use super::next_pages::goes_on;
use super::verification::answer_of;
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{List, Looking, Way, aside, card, paragraph, quiet, table};
use crate::domain::{
    Action, Application, Decision, Event, Organisation, OrganisationId, Recheck, ReviewFinding,
};
use crate::i18n::{Key, key};

/// A company whose changed legal information is checked.
struct Checked {
    at: Organisation,
    recheck: Recheck,
}

const LIST: List<Checked> = List {
    title: key::REVIEWS_LEGAL,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.at.name.clone()),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| it.recheck.since.to_string()),
        Way::down(key::LIST_ORDER_NEWEST, |_, it| it.recheck.since.to_string()),
    ],
    text: |app, it| format!("{} {}", it.at.name, app.place(&it.at)),
    always: false,
    by: None,
};

/// The list. `reason` is why a change is rejected.
pub(super) fn rechecks(app: App, reason: RwSignal<String>, looking: Looking) -> Element {
    let card = card(app.t(key::REVIEWS_LEGAL));
    let waiting = all(app);
    if waiting.is_empty() {
        return card.with(paragraph(app, key::REVIEWS_NO_LEGAL));
    }
    let found = LIST.find(app, looking, waiting);
    let each = |it: &Checked| one(app, it, reason).into();
    card.with(found.above)
        .with(classed("div", "page").all(found.rows.iter().map(each).collect()))
        .with(found.below)
        .with(aside(app, key::RECHECK_OURS))
}

fn all(app: App) -> Vec<Checked> {
    let found = app.world(|world| {
        let mut found = Vec::new();
        for (id, account) in world.accounts.iter() {
            if let (Some(recheck), Some(at)) = (account.recheck, world.organisations.get(id)) {
                let at = at.clone();
                found.push(Checked { at, recheck });
            }
        }
        found
    });
    found.unwrap_or_default()
}

/// What was typed, and what stood before.
fn known(app: App, id: &OrganisationId) -> Option<(Application, [String; 3])> {
    app.open.with(|open| {
        let scenario = &open.as_ref()?.scenario;
        let application = scenario.world().applications.get(id).cloned();
        Some((
            application.unwrap_or_default(),
            before(id, scenario.events()),
        ))
    })
}

/// Name, address and city as Microsoft accepted them last, before they were changed.
fn before<'a>(id: &OrganisationId, events: impl Iterator<Item = &'a Event>) -> [String; 3] {
    let (mut accepted, mut now) = (<[String; 3]>::default(), <[String; 3]>::default());
    for event in events {
        match event {
            Event::OrganisationAdded { organisation: it } if it.id == *id => {
                now = [it.name.clone(), String::new(), it.city.clone()];
                accepted.clone_from(&now);
            }
            Event::ApplicationUpdated {
                organisation,
                application,
            } if organisation == id => {
                let [_, kept, _] = &mut now;
                kept.clone_from(&application.legal_address);
            }
            Event::LegalInfoChanged {
                organisation,
                name,
                city,
                address,
            } if organisation == id => {
                let [.., kept, _] = now;
                let address = address.clone().unwrap_or(kept);
                now = [name.clone(), address, city.clone()];
            }
            Event::LegalInfoVerified { organisation }
            | Event::EnrolmentCompleted { organisation }
                if organisation == id =>
            {
                accepted.clone_from(&now);
            }
            _ => {}
        }
    }
    accepted
}

/// What the reader may find wrong with a change, by the policy.
fn findable(app: App, id: &OrganisationId) -> Vec<ReviewFinding> {
    let rejections = ReviewFinding::ALL
        .into_iter()
        .filter(|it| !it.is_approval());
    let asked = rejections.filter_map(|it| {
        let question = app.question(Action::ReviewApplication {
            organisation: Some(id.clone()),
            finding: Some(it),
        })?;
        Some((it, question))
    });
    let (findings, questions): (Vec<_>, Vec<_>) = asked.unzip();
    let decisions = app.decide(&questions);
    let decided = findings.into_iter().zip(decisions);
    decided
        .filter(|(_, decision)| decision.as_ref().is_some_and(Decision::is_permitted))
        .map(|(finding, _)| finding)
        .collect()
}

fn one(app: App, it: &Checked, reason: RwSignal<String>) -> Element {
    let Checked { at, recheck } = it;
    let (application, before) = known(app, &at.id).unwrap_or_default();
    let [name, address, city] = &before;
    let row = |label: Key, before: &String, now: &String| {
        let text = |it: &String| or_dash((!it.is_empty()).then(|| it.clone()));
        let mut row: Vec<Markup> = vec![app.t(label).into()];
        for value in [before, now] {
            row.push(worded("span", text(value)).attr("dir", "auto").into());
        }
        row
    };
    let typed = &application.legal_address;
    // Companies that a scenario starts with may have given no more than their city.
    let whole = recheck.address && !(address.is_empty() && typed.is_empty());
    let rows = [
        recheck.name.then(|| row(key::LEGAL_NAME, name, &at.name)),
        whole.then(|| row(key::FORM_LEGAL_ADDRESS, address, typed)),
        (recheck.address && (!whole || *city != at.city))
            .then(|| row(key::LEGAL_CITY, city, &at.city)),
    ];
    let columns = [key::RECHECK_WHAT, key::RECHECK_BEFORE, key::RECHECK_NOW];
    let date = app.day(recheck.since);
    let organisation = Some(at.id.clone());
    let verify = quick(app, Action::VerifyLegalInfo { organisation }).about(&at.name);
    let mut ways = vec![verify.into()];
    ways.extend(business_ways(app, at, &findable(app, &at.id), reason));
    let mut said = Vec::new();
    for found in super::verification::found(&application) {
        let found = app.t(found);
        said.push(worded("p", format!("{} {found}", app.t(key::CHECK_REJECTED))).into());
    }
    if !said.is_empty() {
        said.push(paragraph(app, key::RECHECK_SUSPENDS).into());
        let go = goes_on(app, &at.id, &answer_of(&at.id), Page::LegalInfo);
        said.push(classed("p", "row").with(go).into());
    }
    let sent = application.documents.then(|| app.t(key::REVIEW_DOCUMENTS));
    classed("section", "application")
        .key(at.id.to_string())
        .with(
            classed("p", "row")
                .with(worded("b", at.name.clone()))
                .with(quiet(
                    "span",
                    app.fill_one(key::RECHECK_SINCE, "date", date),
                )),
        )
        .with(table(app, &columns, rows.into_iter().flatten().collect()))
        .with(sent.map(|text| worded("p", text)))
        .with(classed("div", "page").all(said))
        .with(classed("div", "row").all(ways))
}
