//! The reseller of an order, and the MPN ID that is recorded with it.

use super::choice::Order;
use crate::app::markup::{Element, classed, worded};
use crate::app::pages::add_customer::by_name;
use crate::app::pages::entry::{around, problems};
use crate::app::state::App;
use crate::app::widgets::{aside, select_of};
use crate::domain::{Decision, MpnId, MpnKind, MpnNumber, Organisation, OrganisationId, TenantId};
use crate::i18n::key;

/// The resellers that a provider is connected with; those that serve the customer come first.
pub(in crate::app::pages) fn resellers(
    app: App,
    provider: &OrganisationId,
    tenant: &TenantId,
) -> Vec<Organisation> {
    app.world(|world| {
        let of = world.partnerships_of(provider);
        let standing = of.filter(|it| it.provider == *provider && world.is_active(it));
        let found = standing.filter_map(|it| world.organisations.get(&it.reseller).cloned());
        let serves = |it: &Organisation| world.standing_relationship(&it.id, tenant).is_some();
        let (mut first, rest): (Vec<_>, Vec<_>) = found.partition(serves);
        first.extend(rest);
        first
    })
    .unwrap_or_default()
}

/// The chosen one; until one is chosen, the one that stands first.
pub(in crate::app::pages) fn reseller<'r>(
    resellers: &'r [Organisation],
    first: Option<&'r Organisation>,
    chosen: Order,
) -> Option<&'r Organisation> {
    match chosen.reseller.get() {
        Some(id) => resellers.iter().find(|it| it.id.as_str() == id),
        None => first,
    }
}

/// The chosen MPN ID of the reseller; an empty one records none.
pub(in crate::app::pages) fn mpn(reseller: &Organisation, chosen: Order) -> MpnNumber {
    let own = |number: &String| {
        number.is_empty() || reseller.mpn(&MpnNumber::new(number.as_str())).is_some()
    };
    match chosen.mpn.get().filter(own) {
        Some(number) => MpnNumber::new(number),
        None => reseller
            .associated_mpn
            .clone()
            .unwrap_or_else(|| MpnNumber::new("")),
    }
}

/// The reseller of the customer, and the MPN ID that is recorded. A provider's own customer has
/// neither; `alone` says whether that can be chosen.
pub(in crate::app::pages) fn recorded(
    app: App,
    resellers: &[Organisation],
    current: Option<&Organisation>,
    alone: bool,
    chosen: Order,
    decision: Option<&Decision>,
) -> Element {
    let names = resellers.iter();
    let names = names.map(|it| (it.id.to_string(), it.name.clone()));
    let mut names = by_name(app, names.collect());
    if alone {
        names.insert(0, (String::new(), app.t(key::ADD_ALONE)));
    } else if resellers.is_empty() {
        return aside(app, key::ORDER_NO_RESELLER);
    }
    let of = current.map(|it| it.id.to_string()).unwrap_or_default();
    let of = select_of(of, names, move |id| {
        chosen.reseller.set(Some(id));
        chosen.mpn.set(None);
    });
    let numbers = current.map(|current| {
        let mut numbers = Vec::new();
        for it in &current.mpn_ids {
            numbers.push((it.number.to_string(), named(app, it)));
        }
        numbers.push((String::new(), app.t(key::ORDER_NO_MPN)));
        let recorded = select_of(mpn(current, chosen).to_string(), numbers, move |number| {
            chosen.mpn.set(Some(number));
        });
        let wrong = problems(app, decision, "mpn");
        around(app, "order-mpn", app.t(key::ORDER_MPN), recorded, wrong)
    });
    classed("div", "row")
        .with(worded("label", app.t(key::COLUMN_RESELLER)).with(of))
        .with(numbers)
}

fn named(app: App, it: &MpnId) -> String {
    let kind = app.word(match it.kind {
        MpnKind::Global => "mpn-kind.global",
        MpnKind::Location => "mpn-kind.location",
    });
    format!("{} ({kind}, {})", it.number, app.country(&it.country))
}
