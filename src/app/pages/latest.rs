//! The latest orders of a partner, on its Overview.

use super::customer::manage;
use super::served::{customer, is_through, ordered};
use super::standing::state;
use crate::app::markup::Element;
use crate::app::state::App;
use crate::app::widgets::{card, lines, table};
use crate::domain::{Organisation, Subscription};
use crate::i18n::key;

/// How many there are at most.
const SHOWN: usize = 3;

/// The latest subscriptions that came through a partner, the newest first.
pub(super) fn latest(app: App, at: &Organisation) -> Option<Element> {
    let mut held: Vec<Subscription> = app.world(|world| {
        let all = world.subscriptions.values();
        all.filter(|it| is_through(it, &at.id)).cloned().collect()
    })?;
    if held.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    while rows.len() < SHOWN {
        // Of one day, the one that was made last.
        let last = held.iter().enumerate().max_by_key(|(_, it)| it.since);
        let Some(last) = last.map(|(place, _)| place) else {
            break;
        };
        let it = &held.remove(last);
        let name = app.world(|world| Some(customer(world, &it.tenant)?.name.clone()));
        rows.push(vec![
            lines(name.flatten().unwrap_or_default(), Vec::new()),
            ordered(app, it),
            app.day(it.since).into(),
            state(app, it),
            manage(app, it).into(),
        ]);
    }
    let columns = [
        key::COLUMN_CUSTOMER,
        key::COLUMN_OFFER,
        key::COLUMN_SINCE,
        key::COLUMN_STATE,
        key::COLUMN_ACTIONS,
    ];
    Some(card(app.t(key::LATEST_TITLE)).with(table(app, &columns, rows)))
}
