//! The three ways of a reseller whose provider cannot sell to it: one is chosen, then its steps are
//! told, each with what was done in this world and the page where it is done.

use leptos::prelude::*;

use super::done::{Done, Sale, done};
use super::ending::ending;
use super::sellers::{choice as among, others, sellers};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::forms::radio;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, go_to, icon, link, paragraph, quiet, unseen};
use crate::domain::{Kind, OrganisationId, Tenant, TenantKind};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::all_of;

const WAYS: [(Key, Key); 3] = [
    (key::OWN_OPTION_1, key::OWN_OPTION_1_ABOUT),
    (key::OWN_OPTION_2, key::OWN_OPTION_2_ABOUT),
    (key::OWN_OPTION_3, key::OWN_OPTION_3_ABOUT),
];

/// Why a company is not both the reseller and the customer of a provider.
const RULE: &str = "R-PR-CUSTOMER-XOR";

/// The refusal, the choice, and the steps of what is chosen.
pub(super) fn ways(
    app: App,
    at: &OrganisationId,
    tenants: &[Tenant],
    chosen: RwSignal<String>,
    shown: RwSignal<usize>,
) -> Element {
    let Some(done) = done(app, at, tenants) else {
        return element("div");
    };
    // Into a tenant for own use even the own provider sells, by our reading; not into this one.
    let transacts = tenants
        .iter()
        .find(|it| matches!(it.kind, TenantKind::Csp | TenantKind::Customer));
    let steps = match &*chosen.get() {
        "0" => Some((key::OWN_OPTION_1, separate(app, at, &done, shown))),
        "1" => Some((key::OWN_OPTION_2, another(app, at, &done, shown))),
        "2" => Some((key::OWN_OPTION_3, stay(app, at, &done, shown))),
        _ => None,
    };
    let steps = steps.map(|(title, steps)| {
        card(app.t(title))
            .key(title.0)
            .with(classed("ol", "steps ways").all(steps))
    });
    classed("div", "page")
        .with(directly(app, &done.providers, transacts))
        .with(choice(app, chosen))
        .with(steps)
}

/// To buy from the own provider, which is refused.
fn directly(app: App, providers: &[OrganisationId], into: Option<&Tenant>) -> Element {
    let none = providers.is_empty();
    let text = if none {
        key::OWN_NO_PROVIDER
    } else {
        key::OWN_DIRECT_TEXT
    };
    let card = card(app.t(key::OWN_DIRECT)).with(paragraph(app, text));
    if none {
        return card;
    }
    let Some(into) = into else {
        // A scenario need not keep the tenant, whose name the company has, and nothing is decided about one that it does
        // not know. What decides it where it is known is the rule.
        let names = providers.iter().map(|it| app.organisation_name(it));
        let tenant = app.me.get().map(|(_, at)| at.domain);
        let args = [
            (
                "partners",
                Arg::from(all_of(app.language(), names.collect())),
            ),
            ("tenant", Arg::from(tenant.unwrap_or_default())),
        ];
        let rule = link(
            app.here(Page::Rules(Some(RULE.to_owned()))),
            app.rule_title(RULE),
        );
        let text = worded("p", app.fill(key::OWN_DIRECT_NONE, &args));
        return card.with(text).with(element("p").with(rule));
    };
    card.with(sellers(app, providers, &into.id))
}

/// The three ways, of which one is chosen.
fn choice(app: App, chosen: RwSignal<String>) -> Element {
    let mut options = Vec::new();
    for (number, (title, about)) in WAYS.into_iter().enumerate() {
        let words = element("span")
            .with(worded("b", app.t(title)))
            .with(element("br"))
            .with(quiet("small", app.t(about)));
        options.push(radio("own-use", number.to_string(), chosen, words).into());
    }
    let group = classed("fieldset", "page")
        .with(worded("legend", app.t(key::OWN_CHOOSE_LEAD)))
        .all(options);
    card(app.t(key::OWN_CHOOSE)).with(group)
}

/// A step, whether it was done, and what it needs.
fn with(app: App, text: Key, done: bool, more: Option<Element>) -> Markup {
    let (mark, state) = if done {
        ("permitted", key::STEP_DONE)
    } else {
        ("clock", key::STEP_OPEN)
    };
    let words = worded("span", app.t(text)).with(unseen(format!(" – {}", app.t(state))));
    let step = classed("p", if done { "done" } else { "" })
        .with(icon(app, mark))
        .with(words);
    element("li").with(step).with(more).into()
}

fn go(app: App, page: Page, label: Key, about: Option<Element>) -> Element {
    element("p").with(go_to(app, page, label).with(about))
}

/// Sellers that could sell into the tenant for own use; without one it comes first.
fn offered(
    app: App,
    at: &OrganisationId,
    done: &Done,
    from: &[OrganisationId],
    shown: RwSignal<usize>,
) -> Element {
    match &done.into {
        _ if from.is_empty() => aside(app, key::OWN_NONE),
        None => aside(app, key::OWN_TENANT_FIRST),
        Some(into) => among(app, at, from, &into.id, shown),
    }
}

/// A partner asks, and the company accepts.
fn asked(app: App, ask: Key, sale: &Sale, offered: Element) -> [Markup; 2] {
    let accept = sale.waits.as_ref().map(|it| {
        let name = unseen(format!(" – {}", app.organisation_name(it)));
        go(
            app,
            Page::Accept(it.clone()),
            key::PARTNERS_OPEN,
            Some(name),
        )
    });
    [
        with(app, ask, sale.is_asked(), Some(offered)),
        with(app, key::OWN_ACCEPT, sale.related, accept),
    ]
}

/// The partner orders; what it ordered is found among what the company buys.
fn ordered(app: App, sale: &Sale) -> Markup {
    let partners = sale
        .related
        .then(|| go(app, Page::Partners, key::NAV_PARTNERS, None));
    with(app, key::OWN_ORDER, sale.ordered, partners)
}

/// Option 1: a tenant of its own for the use as a customer, into which a partner sells.
fn separate(app: App, at: &OrganisationId, done: &Done, shown: RwSignal<usize>) -> Vec<Markup> {
    let kinds = [Kind::DirectBillPartner, Kind::IndirectReseller];
    let mut from = done.providers.clone();
    from.extend(others(app, at, &kinds));
    let tenants = go(app, Page::Tenants, key::NAV_TENANTS, None);
    let has = done.into.is_some();
    let offered = offered(app, at, done, &from, shown);
    let [ask, accept] = asked(app, key::OWN_OPTION_1_ASK, &done.separate, offered);
    vec![
        with(app, key::OWN_OPTION_1_TENANT, has, Some(tenants)),
        ask,
        accept,
        ordered(app, &done.separate),
    ]
}

/// What ends the partnerships that stand.
fn endings(app: App, at: &OrganisationId, done: &Done) -> Element {
    let rows = done.providers.iter();
    classed("ul", "list").all(rows.map(|it| ending(app, at, it)).collect())
}

/// Option 2: the partnership ends and another provider takes its place.
fn another(app: App, at: &OrganisationId, done: &Done, shown: RwSignal<usize>) -> Vec<Markup> {
    let ends = (!done.connected).then(|| endings(app, at, done));
    let find = go(app, Page::FindProvider, key::NAV_FIND, None);
    let from = others(app, at, &[Kind::DirectBillPartner]);
    let offered = offered(app, at, done, &from, shown);
    let [ask, accept] = asked(app, key::OWN_OPTION_2_ASK, &done.direct, offered);
    vec![
        with(app, key::OWN_OPTION_2_END, done.ended, ends),
        with(app, key::OWN_OPTION_2_CONNECT, done.connected, Some(find)),
        ask,
        accept,
        ordered(app, &done.direct),
    ]
}

/// Option 3: it is the customer of one provider and resells through another.
fn stay(app: App, at: &OrganisationId, done: &Done, shown: RwSignal<usize>) -> Vec<Markup> {
    let mut from = others(app, at, &[Kind::IndirectProvider]);
    from.retain(|it| !done.providers.contains(it));
    let find = go(app, Page::FindProvider, key::NAV_FIND, None);
    let offered = offered(app, at, done, &from, shown);
    let [ask, accept] = asked(app, key::OWN_OPTION_3_ASK, &done.provider, offered);
    // The customer of the provider that it resells for now, once that has ended; of another one as it is.
    let ends = (!done.connected && !done.provider.is_asked() && !done.providers.is_empty())
        .then(|| endings(app, at, done));
    let end =
        (done.ended || ends.is_some()).then(|| with(app, key::OWN_OPTION_3_END, done.ended, ends));
    vec![
        end.into(),
        ask,
        accept,
        with(app, key::OWN_OPTION_3_CONNECT, done.beside, Some(find)),
        ordered(app, &done.provider),
    ]
}
