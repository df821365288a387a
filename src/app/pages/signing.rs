//! The partner agreement while it is not signed: since when it is known, and the way to sign it.

use crate::app::markup::{Element, classed, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{banner, go_to};
use crate::domain::{Date, Organisation};
use crate::i18n::{Arg, Key, key};

/// The first document that speaks of the agreement (R-MPA-DEADLINE).
const FIRST_STATED: Date = Date::ymd(2019, 9, 4);
/// Since when nobody transacts without it (R-MPA-ALL).
pub(super) const NEEDED: Date = Date::ymd(2020, 2, 1);

/// Whether documents speak of the agreement already.
pub(super) fn is_known(app: App) -> bool {
    app.today() >= Some(FIRST_STATED)
}

/// One of two texts: business is to stop, or has stopped.
pub(super) fn before_or_since(app: App, before: Key, since: Key) -> Key {
    if app.today() >= Some(NEEDED) {
        since
    } else {
        before
    }
}

/// Whether it is to be signed: it is known, and nobody has.
pub(super) fn is_open(app: App, at: &Organisation) -> bool {
    let unsigned = at
        .market()
        .and_then(|market| app.world(|world| world.agreement(&at.id, market).is_none()));
    is_known(app) && unsigned == Some(true)
}

/// That it is not signed, and what follows.
pub(super) fn to_sign(app: App, at: &Organisation) -> Element {
    let args = [
        ("organisation", Arg::from(at.name.clone())),
        ("market", Arg::from(app.market(at.market()))),
    ];
    let text = before_or_since(app, key::AGREEMENT_OPEN_TEXT, key::AGREEMENT_OPEN_SINCE);
    classed("p", "grow")
        .with(worded("b", app.t(key::AGREEMENT_OPEN)))
        .text(" ")
        .text(app.fill(text, &args))
}

/// The banner of other pages, which leads to where it is signed.
pub(super) fn unsigned(app: App, text: Element) -> Element {
    let sign = go_to(app, Page::Overview, key::PROVIDERS_SIGN);
    banner(app, "blocked").with(text).with(sign)
}
