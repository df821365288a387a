//! The customers that a mail of a reseller is about, and what it asks to order, read from its text: the
//! sender may have changed it.

use leptos::prelude::*;

use super::offers::{Listed, OFFERS};
use super::served::customer;
use crate::app::markup::{Element, Markup, classed};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{go_to, unseen};
use crate::domain::{ActionKind, Kind, OrganisationId, TenantId};
use crate::i18n::key;

/// The customers of a reseller that its mail to a provider names, each with the order that is asked for.
pub(super) fn about(app: App, from: &OrganisationId, text: &str) -> Vec<Markup> {
    let provides = app
        .me
        .get()
        .is_some_and(|(_, at)| at.kind == Kind::IndirectProvider);
    let named = app.world(|world| {
        let held = world.relationships.get(from).into_iter();
        let tenants = held.flat_map(litemap::LiteMap::keys);
        let named = tenants.filter_map(|tenant| {
            let name = customer(world, tenant)?.name.clone();
            text.contains(&name).then(|| (tenant.clone(), name))
        });
        named.collect::<Vec<_>>()
    });
    // Once the partnership has ended, an order would be the provider's own.
    let resells = app
        .me
        .get()
        .and_then(|(_, at)| app.world(|world| world.standing_partnership(&at.id, from).is_some()));
    let link = |(tenant, name): (TenantId, String)| {
        let about = || unseen(format!(" – {name}"));
        let order = wanted(app, from, (&tenant, &name), text).filter(|_| resells == Some(true));
        let link = go_to(app, Page::Customer(tenant), key::CUSTOMERS_OPEN);
        classed("p", "row")
            .with(order.map(|it| it.with(about())))
            .with(link.with(about()))
            .into()
    };
    let named = named.filter(|_| provides).unwrap_or_default();
    named.into_iter().map(link).collect()
}

/// The way to the form of an order, filled in as a mail of a reseller asks for a customer; none where
/// it names no offer.
fn wanted(
    app: App,
    from: &OrganisationId,
    (tenant, customer): (&TenantId, &str),
    text: &str,
) -> Option<Element> {
    // “Azure plan” is not “Azure”.
    let named = OFFERS.iter().filter(|it| text.contains(it.name));
    let offer = named.max_by_key(|it| it.name.len())?;
    let mpn = mpn(app, from, text);
    let rest = text.replace(customer, "").replace(offer.name, "");
    let rest = rest.replace(mpn.as_deref().unwrap_or_default(), "");
    let page = Page::Customer(tenant.clone());
    let address = app.here(page.clone());
    let form = ActionKind::PlaceOrderForReseller.name();
    let (offer, from): (&Listed, _) = (offer, from.to_string());
    let fill = move || {
        app.choose(&address, "offer", offer.id);
        if let Some(number) = number(&rest) {
            app.choose(&address, "order-quantity", &number);
        }
        app.choose_instead(&address, "reseller", &from);
        if let Some(mpn) = &mpn {
            app.choose_instead(&address, "order-mpn", mpn);
        }
        app.shows.set(Some((address.clone(), form)));
    };
    let go = go_to(app, page, key::MAIL_ORDER).attr("class", "button primary");
    Some(go.press(fill))
}

/// The MPN ID of the sender that a text names.
fn mpn(app: App, from: &OrganisationId, text: &str) -> Option<String> {
    app.world(|world| {
        let own = world.organisations.get(from)?.mpn_ids.iter();
        let mut own = own.map(|it| it.number.to_string());
        own.find(|it| text.contains(it))
    })?
}

/// The first number in a text, without what stands between its thousands.
fn number(text: &str) -> Option<String> {
    let mut words = text.split(|it: char| !it.is_ascii_digit() && it != ',');
    let word = words.find(|it| it.contains(|it: char| it.is_ascii_digit()))?;
    Some(word.replace(',', ""))
}
