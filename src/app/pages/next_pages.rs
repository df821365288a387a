//! Where to go on: pages, each with what is found there.

use crate::app::markup::{Element, classed, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::go_button;
use crate::i18n::Key;

/// The list of pages: what is found there, the page's name, and the page.
pub(super) fn next_pages<const COUNT: usize>(
    app: App,
    pages: [(Key, Key, Page); COUNT],
) -> Element {
    let rows = pages.map(|(text, label, page)| {
        classed("li", "row")
            .with(worded("span", app.t(text)).attr("class", "grow"))
            .with(go_button(app.here(page), app.t(label)))
            .into()
    });
    classed("ul", "list").all(rows.into())
}
