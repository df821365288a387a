//! A provider's partnerships. One that ended leaves the list, and the filter finds it; so does one
//! whose reseller became a direct bill partner.

use leptos::prelude::*;

use super::partner::{Ending, partner, questions_about};
use crate::app::markup::Element;
use crate::app::pages::program_info::reseller_status;
use crate::app::pages::readiness::nothing;
use crate::app::state::App;
use crate::app::widgets::{
    Looking, Way, card, count, cut, filters, narrowed, paragraph, search, select, table,
};
use crate::domain::{Date, Organisation, Partnership, World};
use crate::i18n::{Arg, key};

/// A reseller on the list: what it is found by. The rest is looked up when it is drawn.
pub(super) struct Row {
    pub(super) partnership: Partnership,
    pub(super) name: String,
    pub(super) signed: Option<Date>,
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

/// What was kept of the list when the page opens. Where no partnership is ended any more, those that
/// stand are shown.
pub(super) fn kept(app: App) -> Looking {
    let looking = Looking::kept(app);
    let chosen = looking.chosen;
    if chosen.get_untracked() == "ended" && all(app).iter().all(|it| it.active) {
        chosen.set(String::new());
    }
    looking
}

/// The partnerships, and the way to the end of each.
pub(super) fn partners(app: App, looking: Looking, ending: Ending) -> Element {
    let card = card(app.t(key::RESELLERS_PARTNERS));
    let mut rows = all(app);
    if rows.is_empty() {
        return card.with(paragraph(app, key::RESELLERS_EMPTY));
    }
    let (term, state) = (looking.term.get(), looking.chosen.get());
    let ended = state == "ended";
    rows.retain(|row| state == "all" || row.active != ended);
    let total = rows.len();
    let signs = |row: &Row| state != "unsigned" || row.signed.is_none();
    let words = |row: &Row| format!("{} {}", row.name, place(app, row));
    let sought = (&*term, &words as &dyn Fn(&Row) -> String);
    let (mut rows, order) = narrowed(app, looking.order, &WAYS, rows, &signs, sought);
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
    let choice = select(looking.chosen, states);
    let none = rows
        .is_empty()
        .then(|| nothing(app, total, ended, key::FILTER_INACTIVE));
    let found = filters(app, sought, key::COLUMN_STATE, choice)
        .with(order)
        .with(count(app, rows.len(), total));
    let more = cut(app, looking.shown, &mut rows);
    card.with(found)
        .with(list(app, ending, rows))
        .with(none.map(|text| looking.unmatched(app, text)).or(more))
}

/// Every reseller of the provider.
fn all(app: App) -> Vec<Row> {
    app.who()
        .and_then(|(_, provider)| {
            app.world(|world| {
                let all = world.partnerships_of(&provider);
                let of = all.filter(|it| it.provider == provider);
                of.filter_map(|it| row(world, it)).collect()
            })
        })
        .unwrap_or_default()
}

fn row(world: &World, it: &Partnership) -> Option<Row> {
    let reseller = world.organisations.get(&it.reseller)?;
    let signed = reseller
        .market()
        .and_then(|market| world.agreement(&it.reseller, market));
    Some(Row {
        partnership: it.clone(),
        active: world.is_active(it),
        name: reseller.name.clone(),
        signed: signed.map(|it| it.signed),
    })
}

/// Where a reseller is.
pub(super) fn place(app: App, row: &Row) -> String {
    let place = app.world(|world| {
        let reseller = world.organisations.get(&row.partnership.reseller)?;
        Some(app.place(reseller))
    });
    place.flatten().unwrap_or_default()
}

/// The reseller status; a suspended account is said beside it, since it does no new business.
pub(super) fn standing(app: App, world: &World, reseller: &Organisation) -> String {
    let status = reseller_status(app, world.reseller_status(reseller));
    if reseller.suspended {
        let status = [("status", Arg::from(status))];
        return app.fill(key::RESELLERS_SUSPENDED, &status);
    }
    status
}

/// Only the rows that are drawn are asked about.
fn list(app: App, ending: Ending, rows: Vec<Row>) -> Element {
    let mut questions = Vec::new();
    for row in &rows {
        questions.extend(questions_about(app, &row.partnership.reseller));
    }
    let decisions = app.decide(&questions);
    let asked = questions.chunks(4).zip(decisions.chunks(4));
    let mut cells = Vec::new();
    for (row, (questions, decisions)) in rows.into_iter().zip(asked) {
        cells.push(partner(app, ending, row, questions, decisions));
    }
    let columns = [
        key::COLUMN_RESELLER,
        key::COLUMN_SINCE,
        key::COLUMN_RESELLER_STATUS,
        key::COLUMN_AGREEMENT,
        key::COLUMN_BUSINESS,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, cells).attr("class", "stepped")
}
