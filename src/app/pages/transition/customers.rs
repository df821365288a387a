//! The customers of a partner that is both: who orders for them, and their extension to a provider.

use leptos::prelude::*;

use super::{find, providers, resells};
use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::forms::{held, refused, tick};
use crate::app::pages::served::customer;
use crate::app::state::App;
use crate::app::widgets::{
    ActionButton, List, Looking, Way, aside, card, chosen_of, lines, paragraph, quiet, select_of,
    table,
};
use crate::domain::{Action, ActionKind, OrganisationId, TenantId, World};
use crate::i18n::{Key, key};
use crate::platform::formats::all_of;

/// What is chosen in the form.
#[derive(Clone, Copy)]
pub(super) struct Extension {
    customer: RwSignal<String>,
    provider: RwSignal<String>,
    consent: RwSignal<bool>,
}

impl Extension {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            customer: RwSignal::new(String::new()),
            provider: RwSignal::new(String::new()),
            consent: RwSignal::new(false),
        }
    }
}

/// A customer of the partner.
struct Customer {
    tenant: TenantId,
    name: String,
    through: bool,
    providers: Vec<OrganisationId>,
}

const LIST: List<Customer> = List {
    title: key::TRANSITION_CUSTOMERS,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
        Way::up(key::COLUMN_WON, won),
    ],
    text: |app, it| format!("{} {}", it.name, provided(app, it)),
    always: false,
    by: Some((key::COLUMN_WON, won)),
};

/// The customers, and the form that extends one.
pub(super) fn customers(
    app: App,
    at: &OrganisationId,
    form: Extension,
    looking: Looking,
) -> Element {
    let all = app.world(|world| all(world, at)).unwrap_or_default();
    let card = card(app.t(key::TRANSITION_CUSTOMERS))
        .attr("class", "card form")
        .with(aside(app, key::TRANSITION_CUSTOMERS_LEAD));
    if all.is_empty() {
        return card.with(paragraph(app, key::TRANSITION_NO_CUSTOMERS));
    }
    let columns = [key::COLUMN_CUSTOMER, key::COLUMN_WON, key::COLUMN_PROVIDER];
    let extension = extension(app, at, &all, form);
    let found = LIST.find(app, looking, all);
    let rows = found.rows.iter().map(|it| row(app, it)).collect();
    card.with(found.above)
        .with(table(app, &columns, rows))
        .with(found.below)
        .with(extension)
}

fn all(world: &World, at: &OrganisationId) -> Vec<Customer> {
    let of = world.relationships.get(at).into_iter();
    let standing = of
        .flat_map(litemap::LiteMap::values)
        .filter(|it| it.ended.is_none());
    standing
        .filter_map(|it| {
            let mut providers = world.providers_of(at);
            providers.retain(|id| world.standing_relationship(id, &it.tenant).is_some());
            Some(Customer {
                tenant: it.tenant.clone(),
                name: customer(world, &it.tenant)?.name.clone(),
                through: world.direct_bill.is_through_provider(at, &it.tenant),
                providers,
            })
        })
        .collect()
}

/// How a customer was won.
fn won(app: App, it: &Customer) -> String {
    app.t(if it.through {
        key::TRANSITION_WON_RESELLER
    } else {
        key::TRANSITION_WON_DIRECT
    })
}

/// Who orders for a customer.
fn provided(app: App, it: &Customer) -> String {
    let names: Vec<_> = it
        .providers
        .iter()
        .map(|id| app.organisation_name(id))
        .collect();
    if names.is_empty() {
        return app.t(key::TRANSITION_NO_PROVIDER);
    }
    all_of(app.language(), names)
}

fn row(app: App, it: &Customer) -> Vec<Markup> {
    vec![
        lines(it.name.clone(), Vec::new()),
        won(app, it).into(),
        provided(app, it).into(),
    ]
}

/// Which customer goes to which provider, with its consent.
fn extension(app: App, at: &OrganisationId, all: &[Customer], form: Extension) -> Element {
    let mut providers = providers(app, at);
    let named: Vec<_> = all
        .iter()
        .map(|it| (it.tenant.to_string(), it.name.clone()))
        .collect();
    let tenant = chosen_of(&form.customer.get(), &named);
    let none = providers.is_empty();
    // Whoever serves the customer already is no choice.
    let chosen = all
        .iter()
        .find(|it| Some(it.tenant.as_str()) == tenant.as_deref());
    let served = chosen.map_or(&[][..], |it| it.providers.as_slice());
    providers.retain(|(id, _)| !served.iter().any(|it| it.as_str() == id));
    let provider = chosen_of(&form.provider.get(), &providers);
    let question = app.question(Action::ExtendRelationship {
        partner: Some(at.clone()),
        tenant: tenant.clone().map(TenantId::new),
        provider: provider.clone().map(OrganisationId::new),
        consent: Some(form.consent.get()),
    });
    let decision = app.decide_one(question.as_ref());
    let label = app.word("action.ExtendRelationship");
    let all_serve = !none && providers.is_empty();
    let told = decision.as_ref().filter(|_| !all_serve);
    let why = refused(app, &label, question.as_ref(), told);
    let button = if all_serve {
        held(
            app,
            ActionKind::ExtendRelationship,
            key::TRANSITION_ALL_SERVE,
        )
    } else if none && resells(app) {
        held(app, ActionKind::ExtendRelationship, key::TRANSITION_CONNECT).with(find(app))
    } else {
        let button = ActionButton::new(app, question, decision.as_ref(), label.clone());
        classed("p", "row").with(button.then(move || form.consent.set(false)))
    };
    let labelled = |label: Key, field: Element| worded("label", app.t(label)).with(field);
    let consent = app.fill_one(
        key::TRANSITION_CONSENT,
        "customer",
        named_of(&named, tenant.as_deref()),
    );
    classed("div", "page")
        .with(worded("h3", label))
        .with(
            classed("div", "row filters")
                .with(labelled(
                    key::COLUMN_CUSTOMER,
                    select_of(tenant.unwrap_or_default(), named, move |it| {
                        form.customer.set(it);
                    }),
                ))
                .with((!providers.is_empty()).then(|| {
                    labelled(
                        key::COLUMN_PROVIDER,
                        select_of(provider.unwrap_or_default(), providers, move |it| {
                            form.provider.set(it);
                        }),
                    )
                })),
        )
        .with(tick(consent, form.consent))
        .with(quiet("p", app.word("note.bill-to-shared")))
        .with(button)
        .with(why)
}

fn named_of(options: &[(String, String)], id: Option<&str>) -> String {
    let known = options.iter().find(|(it, _)| Some(it.as_str()) == id);
    known.map(|(_, name)| name.clone()).unwrap_or_default()
}
