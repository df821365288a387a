//! The three ways of a reseller whose provider cannot sell to it: one is chosen, then its steps are
//! told, each with what was done in this world and the page where it is done.

use leptos::prelude::*;

use super::related;
use super::sellers::{others, sellers};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::pages::forms::quick;
use crate::app::pages::next_pages::continue_as;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{card, go_button, icon, quiet, unseen};
use crate::domain::{
    Action, Decision, Kind, OrganisationId, Partnership, PersonId, Question, Tenant, TenantId,
    TenantKind, World,
};
use crate::i18n::{Key, key};

const WAYS: [(Key, Key); 3] = [
    (key::OWN_OPTION_1, key::OWN_OPTION_1_ABOUT),
    (key::OWN_OPTION_2, key::OWN_OPTION_2_ABOUT),
    (key::OWN_OPTION_3, key::OWN_OPTION_3_ABOUT),
];

/// What this world has of the steps.
struct Done {
    providers: Vec<OrganisationId>,
    into: Option<Tenant>,
    /// Which steps of each way are done.
    steps: [[bool; 3]; 3],
}

/// The refusal, the choice, and the steps of what is chosen.
pub(super) fn ways(
    app: App,
    at: &OrganisationId,
    tenants: &[Tenant],
    chosen: RwSignal<String>,
) -> Element {
    let done = app.world(|world| done(world, at, tenants));
    let Some(done) = done else {
        return element("div");
    };
    // Into a tenant for own use even the own provider sells, by our reading; not into this one.
    let transacts = tenants
        .iter()
        .find(|it| matches!(it.kind, TenantKind::Csp | TenantKind::Customer));
    let steps = match &*chosen.get() {
        "0" => Some((key::OWN_OPTION_1, separate(app, at, &done))),
        "1" => Some((key::OWN_OPTION_2, another(app, at, &done))),
        "2" => Some((key::OWN_OPTION_3, stay(app, &done))),
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

fn done(world: &World, at: &OrganisationId, tenants: &[Tenant]) -> Done {
    let of = || world.partnerships.values().filter_map(|of| of.get(at));
    // Another provider takes the place of one with whom the partnership has ended.
    let replaces = |new: &Partnership| {
        of().any(|old| old.provider != new.provider && old.ended.is_some_and(|it| new.since >= it))
    };
    let stands = |it: &&Partnership| it.ended.is_none();
    let kind = |id: &OrganisationId| world.organisations.get(id).map(|it| it.kind);
    let into = tenants.iter().find(|it| it.kind == TenantKind::InternalUse);
    let bought = || {
        let own = |id: &TenantId| tenants.iter().any(|it| it.id == *id);
        let all = world.subscriptions.values();
        all.filter(move |it| own(&it.tenant) && !it.suspended)
    };
    let sellers = related(world, tenants);
    let of_provider = |id: &OrganisationId| kind(id) == Some(Kind::IndirectProvider);
    let ended = of().any(|it| it.ended.is_some());
    let connected = of().filter(stands).any(replaces);
    let provides = |id: &OrganisationId| of().filter(stands).any(|it| it.provider == *id);
    let sold = into.is_some_and(|it| !related(world, std::slice::from_ref(it)).is_empty());
    let ordered = into.is_some_and(|it| bought().any(|held| held.tenant == it.id));
    let direct = bought().any(|it| kind(&it.seller) == Some(Kind::DirectBillPartner));
    // It is a customer of that provider only, and no reseller of it.
    let stays = sellers.iter().any(|it| of_provider(it) && !provides(it));
    let beside = of()
        .filter(stands)
        .any(|it| !sellers.contains(&it.provider));
    Done {
        providers: of().filter(stands).map(|it| it.provider.clone()).collect(),
        into: into.cloned(),
        steps: [
            [into.is_some(), sold, ordered],
            [ended, connected, connected && direct],
            [stays, stays && beside, false],
        ],
    }
}

/// To buy from the own provider, which is refused.
fn directly(app: App, providers: &[OrganisationId], into: Option<&Tenant>) -> Element {
    let card = card(app.t(key::OWN_DIRECT)).with(worded("p", app.t(key::OWN_DIRECT_TEXT)));
    match into {
        Some(into) if !providers.is_empty() => card.with(sellers(app, providers, into)),
        Some(_) => card.with(worded("p", app.t(key::OWN_NO_PROVIDER))),
        None => card,
    }
}

/// The three ways, of which one is chosen.
fn choice(app: App, chosen: RwSignal<String>) -> Element {
    let mut options = Vec::new();
    for (number, (title, about)) in WAYS.into_iter().enumerate() {
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "own-use")
            .flag("checked", chosen.get() == number.to_string())
            .ticked(move |_| chosen.set(number.to_string()));
        let words = element("span")
            .with(worded("b", app.t(title)))
            .with(element("br"))
            .with(quiet("small", app.t(about)));
        options.push(classed("label", "tick").with(input).with(words).into());
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

fn go(app: App, page: Page, label: Key) -> Element {
    element("p").with(go_button(app.here(page), app.t(label)))
}

/// A link to what the company buys.
fn partners(app: App, held: bool) -> Option<Element> {
    held.then(|| go(app, Page::Partners, key::NAV_PARTNERS))
}

/// Sellers that could sell into the tenant for own use; without one it comes first.
fn offered(app: App, into: Option<&Tenant>, from: &[OrganisationId]) -> Element {
    match into {
        Some(into) => sellers(app, from, into),
        None => quiet("p", app.t(key::OWN_TENANT_FIRST)),
    }
}

/// Option 1: a tenant of its own for the use as a customer, into which a partner sells.
fn separate(app: App, at: &OrganisationId, done: &Done) -> Vec<Markup> {
    let into = done.into.as_ref();
    let [has, sold, ordered] = done.steps[0];
    let kinds = [Kind::DirectBillPartner, Kind::IndirectReseller];
    let tenants = go(app, Page::Tenants, key::NAV_TENANTS);
    let mut partners_of = done.providers.clone();
    partners_of.extend(others(app, at, &kinds));
    let offered = offered(app, into, &partners_of);
    vec![
        with(app, key::OWN_OPTION_1_TENANT, has, Some(tenants)),
        with(app, key::OWN_OPTION_1_BUY, sold, Some(offered)),
        with(app, key::OWN_ORDER, ordered, partners(app, sold)),
    ]
}

/// Option 2: the partnership ends and another provider takes its place.
fn another(app: App, at: &OrganisationId, done: &Done) -> Vec<Markup> {
    let [ended, connected, bought] = done.steps[1];
    let rows = done
        .providers
        .iter()
        .map(|it| ending(app, at, it))
        .collect();
    let ends = (!connected).then(|| classed("ul", "list").all(rows));
    let find = go(app, Page::FindProvider, key::NAV_FIND);
    let direct = others(app, at, &[Kind::DirectBillPartner]);
    let buy = offered(app, done.into.as_ref(), &direct);
    vec![
        with(app, key::OWN_OPTION_2_END, ended, ends),
        with(app, key::OWN_OPTION_2_CONNECT, connected, Some(find)),
        with(app, key::OWN_OPTION_2_BUY, bought, Some(buy)),
    ]
}

/// What ends the partnership with a provider on the policy date: the provider in the portal, or a
/// support ticket.
fn ending(app: App, at: &OrganisationId, provider: &OrganisationId) -> Markup {
    let name = app.organisation_name(provider);
    let people = app.world(|world| world.people_of(provider).map(|it| it.id.clone()).collect());
    let people: Vec<PersonId> = people.unwrap_or_default();
    let ask = |actor: &PersonId| Question {
        actor: actor.clone(),
        action: Action::RemovePartnership {
            provider: Some(provider.clone()),
            reseller: Some(at.clone()),
            confirmed: None,
        },
        as_of: None,
    };
    let questions: Vec<_> = people.iter().map(ask).collect();
    let mut decided = people.iter().zip(app.decide(&questions));
    let by = decided.find(|(_, it)| it.as_ref().is_some_and(Decision::is_permitted));
    let (text, way): (_, Markup) = if let Some((by, _)) = by {
        let go = continue_as(app, by, Page::IndirectResellers);
        (key::OWN_END_PORTAL, go.into())
    } else {
        let action = Action::OpenSupportTicket {
            organisation: Some(at.clone()),
            provider: Some(provider.clone()),
            reseller: Some(at.clone()),
        };
        (key::OWN_END_TICKET, quick(app, action).about(&name).into())
    };
    let words = classed("span", "grow")
        .with(worded("b", name))
        .with(element("br"))
        .with(quiet("small", app.t(text)));
    classed("li", "row").with(words).with(way).into()
}

/// Option 3: it stays a customer of one provider and resells through another.
fn stay(app: App, done: &Done) -> Vec<Markup> {
    let [stays, beside, _] = done.steps[2];
    let find = go(app, Page::FindProvider, key::NAV_FIND);
    vec![
        with(app, key::OWN_OPTION_3_STAY, stays, partners(app, stays)),
        with(app, key::OWN_OPTION_3_CONNECT, beside, Some(find)),
    ]
}
