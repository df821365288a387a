//! Credit limits and restrictions: what Microsoft notes, and what a partner pays.

use leptos::prelude::*;

use super::companies::hidden;
use super::forms::quick;
use super::heading::titled;
use crate::app::markup::{Element, Markup, classed, live};
use crate::app::state::{App, app};
use crate::app::widgets::{Way, card, cell, count, lines, narrowed, paragraph, search, table};
use crate::domain::{Action, Kind, Organisation};
use crate::i18n::key;

/// How many partners the list shows; a search finds the others.
const SHOWN: usize = 20;

/// The ways in which partners stand.
const WAYS: [Way<Organisation>; 3] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::CREDIT_ORDER_OVER, |_, it| {
        it.over_credit_limit.to_string()
    }),
    Way::down(key::CREDIT_ORDER_RESTRICTED, |_, it| {
        it.restricted.to_string()
    }),
];

/// The page.
#[component]
pub(super) fn Credit() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let order = RwSignal::new(String::new());
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
        let total = partners.len();
        let (words, name) = (term.get(), |it: &Organisation| it.name.clone());
        let sought = (&*words, &name as &dyn Fn(&Organisation) -> String);
        let (mut partners, order) = narrowed(app, order, &WAYS, partners, &|_| true, sought);
        let left = partners.len();
        let more = hidden(app, &mut partners, SHOWN);
        let field = plays_microsoft.then(|| {
            classed("div", "row filters")
                .with(search(app, term, app.t(key::REVIEWS_SEARCH)))
                .with(order)
                .with(count(app, left, total))
        });
        titled(app, key::NAV_CREDIT, key::CREDIT_LEAD)
            .with(list(app, &partners, plays_microsoft, field).with(more))
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

fn list(app: App, partners: &[Organisation], notes: bool, field: Option<Element>) -> Element {
    let none = partners.is_empty();
    let rows = partners.iter().map(|it| row(app, it, notes)).collect();
    let columns = [
        key::COLUMN_PARTNER,
        key::COLUMN_CREDIT,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    card(app.t(key::CREDIT_LIST))
        .with(field)
        .with(table(app, &columns, rows))
        .with(none.then(|| paragraph(app, key::LIST_NO_MATCH)))
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
