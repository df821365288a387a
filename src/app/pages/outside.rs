//! What a customer bought elsewhere, and how it comes to a partner.

use super::fields::or_dash;
use super::forms::quick;
use super::offers::offer;
use super::served::{fact, how_much};
use crate::app::markup::{Element, Markup, classed};
use crate::app::state::App;
use crate::app::widgets::{card, lines, table};
use crate::domain::{Action, Channel, Offer, OutsideService, TenantId};
use crate::i18n::{Key, key};

/// The services of a tenant that no CSP partner sold; nothing where there are none. The customer can
/// cancel them.
pub(super) fn outside(app: App, tenants: &[TenantId], cancels: bool) -> Option<Element> {
    let held: Vec<OutsideService> = app.world(|world| {
        let all = world.outside_services.values();
        all.filter(|it| tenants.contains(&it.tenant))
            .cloned()
            .collect()
    })?;
    if held.is_empty() {
        return None;
    }
    let columns = [
        key::COLUMN_OFFER,
        key::COLUMN_CHANNEL,
        key::COLUMN_STATE,
        key::COLUMN_NEXT,
        key::COLUMN_ACTIONS,
    ];
    let rows = held.iter().map(|it| row(app, it, cancels)).collect();
    let says = [
        ("document", key::OUTSIDE_WHEN),
        ("document", key::OUTSIDE_LICENSE),
        ("document", key::OUTSIDE_USAGE),
    ];
    let says = says
        .into_iter()
        .map(|(mark, text)| fact(app, mark, app.t(text)))
        .collect();
    let card = card(app.t(key::OUTSIDE_TITLE))
        .with(table(app, &columns, rows))
        .with(classed("ul", "grants").all(says));
    Some(card)
}

/// Where something was bought.
pub(crate) const fn bought(channel: Channel) -> Key {
    match channel {
        Channel::Microsoft => key::CHANNEL_MICROSOFT,
        Channel::Advisor => key::CHANNEL_ADVISOR,
        Channel::Open => key::CHANNEL_OPEN,
        Channel::EnterpriseAgreement => key::CHANNEL_ENTERPRISE_AGREEMENT,
        Channel::ThirdParty => key::CHANNEL_THIRD_PARTY,
        Channel::Syndication => key::CHANNEL_SYNDICATION,
    }
}

/// Whether something still comes: it is neither cancelled nor at the end of its term.
pub(super) fn runs(app: App, it: &OutsideService) -> bool {
    it.cancelled.is_none() && app.today().is_none_or(|today| today <= it.term_ends)
}

fn row(app: App, it: &OutsideService, cancels: bool) -> Vec<Markup> {
    let name = offer(app, it.offer);
    let quantity = how_much(app, it.offer, it.quantity);
    let runs = runs(app, it);
    let (text, date) = match it.cancelled {
        Some(date) => (key::OUTSIDE_CANCELLED, date),
        None if runs => (key::OUTSIDE_TERM, it.term_ends),
        None => (key::OUTSIDE_ENDED, it.term_ends),
    };
    let state = app.fill_one(text, "date", app.day(date));
    // What no partner can take over has no next step.
    let counts = it.channel != Channel::Syndication;
    let next = if !counts {
        key::OUTSIDE_NOT_COUNTED
    } else if it.offer == Offer::License {
        key::OUTSIDE_NEXT_LICENSE
    } else {
        key::OUTSIDE_NEXT_USAGE
    };
    let next = runs.then(|| app.t(next));
    let cancel = (cancels && counts && runs).then(|| {
        let action = Action::CancelOutsideService {
            service: Some(it.id.clone()),
        };
        quick(app, action).about(&name)
    });
    vec![
        lines(name.clone(), vec![Some(quantity.into())]),
        app.t(bought(it.channel)).into(),
        state.into(),
        or_dash(next).into(),
        cancel.into(),
    ]
}
