//! Overview: how the organisation stands, what is open, and the partner agreement.

use leptos::prelude::*;
use litemap::LiteMap;

use super::counts::counts;
use super::direct_bill::{glance, waiting};
use super::forms::quick;
use super::heading::heading;
use super::hints::hints;
use super::latest::latest;
use super::next_pages::continue_at;
use super::notices::notices;
use super::partners::requests_for;
use super::readiness::readiness;
use super::signing::{self, is_known};
use super::subscription::{lapsing, moving};
use super::transition::answered;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::shell::leads_to;
use crate::app::state::{App, app};
use crate::app::widgets::{
    ActionButton, aside, banner, button, card, dialog, go_button, go_to, icon, link, paragraph,
    quiet, terms, unseen,
};
use crate::domain::{
    Action, Date, Enrolment, InvitationState, Kind, MICROSOFT, Market, Organisation,
    OrganisationId, World,
};
use crate::i18n::{Arg, Key, key};

/// The overview of an organisation.
#[component]
pub(super) fn Overview() -> impl IntoView {
    let app = app();
    let reading = RwSignal::new(false);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let trades =
            matches!(at.kind, Kind::IndirectProvider | Kind::IndirectReseller) || at.also_reseller;
        let direct = at.kind == Kind::DirectBillPartner;
        let partner = direct || trades;
        // Before the steps of a model comes the choice of one.
        let newcomer = at.kind == Kind::Prospect;
        let begins = (!trades).then(|| begin(app, &at)).flatten();
        let (first, last) = if newcomer {
            (begins, None)
        } else {
            (None, begins)
        };
        classed("div", "page")
            .with(heading(
                app,
                &app.t(key::NAV_OVERVIEW),
                Some(lead(app, &at)),
            ))
            .all(notices(app, &at))
            .all(moving(app, &at.id))
            .all(lapsing(app, &at.id))
            .all(answered(app, &at.id, true))
            .with(hints(app, &at))
            .with(first)
            .with(waiting(app, &at))
            .with(agreement(app, &at, reading))
            .with(progress(app, &at))
            .with(counts(app, &at))
            .with(direct.then(|| glance(app, &at)).flatten())
            .with(trades.then(|| readiness(app)).flatten())
            .with(partner.then(|| latest(app, &at)).flatten())
            .with(last)
            .into()
    })
}

/// What this kind of organisation does, and where it begins.
fn begin(app: App, at: &Organisation) -> Option<Element> {
    let (about, page, name) = match at.kind {
        Kind::Prospect if at.enrolment == Enrolment::None => (
            key::OVERVIEW_PROSPECT,
            Page::ChooseModel,
            key::NAV_CHOOSE_MODEL,
        ),
        // What it has applied for is told above; Microsoft's numbers lead to what waits.
        Kind::Prospect | Kind::Microsoft => return None,
        Kind::Customer if !has_partner(app, &at.id) => (
            key::OVERVIEW_CUSTOMER_NEW,
            Page::FindPartner,
            key::NAV_FIND_PARTNER,
        ),
        Kind::Customer => (key::OVERVIEW_CUSTOMER, Page::Partners, key::NAV_PARTNERS),
        _ if at.restricted => (
            key::OVERVIEW_DIRECT_RESTRICTED,
            Page::Customers,
            key::NAV_CUSTOMERS,
        ),
        _ => (key::OVERVIEW_DIRECT, Page::Customers, key::NAV_CUSTOMERS),
    };
    let card = classed("section", "card")
        .with(worded("p", app.t(about)))
        .with(classed("p", "row").with(go_to(app, page, name)));
    Some(card)
}

/// Whether a customer has a partner, or is asked by one.
fn has_partner(app: App, at: &OrganisationId) -> bool {
    let has = app.world(|world| {
        let mut held = world.relationships.values().flat_map(LiteMap::values);
        let own = |id| {
            world
                .tenants
                .get(id)
                .is_some_and(|it| it.organisation == *at)
        };
        requests_for(world, at) > 0 || held.any(|it| it.ended.is_none() && own(&it.tenant))
    });
    has.unwrap_or_default()
}

fn lead(app: App, at: &Organisation) -> String {
    let place = app.place(at);
    let args = [
        ("kind", Arg::from(app.kind_of(at))),
        ("place", Arg::from(place)),
        ("market", Arg::from(app.market(at.market()))),
    ];
    app.fill(key::OVERVIEW_LEAD, &args)
}

/// Whether the partner agreement is signed, and the way to sign it.
fn agreement(app: App, at: &Organisation, reading: RwSignal<bool>) -> Option<Markup> {
    if matches!(at.kind, Kind::Prospect | Kind::Customer | Kind::Microsoft) {
        return None;
    }
    let market = at.market()?;
    let signed = app.world(|world| world.agreement(&at.id, market).map(|it| it.signed))?;
    Some(match signed {
        Some(date) => signed_on(app, date, market),
        // Where there are steps, it stands below them.
        None if !is_known(app) => {
            return (at.kind == Kind::DirectBillPartner && !at.also_reseller).then(|| later(app));
        }
        None => to_sign(app, at, reading),
    })
}

/// While no document speaks of the agreement: from when it will be needed.
fn later(app: App) -> Markup {
    aside(app, key::AGREEMENT_LATER).into()
}

fn signed_on(app: App, date: Date, market: Market) -> Markup {
    let args = [
        ("date", Arg::from(app.date(date))),
        ("market", Arg::from(app.market(Some(market)))),
    ];
    banner(app, "permitted")
        .with(worded("p", app.fill(key::AGREEMENT_SIGNED, &args)))
        .into()
}

fn to_sign(app: App, at: &Organisation, reading: RwSignal<bool>) -> Markup {
    let about = dialog(app, reading, &app.t(key::AGREEMENT_READ), |dialog| {
        dialog
            .with(paragraph(app, key::AGREEMENT_ABOUT))
            .with(paragraph(app, key::AGREEMENT_WHO))
            .with(aside(app, key::AGREEMENT_NOT_HERE))
    });
    // Among steps it is signed below, in its turn; beside others it waits for theirs.
    let steps = app.world(|world| steps(world, at)).unwrap_or_default();
    let alone = steps.iter().all(|it| it.text != key::STEP_SIGN);
    let last = steps.iter().all(|it| it.done);
    let banner = banner(app, "blocked")
        .with(signing::to_sign(app, at))
        .with(button(app.t(key::AGREEMENT_READ), move || {
            reading.set(true);
        }))
        .with(alone.then(|| {
            let sign = sign(app, at);
            if last { sign.primary() } else { sign }
        }));
    classed("div", "page").with(banner).with(about).into()
}

fn sign(app: App, at: &Organisation) -> ActionButton {
    quick(
        app,
        Action::SignPartnerAgreement {
            organisation: Some(at.id.clone()),
        },
    )
}

/// Since when the three steps of an indirect reseller count (R-ENR-IR-THREE).
const THREE: Date = Date::ymd(2020, 2, 1);

/// Which of the three documented steps of an indirect reseller a step is.
fn documented(text: Key) -> Option<Key> {
    if text == key::STEP_ENROL {
        Some(key::STEP_DOCUMENTED_ENROL)
    } else {
        (text == key::STEP_SIGN).then_some(key::STEP_DOCUMENTED_SIGN)
    }
}

/// That the documents count three steps, and where.
fn counted(app: App) -> Element {
    let rule = "R-ENR-IR-THREE";
    let page = app.here(Page::Rules(Some(rule.to_owned())));
    quiet("p", format!("{} ", app.t(key::STEPS_DOCUMENTED)))
        .with(link(page, app.word_of("rule", rule)))
}

struct Step {
    text: Key,
    done: bool,
    page: Page,
}

/// What is done and what is open before new business.
fn progress(app: App, at: &Organisation) -> Option<Markup> {
    let mut steps = app.world(|world| steps(world, at))?;
    // What no document speaks of yet is no step.
    steps.retain(|it| it.text != key::STEP_SIGN || it.done || is_known(app));
    if steps.is_empty() {
        return None;
    }
    let first = steps.iter().position(|step| !step.done);
    let signed = at.market().is_some_and(|market| {
        let held = app.world(|world| world.agreement(&at.id, market).is_some());
        held.unwrap_or_default()
    });
    let title = match (first, at.kind) {
        // What it sells itself needs none of them.
        (None, Kind::DirectBillPartner) => key::STEPS_DONE_BOTH,
        (_, Kind::DirectBillPartner) => key::STEPS_TITLE_BOTH,
        (None, _) => key::STEPS_DONE,
        _ => key::STEPS_TITLE,
    };
    // What an indirect reseller needs, the documents count (R-ENR-IR-THREE).
    let enrols = steps.iter().any(|it| it.text == key::STEP_ENROL);
    let three = enrols && app.today() >= Some(THREE);
    let mut rows = Vec::new();
    for (number, it) in steps.into_iter().enumerate() {
        rows.push(step(app, at, it, first == Some(number), three));
    }
    let card = card(app.t(title))
        .with(classed("ol", "steps").all(rows))
        .with(three.then(|| counted(app)))
        .with((at.kind != Kind::Prospect && !is_known(app) && !signed).then(|| later(app)))
        .with(terms(app, &["csp", "mpn-id", "mpa"]));
    Some(card.into())
}

fn step(app: App, at: &Organisation, it: Step, next: bool, three: bool) -> Markup {
    let (mark, state, class) = match (it.done, next) {
        (true, _) => ("permitted", key::STEP_DONE, "done"),
        (false, true) => ("clock", key::STEP_OPEN, "next"),
        (false, false) => ("clock", key::STEP_OPEN, ""),
    };
    let text = classed("span", "grow")
        .text(app.t(it.text))
        .with(unseen(format!(" – {}", app.t(state))))
        .with(documented(it.text).filter(|_| three).map(|text| {
            let text = quiet("small", app.t(text));
            element("span").with(element("br")).with(text)
        }));
    let main = if next { "button primary" } else { "button" };
    let go: Markup = match it.page {
        Page::Reviews => continue_at(app, &MICROSOFT.into(), it.page)
            .map(|it| it.attr("class", main))
            .into(),
        // A prospect signs once it has an account.
        Page::Overview => (!it.done && at.kind != Kind::Prospect)
            .then(|| {
                let sign = sign(app, at);
                if next { sign.primary() } else { sign }
            })
            .into(),
        page => (!it.done)
            .then(|| {
                let name = match page {
                    Page::Identifiers => app.word("action.AssociateMpnId"),
                    ref page => leads_to(app, page),
                };
                go_button(app.here(page), name)
                    .attr("class", main)
                    .with(unseen(format!(": {}", app.t(it.text))))
            })
            .into(),
    };
    classed("li", class)
        .with(icon(app, mark))
        .with(text)
        .with(go)
        .into()
}

/// The documented order: move the MPN ID if it is elsewhere, enrol, associate it, connect, sign.
fn steps(world: &World, at: &Organisation) -> Vec<Step> {
    let enrolled = at.enrolment == Enrolment::Enrolled;
    let signed = at
        .market()
        .is_some_and(|market| world.agreement(&at.id, market).is_some());
    let connected = world.partnerships_of(&at.id).any(|it| it.ended.is_none());
    // While no provider asks, there is none to authorise.
    let asked = world
        .invitations
        .values()
        .any(|it| it.reseller == at.id && it.state != InvitationState::Accepted);
    let connect = if asked {
        Page::IndirectProviders
    } else {
        Page::FindProvider
    };
    let step = |text, done, page| Step { text, done, page };
    let application = world.applications.get(&at.id);
    match at.kind {
        Kind::Prospect if application.is_some_and(|it| it.direct) => vec![
            step(key::STEP_REVIEWED, enrolled, Page::Enrolment),
            step(
                key::STEP_MPN,
                at.associated_mpn.is_some(),
                Page::Identifiers,
            ),
            step(key::STEP_DIRECT, false, Page::DirectBill),
        ],
        Kind::IndirectReseller | Kind::Prospect => {
            let associated = at.associated_mpn.is_some();
            let mut steps = vec![
                step(key::STEP_ENROL, enrolled, Page::Enrolment),
                step(key::STEP_MPN, associated, Page::Identifiers),
                step(key::STEP_CONNECT, connected, connect),
                step(key::STEP_SIGN, signed, Page::Overview),
            ];
            if !associated && at.mpn_ids.iter().any(|it| !it.in_partner_center) {
                steps.insert(0, step(key::STEP_MOVE, false, Page::Identifiers));
            }
            steps
        }
        Kind::IndirectProvider => {
            let mut steps = vec![
                step(key::STEP_SIGN, signed, Page::Overview),
                step(key::STEP_INVITE, connected, Page::IndirectResellers),
            ];
            if !at.approved_provider {
                steps.insert(0, step(key::STEP_APPROVAL, false, Page::Reviews));
            }
            steps
        }
        Kind::DirectBillPartner if at.also_reseller => {
            vec![step(key::STEP_CONNECT, connected, connect)]
        }
        Kind::Microsoft | Kind::DirectBillPartner | Kind::Customer => Vec::new(),
    }
}
