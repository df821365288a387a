//! A direct bill partner: whether it is restricted, what works then, and what it keeps in mind.

use crate::app::markup::{Element, Markup, classed, worded};
use crate::app::pages::next_pages::continue_at;
use crate::app::pages::served::fact;
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{aside, card, go_to, notice, paragraph};
use crate::domain::{MICROSOFT, Organisation};
use crate::i18n::{Key, key};

/// The state of a direct bill partner.
pub(super) fn standing(app: App, at: &Organisation) -> Element {
    let page = if at.restricted {
        restricted(app)
    } else {
        classed("div", "page")
    };
    // What is still to be met stands below: that nothing is restricted is no all-clear.
    let free = (!at.restricted).then(|| paragraph(app, key::DB_FREE));
    let go = |page, label: Key| go_to(app, page, label);
    let duties = card(app.t(key::DB_DUTIES))
        .with(free)
        .with(paragraph(app, key::DB_DUTIES_TEXT))
        .with(aside(app, key::DB_LINK_CUSTOMERS))
        .with(
            classed("p", "row")
                .with(go(Page::Customers, key::NAV_CUSTOMERS))
                .with(go(Page::Transition, key::NAV_TRANSITION)),
        );
    page.with(duties)
}

/// What is closed, and what still works.
fn restricted(app: App) -> Element {
    let list = |mark: &'static str, texts: &[Key]| {
        let row = |text: &Key| -> Markup { fact(app, mark, app.t(*text)) };
        classed("ul", "grants").all(texts.iter().map(row).collect())
    };
    let lifts = continue_at(app, &MICROSOFT.into(), Page::DirectBillReviews);
    let card = card(app.t(key::DB_RESTRICTED_TITLE))
        .with(list(
            "forbidden",
            &[
                key::DB_CLOSED_PURCHASES,
                key::DB_CLOSED_CUSTOMERS,
                key::DB_CLOSED_OWN_USE,
            ],
        ))
        .with(worded("h3", app.t(key::DB_STILL)))
        .with(list(
            "permitted",
            &[
                key::DB_STILL_KEPT,
                key::DB_STILL_CHANGE,
                key::DB_STILL_RESELLER,
            ],
        ))
        .with(aside(app, key::DB_RESTRICTED_NEXT));
    classed("div", "page")
        .with(notice(app, "blocked", app.t(key::DB_RESTRICTED), lifts))
        .with(card)
}
