//! The plainest parts: headings, links, buttons, paragraphs.

use crate::app::markup::{Element, Text, classed, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::i18n::Key;

/// A card with a title.
pub(crate) fn card(title: String) -> Element {
    classed("section", "card").with(worded("h2", title))
}

/// A text that stands back.
pub(crate) fn quiet(name: &'static str, text: impl Into<Text>) -> Element {
    classed(name, "quiet").text(text)
}

/// A text for those who cannot see what it belongs to.
pub(crate) fn unseen(text: String) -> Element {
    classed("span", "unseen").text(text)
}

/// A button.
pub(crate) fn button(label: impl Into<Text>, press: impl Fn() + Send + Sync + 'static) -> Element {
    worded("button", label).attr("type", "button").press(press)
}

/// A link.
pub(crate) fn link(address: String, label: impl Into<Text>) -> Element {
    worded("a", label).attr("href", address)
}

/// A link that looks like a button.
pub(crate) fn go_button(address: String, label: impl Into<Text>) -> Element {
    link(address, label).attr("class", "button")
}

/// A paragraph.
pub(crate) fn paragraph(app: App, text: Key) -> Element {
    worded("p", app.t(text))
}

/// A paragraph that stands back.
pub(crate) fn aside(app: App, text: Key) -> Element {
    quiet("p", app.t(text))
}

/// A button that leads the reader to a page.
pub(crate) fn go_to(app: App, page: Page, label: Key) -> Element {
    go_button(app.here(page), app.t(label))
}
