//! A mail of a reseller to its provider, which orders for it.

use leptos::prelude::*;

use super::choice::{Order, ordered};
use crate::app::markup::Element;
use crate::app::pages::entry::problems;
use crate::app::pages::fields::against;
use crate::app::pages::message::{Reader, Written, message, reader_at};
use crate::app::pages::offers::named;
use crate::app::pages::served::how_much;
use crate::app::state::App;
use crate::domain::{Action, Kind, TenantId};
use crate::i18n::{Arg, key};

/// A reseller asks its provider to order.
pub(super) fn ask_provider(
    app: App,
    tenant: &TenantId,
    name: &str,
    order: Order,
    written: Written,
) -> Option<Element> {
    let (_, at) = app.me.get()?;
    if at.kind != Kind::IndirectReseller {
        return None;
    }
    let providers: Vec<_> = app.world(|world| {
        let all = world.providers_of(&at.id).into_iter();
        // Those that serve the customer too come first.
        let (mut first, rest): (Vec<_>, Vec<_>) =
            all.partition(|id| world.standing_relationship(id, tenant).is_some());
        first.extend(rest);
        first
    })?;
    let mpn = at.associated_mpn.as_ref().map(ToString::to_string);
    let kind = order.offer()?;
    let sold = named(app, kind, Some(&order.listed()));
    let args = [
        ("customer", Arg::from(name)),
        ("offer", Arg::from(sold)),
        ("quantity", Arg::from(how_much(app, kind, order.quantity()))),
        ("mpn", Arg::from(mpn.unwrap_or_else(|| "–".to_owned()))),
    ];
    // The number is checked as an order's own.
    let whole = Action::PlaceOrder {
        partner: Some(at.id.clone()),
        tenant: Some(tenant.clone()),
        offer: Some(kind),
        quantity: Some(order.quantity()),
        listed: Some(order.listed()),
    };
    let checked = against(app, &whole, true);
    let wrong = !problems(app, checked.as_ref(), "quantity").is_empty();
    let reader = |provider| {
        let (id, name) = reader_at(app, provider)?;
        Some(Reader {
            id,
            name,
            subject: app.fill(key::ASK_SUBJECT, &args),
            draft: app.fill(key::ASK_DRAFT, &args),
        })
    };
    let readers: Vec<_> = providers.iter().filter_map(reader).collect();
    message(
        app,
        app.t(key::ASK_TITLE),
        app.t(key::ASK_LEAD),
        (Some(ordered(app, order, checked.as_ref())), wrong),
        &readers,
        name,
        written,
    )
}
