//! A provider's partnerships. One that ended leaves the list, and the filter finds it; so does one
//! whose reseller became a direct bill partner.

use leptos::prelude::*;

use super::partner::{partner, questions_about};
use crate::app::markup::{Element, worded};
use crate::app::pages::program_info::reseller_status;
use crate::app::pages::readiness::nothing;
use crate::app::state::App;
use crate::app::widgets::{Way, arranged, card, count, filters, matches, search, select, table};
use crate::domain::{Date, Organisation, OrganisationId, Partnership, World};
use crate::i18n::{Arg, key};

/// What the reader looks for, and whose partnership is about to end.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    term: RwSignal<String>,
    state: RwSignal<String>,
    order: RwSignal<String>,
    /// The reseller whose partnership is about to end.
    pub(super) ending: RwSignal<Option<OrganisationId>>,
    /// Whether the reader is asked about it.
    pub(super) asking: RwSignal<bool>,
}

impl Looking {
    /// For everything.
    pub(super) fn new() -> Self {
        Self {
            term: RwSignal::new(String::new()),
            state: RwSignal::new(String::new()),
            order: RwSignal::new(String::new()),
            ending: RwSignal::new(None),
            asking: RwSignal::new(false),
        }
    }
}

/// A reseller on the list.
pub(super) struct Row {
    pub(super) partnership: Partnership,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) signed: Option<Date>,
    pub(super) status: String,
    pub(super) waits: bool,
    active: bool,
}

/// The ways in which resellers stand.
const WAYS: [Way<Row>; 4] = [
    Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
    Way::down(key::LIST_ORDER_NEWEST, |_, it| {
        it.partnership.since.to_string()
    }),
    Way::up(key::LIST_ORDER_OLDEST, |_, it| {
        it.partnership.since.to_string()
    }),
    Way::up(key::LIST_ORDER_UNSIGNED, |_, it| {
        it.signed.is_some().to_string()
    }),
];

/// The partnerships.
pub(super) fn partners(app: App, looking: Looking) -> Element {
    let card = card(app.t(key::RESELLERS_PARTNERS));
    let (mut rows, order) = arranged(app, looking.order, &WAYS, all(app));
    if rows.is_empty() {
        return card.with(worded("p", app.t(key::RESELLERS_EMPTY)));
    }
    let (words, state) = (looking.term.get(), looking.state.get());
    let ended = state == "ended";
    rows.retain(|row| state == "all" || row.active != ended);
    let total = rows.len();
    rows.retain(|row| {
        matches(&format!("{} {}", row.name, row.place), &words)
            && (state != "unsigned" || row.signed.is_none())
    });
    let mut states = Vec::new();
    for (state, name) in [
        ("", key::FILTER_ACTIVE),
        ("unsigned", key::FILTER_UNSIGNED),
        ("ended", key::FILTER_INACTIVE),
        ("all", key::FILTER_ALL),
    ] {
        states.push((state.to_owned(), app.t(name)));
    }
    let sought = search(app, looking.term, app.t(key::RESELLERS_SEARCH));
    let choice = select(looking.state, states);
    let none = rows
        .is_empty()
        .then(|| nothing(app, total, ended, key::FILTER_INACTIVE));
    let found = filters(app, sought, key::COLUMN_STATE, choice)
        .with(order)
        .with(count(app, rows.len(), total));
    card.with(found)
        .with(list(app, looking, rows))
        .with(none.map(|text| worded("p", text)))
}

/// Every reseller of the provider.
fn all(app: App) -> Vec<Row> {
    app.who()
        .and_then(|(_, provider)| {
            app.world(|world| {
                let mut rows = Vec::new();
                if let Some(of) = world.partnerships.get(&provider) {
                    for it in of.values() {
                        rows.extend(row(app, world, it));
                    }
                }
                rows
            })
        })
        .unwrap_or_default()
}

fn row(app: App, world: &World, it: &Partnership) -> Option<Row> {
    let reseller = world.organisations.get(&it.reseller)?;
    let signed = reseller
        .market()
        .and_then(|market| world.agreement(&it.reseller, market));
    Some(Row {
        partnership: it.clone(),
        active: world.is_active(it),
        name: reseller.name.clone(),
        place: app.place(reseller),
        signed: signed.map(|it| it.signed),
        status: standing(app, world, reseller),
        waits: world
            .open_ticket(&it.provider, &it.reseller, None)
            .is_some(),
    })
}

/// The reseller status; a suspended account is said beside it, since it does no new business.
fn standing(app: App, world: &World, reseller: &Organisation) -> String {
    let status = reseller_status(app, world.reseller_status(reseller));
    if reseller.suspended {
        let status = [("status", Arg::from(status))];
        return app.fill(key::RESELLERS_SUSPENDED, &status);
    }
    status
}

fn list(app: App, looking: Looking, rows: Vec<Row>) -> Element {
    let mut questions = Vec::new();
    for row in &rows {
        questions.extend(questions_about(app, &row.partnership.reseller));
    }
    let decisions = app.decide(&questions);
    let asked = questions.chunks(3).zip(decisions.chunks(3));
    let mut cells = Vec::new();
    for (row, (questions, decisions)) in rows.into_iter().zip(asked) {
        cells.push(partner(app, looking, row, questions, decisions));
    }
    let columns = [
        key::COLUMN_RESELLER,
        key::COLUMN_SINCE,
        key::COLUMN_RESELLER_STATUS,
        key::COLUMN_AGREEMENT,
        key::COLUMN_BUSINESS,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, cells)
}
