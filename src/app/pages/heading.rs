//! What stands at the top of every page.

use leptos::prelude::*;

use super::barred::barred;
use super::guide::guide;
use crate::app::markup::{Element, classed, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{icon, link, quiet};
use crate::i18n::Key;
use crate::platform::browser::set_title;

/// A page's heading with what the open scenario asks, and whether Partner Center would open the page.
/// Buttons that are for the whole page come after it.
pub(super) fn heading(app: App, title: &str, lead: Option<String>) -> Element {
    bare(app, title, lead).with(guide(app)).with(barred(app))
}

/// A page's heading, which is also the title of the window, with what the page is for. What stands
/// where a page would has no more of it.
pub(super) fn bare(app: App, title: &str, lead: Option<String>) -> Element {
    let company = app
        .me
        .with_untracked(|me| me.as_ref().map(|(_, at)| format!(" · {}", at.name)));
    let name = "Partner Lab";
    set_title(&if title == name {
        title.to_owned()
    } else {
        format!("{title}{} · {name}", company.unwrap_or_default())
    });
    let words = classed("div", "grow")
        .with(worded("h1", title.to_owned()).attr("tabindex", "-1"))
        .with(lead.map(|lead| quiet("p", lead)));
    classed("header", "row heading").with(words)
}

/// A page that begins with its heading.
pub(super) fn titled(app: App, title: Key, lead: Key) -> Element {
    classed("div", "page").with(heading(app, &app.t(title), Some(app.t(lead))))
}

/// The way back to a page, with its name.
pub(super) fn back(app: App, page: Page, label: String) -> Element {
    link(app.here(page), "").with(icon(app, "back")).text(label)
}
