//! Credit limits and restrictions: what Microsoft notes, and what a partner pays.

use leptos::prelude::*;

use super::forms::quick;
use super::heading::titled;
use crate::app::markup::{Markup, live};
use crate::app::state::{App, app};
use crate::app::widgets::{List, Looking, Way, card, cell, lines, table};
use crate::domain::{Action, Kind, Organisation};
use crate::i18n::{Key, key};

/// How the partners are looked through.
const LIST: List<Organisation> = List {
    title: key::CREDIT_LIST,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
        Way::down(key::CREDIT_ORDER_OVER, |_, it| {
            it.over_credit_limit.to_string()
        }),
        Way::down(key::CREDIT_ORDER_RESTRICTED, |_, it| {
            it.restricted.to_string()
        }),
    ],
    text: |_, it| it.name.clone(),
    always: true,
    by: None,
};

/// What is told of each.
const COLUMNS: [Key; 4] = [
    key::COLUMN_PARTNER,
    key::COLUMN_CREDIT,
    key::COLUMN_STATE,
    key::COLUMN_ACTIONS,
];

/// The page.
#[component]
pub(super) fn Credit() -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    live(move || {
        let Some((_, at)) = app.me.get() else {
            return Markup::Nothing;
        };
        let plays_microsoft = at.kind == Kind::Microsoft;
        let partners = if plays_microsoft {
            buyers(app)
        } else {
            vec![at]
        };
        let found = LIST.find(app, looking, partners);
        let row = |it: &Organisation| row(app, it, plays_microsoft);
        let rows = found.rows.iter().map(row).collect();
        let card = card(app.t(key::CREDIT_LIST))
            .with(found.above)
            .with(table(app, &COLUMNS, rows))
            .with(found.below);
        titled(app, key::NAV_CREDIT, key::CREDIT_LEAD)
            .with(card)
            .into()
    })
}

/// The partners that buy from Microsoft.
fn buyers(app: App) -> Vec<Organisation> {
    let buys =
        |it: &&Organisation| matches!(it.kind, Kind::IndirectProvider | Kind::DirectBillPartner);
    app.world(|world| {
        let all = world.organisations.values();
        all.filter(buys).cloned().collect()
    })
    .unwrap_or_default()
}

fn row(app: App, it: &Organisation, notes: bool) -> Vec<Markup> {
    let organisation = Some(it.id.clone());
    let credit = if it.over_credit_limit {
        key::CREDIT_OVER
    } else {
        key::CREDIT_WITHIN
    };
    let state = if it.restricted {
        key::CREDIT_RESTRICTED
    } else {
        key::CREDIT_FREE
    };
    let mut actions: Vec<Action> = Vec::new();
    if notes {
        let organisation = organisation.clone();
        if !it.over_credit_limit {
            let organisation = organisation.clone();
            actions.push(Action::ExceedCreditLimit { organisation });
        }
        if it.restricted {
            actions.push(Action::LiftRestriction { organisation });
        } else if it.kind == Kind::DirectBillPartner {
            actions.push(Action::RestrictPartner { organisation });
        }
    } else if it.over_credit_limit {
        actions.push(Action::PayOutstanding { organisation });
    }
    let buttons = actions
        .into_iter()
        .map(|action| quick(app, action).about(&it.name).into())
        .collect();
    let kind = app.kind_of(it);
    vec![
        lines(it.name.clone(), vec![Some(kind.into())]),
        app.t(credit).into(),
        app.t(state).into(),
        cell(buttons),
    ]
}
