//! Program info: what a company is in the programme, its market, agreement, currency and status.

use leptos::prelude::*;

use super::fields::{against, judged, known, or_dash, stated};
use super::forms::{does, waits};
use super::heading::titled;
use super::legal_info::status;
use super::tenants::group;
use crate::app::markup::{Element, Markup, classed, element, live, worded};
use crate::app::route::Page;
use crate::app::state::{App, app};
use crate::app::widgets::{aside, card, go_to, link, paragraph, terms};
use crate::domain::{Action, Date, Kind, Market, Organisation, ResellerStatus};
use crate::i18n::{Key, key};

/// Since when new-commerce purchases in Europe are billed in the partner's currency, for new
/// customers first and then for all. Of the second day only the middle of a month is printed (R-REG-EUCURRENCY).
const PHASES: [Date; 2] = [Date::ymd(2021, 1, 28), Date::ymd(2021, 8, 15)];

/// When the second phase was put off from mid-July to mid-August (R-REG-EUCURRENCY).
const POSTPONED: Date = Date::ymd(2021, 6, 24);

/// The page.
#[component]
pub(super) fn ProgramInfo() -> impl IntoView {
    let app = app();
    let at = app.me.get_untracked().map(|(_, at)| at);
    let reach = at.map(|at| support_of(app, &at)).unwrap_or_default();
    let typed = app.field("support", &reach);
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        titled(app, key::NAV_PROGRAM_INFO, key::PROGRAM_LEAD)
            .with(account(app, &at))
            .with(support(app, &at, typed))
            .with(currency(app, &at))
            .with(duties(app))
            .into()
    })
}

fn account(app: App, at: &Organisation) -> Element {
    let country = at.country.as_ref().map(|it| app.country(it));
    let agreement: Markup = match at.market().and_then(|market| signed(app, at, market)) {
        Some(date) => {
            let date = app.date(date);
            app.fill_one(key::SIGNED_ON, "date", date).into()
        }
        None => classed("span", "row")
            .text(app.t(key::UNSIGNED))
            .with(link(app.here(Page::Overview), app.t(key::NAV_OVERVIEW)))
            .into(),
    };
    let others = elsewhere(app, at);
    let agreement = if others.is_empty() {
        agreement
    } else {
        let tenants = link(app.here(Page::Tenants), app.t(key::NAV_TENANTS));
        let own = element("p").with(agreement);
        let all = classed("div", "page").with(own).all(others);
        all.with(element("p").with(tenants)).into()
    };
    let mpn = at.associated_mpn.as_ref().map(ToString::to_string);
    let outside = at.country.is_some() && at.market().is_none();
    let sells = matches!(at.kind, Kind::IndirectReseller | Kind::Prospect) || at.also_reseller;
    let reseller = app.world(|world| world.reseller_status(at)).flatten();
    let mut rows = vec![
        (key::PROGRAM_KIND, app.kind_of(at).into()),
        (key::LEGAL_STATUS, status(app, at).into()),
    ];
    if sells {
        rows.push((
            key::COLUMN_RESELLER_STATUS,
            reseller_status(app, reseller).into(),
        ));
    }
    rows.extend([
        (key::COLUMN_COUNTRY, or_dash(country).into()),
        (key::COLUMN_MARKET, app.market(at.market()).into()),
        (key::COLUMN_AGREEMENT, agreement),
        (key::COLUMN_MPN, or_dash(mpn).into()),
    ]);
    let to_sign = reseller == Some(ResellerStatus::Qualified);
    card(app.t(key::PROGRAM_ACCOUNT))
        .with(known(app, rows))
        .with(to_sign.then(|| aside(app, key::RESELLER_STATUS_SIGN)))
        .with(outside.then(|| paragraph(app, key::PROGRAM_OUTSIDE)))
        .with(classed("p", "row").with(go_to(app, Page::Enrolment, key::PROGRAM_ENROLMENT)))
        .with(terms(app, &["csp", "market", "mpa", "mpn-id"]))
}

/// The agreement of each account that the company has in another market.
fn elsewhere(app: App, at: &Organisation) -> Vec<Markup> {
    let told = |it: Organisation| {
        let market = it.market().filter(|market| Some(*market) != at.market())?;
        let date = signed(app, &it, market);
        let date = date.map(|it| app.fill_one(key::SIGNED_ON, "date", app.date(it)));
        let state = date.unwrap_or_else(|| app.t(key::UNSIGNED));
        let text = format!("{}: {state}", app.market(Some(market)));
        Some(worded("p", text).into())
    };
    group(app, at).into_iter().filter_map(told).collect()
}

/// How the company's customers reach support, as it was typed last.
fn support_of(app: App, at: &Organisation) -> String {
    let known = app.world(|world| Some(world.applications.get(&at.id)?.support.clone()));
    known.flatten().unwrap_or_default()
}

/// How customers reach support, and the form that changes it.
fn support(app: App, at: &Organisation, typed: RwSignal<String>) -> Element {
    let (known_now, text) = (support_of(app, at), typed.get());
    let same = text.trim() == known_now;
    let missing = if known_now.is_empty() {
        key::FORM_UNFILLED
    } else {
        key::LEGAL_SAME
    };
    let action = Action::ChangeSupport {
        organisation: Some(at.id.clone()),
        support: (!same).then_some(text),
    };
    let decision = against(app, &action, !same);
    let end = if same {
        waits(app, action, missing)
    } else {
        does(app, action, || {})
    };
    let shown = if known_now.is_empty() {
        app.t(key::FORM_SUPPORT_NONE)
    } else {
        app.fill_one(key::FORM_SUPPORT_NOW, "support", known_now)
    };
    card(app.t(key::FORM_SUPPORT))
        .attr("class", "card form")
        .with(worded("p", shown).attr("dir", "auto"))
        .with(judged(
            app,
            "support",
            key::FORM_SUPPORT_REACH,
            typed,
            decision.as_ref(),
        ))
        .with(aside(app, key::FORM_SUPPORT_HELP))
        .with(end)
}

/// How far a company has come as a reseller.
pub(super) fn reseller_status(app: App, status: Option<ResellerStatus>) -> String {
    app.t(match status {
        Some(ResellerStatus::Active) => key::RESELLER_STATUS_ACTIVE,
        Some(ResellerStatus::Qualified) => key::RESELLER_STATUS_QUALIFIED,
        Some(ResellerStatus::Rejected) => key::RESELLER_STATUS_REJECTED,
        Some(ResellerStatus::Pending) => key::RESELLER_STATUS_PENDING,
        None => return app.word("enrolment.none"),
    })
}

fn signed(app: App, at: &Organisation, market: Market) -> Option<Date> {
    app.world(|world| world.agreement(&at.id, market).map(|it| it.signed))
        .flatten()
}

/// The billing currency, and what changes in Europe.
fn currency(app: App, at: &Organisation) -> Element {
    let code = at
        .country
        .as_ref()
        .and_then(crate::domain::Country::currency);
    let text = match code {
        Some(code) => app.fill_one(key::CURRENCY_IS, "currency", code),
        None => app.t(key::CURRENCY_BLANK),
    };
    let european = at.market() == Some(Market::Europe);
    card(app.t(key::CURRENCY_TITLE))
        .with(worded("p", text).attr("class", "currency"))
        .with(aside(app, key::CURRENCY_FIXED))
        .with(european.then(|| worded("p", app.t(phase(app)))))
}

/// Which phase has begun.
fn phase(app: App) -> Key {
    let today = app.today();
    let begun = PHASES.iter().filter(|it| today >= Some(**it)).count();
    match begun {
        0 => key::CURRENCY_EUROPE_BEFORE,
        1 if today < Some(POSTPONED) => key::CURRENCY_EUROPE_PLANNED,
        1 => key::CURRENCY_EUROPE_FIRST,
        _ => key::CURRENCY_EUROPE_ALL,
    }
}

fn duties(app: App) -> Element {
    card(app.t(key::PROGRAM_DUTIES))
        .with(stated(app, key::LIABLE))
        .with(stated(app, key::UNSUPPORTED))
}
