//! Dialogs: the browser's own, which keep the focus inside and close with Escape.

use leptos::prelude::*;

use super::{button, icon};
use crate::app::markup::{Element, classed, element, worded};
use crate::app::state::App;
use crate::i18n::key;

/// A dialog that shows while `open` is set. Its content is made only while it shows; the focus
/// begins in its first field, if it asks for something.
pub(crate) fn dialog(
    app: App,
    open: RwSignal<bool>,
    title: &str,
    content: impl FnOnce(Element) -> Element,
) -> Element {
    let shown = open.get();
    let close = move || open.set(false);
    let head = classed("div", "row")
        .with(worded("h2", title.to_owned()).attr("class", "grow"))
        .with(
            button("", close)
                .attr("class", "plain")
                .with(icon(app, "close"))
                .text(app.t(key::CLOSE)),
        );
    let dialog = element("dialog")
        .attr("aria-label", title.to_owned())
        .flag("modal", shown)
        .closed(close)
        .with(head);
    if shown { content(dialog) } else { dialog }
}
