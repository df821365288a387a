//! A direct bill partner at a glance, on its Overview: what it is measured by, and what comes next.

use super::chart::measured;
use super::plans::renewed;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::pages::announcements::when;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{card, go_to, icon};
use crate::domain::{Announcement, Date, Organisation, TIMELINE};
use crate::i18n::{Key, key};

/// Revenue, restriction, support plan and the next published change, with their pages.
pub(crate) fn glance(app: App, at: &Organisation) -> Option<Element> {
    let today = app.today()?;
    let plan = app.world(|world| world.direct_bill.plan(&at.id))?;
    let plan = plan.map(|(plan, date)| renewed(app, plan, date, today));
    let (measured, short) = measured(app, at)?;
    let restricted = if at.restricted {
        key::DB_RESTRICTED
    } else {
        key::DB_FREE
    };
    let unplanned = plan.is_none();
    // What is missing has a mark.
    let rows: [(Key, String, bool); 4] = [
        (key::COLUMN_CLOUD, measured, short),
        (key::DB_STANDING, app.t(restricted), at.restricted),
        (
            key::DB_PLAN,
            plan.unwrap_or_else(|| app.t(key::DB_PLAN_NONE)),
            unplanned,
        ),
        (key::DB_NEXT, next(app, today), false),
    ];
    let mut facts = classed("dl", "facts");
    for (label, text, missing) in rows {
        let mark = missing.then(|| icon(app, "warning").attr("class", "icon short"));
        facts = facts
            .with(worded("dt", app.t(label)))
            .with(element("dd").with(mark).with(text));
    }
    let go = |page, label: Key| go_to(app, page, label);
    let ways = classed("p", "row")
        .with(go(Page::DirectBill, key::NAV_DIRECT_BILL))
        .with(go(Page::Announcements, key::NAV_ANNOUNCEMENTS));
    Some(card(app.t(key::DB_GLANCE)).with(facts).with(ways))
}

/// The next change of the published rules about direct bill; that there is none when all are past.
fn next(app: App, today: Date) -> String {
    let about = |it: &&Announcement| it.rules.iter().any(|rule| rule.starts_with("R-DB-"));
    let next = TIMELINE.iter().filter(about).find(|it| it.date > today);
    next.map_or_else(
        || app.t(key::DB_NEXT_NONE),
        |it| {
            let text = app.word_of("announcement", it.id);
            format!("{}: {text}", when(app, it))
        },
    )
}
