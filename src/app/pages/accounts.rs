//! The accounts that Microsoft can suspend and reinstate.

use leptos::prelude::*;

use super::companies::hidden;
use super::reviews::{Task, listed, named};
use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::app::widgets::{Way, card, count, narrowed, search, select};
use crate::domain::{AccountSuspensionReason, Action, Kind, Organisation};
use crate::i18n::{Key, key};

/// How many accounts the list shows; a search finds the others.
const SHOWN: usize = 20;

/// The ways in which accounts stand.
const WAYS: [Way<Organisation>; 2] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::ACCOUNT_ORDER_SUSPENDED, |_, it| {
        it.suspended.to_string()
    }),
];

/// The first accounts that a search finds.
pub(super) fn accounts(
    app: App,
    term: RwSignal<String>,
    order: RwSignal<String>,
    reason: RwSignal<String>,
) -> Element {
    let chosen = reason.get();
    let mut all = AccountSuspensionReason::ALL.into_iter();
    let why = all.find(|it| it.id() == chosen);
    let all = partners(app);
    let total = all.len();
    let (words, name) = (term.get(), |it: &Organisation| it.name.clone());
    let sought = (&*words, &name as &dyn Fn(&Organisation) -> String);
    let (mut found, order) = narrowed(app, order, &WAYS, all, &|_| true, sought);
    let left = found.len();
    let more = hidden(app, &mut found, SHOWN);
    let controls = classed("div", "row filters")
        .with(search(app, term, app.t(key::REVIEWS_SEARCH)))
        .with(order)
        .with(count(app, left, total));
    let account = |it| account(app, it, why);
    let tasks = found.into_iter().map(account).collect();
    let mut reasons = vec![(String::new(), app.t(key::SUSPENSION_NONE))];
    for it in AccountSuspensionReason::ALL {
        reasons.push((it.id().to_owned(), app.t(told(it))));
    }
    let label = worded("label", app.t(key::SUSPENSION_WHY)).with(select(reason, reasons));
    let card = card(app.t(key::REVIEWS_ACCOUNTS))
        .with(controls)
        .with(classed("p", "row").with(label));
    listed(app, card, tasks, key::LIST_NO_MATCH).with(more)
}

/// Every partner.
fn partners(app: App) -> Vec<Organisation> {
    let partner = |it: &&Organisation| {
        matches!(
            it.kind,
            Kind::IndirectProvider | Kind::IndirectReseller | Kind::DirectBillPartner
        )
    };
    app.world(|world| {
        let all = world.organisations.values();
        all.filter(partner).cloned().collect()
    })
    .unwrap_or_default()
}

/// What a reason is called.
pub(super) const fn told(reason: AccountSuspensionReason) -> Key {
    match reason {
        AccountSuspensionReason::Overdue => key::SUSPENSION_OVERDUE,
        AccountSuspensionReason::Abuse => key::SUSPENSION_ABUSE,
        AccountSuspensionReason::Provider => key::SUSPENSION_PROVIDER,
        AccountSuspensionReason::Profile => key::SUSPENSION_PROFILE,
    }
}

fn account(app: App, it: Organisation, reason: Option<AccountSuspensionReason>) -> Task {
    let organisation = Some(it.id);
    let (detail, action) = if it.suspended {
        (
            key::ACCOUNT_SUSPENDED,
            Action::ReinstateAccount { organisation },
        )
    } else {
        let suspend = Action::SuspendAccount {
            organisation,
            reason,
        };
        (key::ACCOUNT_GOOD, suspend)
    };
    Task {
        title: it.name,
        detail: app.t(detail),
        ways: vec![named(app, action)],
    }
}
