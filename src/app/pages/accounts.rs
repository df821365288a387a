//! The accounts that Microsoft can suspend and reinstate.

use leptos::prelude::*;

use super::reviews::{Task, listed, named};
use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::app::widgets::{List, Looking, Way, card, select};
use crate::domain::{AccountSuspensionReason, Action, Kind, Organisation};
use crate::i18n::key;
use crate::platform::formats::capitalised;

/// How the accounts are looked through.
const LIST: List<Organisation> = List {
    title: key::REVIEWS_ACCOUNTS,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
        Way::down(key::ACCOUNT_ORDER_SUSPENDED, |_, it| {
            it.suspended.to_string()
        }),
    ],
    text: |_, it| it.name.clone(),
    always: false,
    by: None,
};

/// The accounts that its reader finds.
pub(super) fn accounts(app: App, looking: Looking, reason: RwSignal<String>) -> Element {
    let chosen = reason.get();
    let mut all = AccountSuspensionReason::ALL.into_iter();
    let why = all.find(|it| it.id() == chosen);
    let found = LIST.find(app, looking, partners(app));
    let account = |it| account(app, it, why);
    let tasks: Vec<_> = found.rows.into_iter().map(account).collect();
    let mut reasons = vec![(String::new(), app.t(key::SUSPENSION_NONE))];
    for it in AccountSuspensionReason::ALL {
        reasons.push((
            it.id().to_owned(),
            capitalised(&app.word_of("chosen", it.id())),
        ));
    }
    let label = worded("label", app.t(key::SUSPENSION_WHY)).with(select(reason, reasons));
    let card = card(app.t(key::REVIEWS_ACCOUNTS))
        .with(found.above)
        .with(classed("p", "row").with(label));
    if tasks.is_empty() {
        return card.with(found.below);
    }
    listed(app, card, tasks, key::LIST_NO_MATCH).with(found.below)
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
