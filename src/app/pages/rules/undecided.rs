//! A statement that decides nothing: why it has no examples, and where it is seen instead.

use super::inside;
use crate::app::catalogue::Catalogue;
use crate::app::markup::{Element, element, worded};
use crate::app::route::Page;
use crate::app::shell::entry_to;
use crate::app::state::App;
use crate::app::widgets::{aside, card, go_to};
use crate::i18n::key;

/// Why there is nothing to decide, and the way to where it is seen.
pub(super) fn undecided(app: App, catalogue: &Catalogue, how: &str, at: &str) -> Element {
    let args = catalogue.name("at", at);
    let why = if how == "effect" {
        key::RULES_HAPPENS
    } else {
        key::RULES_SHOWN
    };
    let way = page(at).filter(|_| inside(app)).map(|page| {
        let to = entry_to(app, &page);
        to.map_or_else(
            || aside(app, key::RULES_ELSEWHERE),
            |(label, page)| element("p").with(go_to(app, page, label)),
        )
    });
    card(app.t(key::RULES_EXAMPLES))
        .with(worded("p", app.fill_one(why, "at", args)))
        .with(way)
}

/// The page that shows it: what happens is told in the mailbox or the activity log.
fn page(at: &str) -> Option<Page> {
    let name = match at {
        "why" => return None,
        "MailSent" => "mailbox",
        _ if at.starts_with(|first: char| first.is_ascii_uppercase()) => "activity",
        _ => at,
    };
    // Some pages are about something; which one it is does not matter here.
    Page::parse(name, None).or_else(|| Page::parse(name, Some("-")))
}
