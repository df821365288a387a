//! Banners: something that holds for a whole page.

use super::icon;
use crate::app::markup::{Element, Markup, element, worded};
use crate::app::state::App;

/// A banner; `kind` is a verdict's id, whose colour and icon it takes.
pub(crate) fn banner(app: App, kind: &'static str) -> Element {
    element("div")
        .attr("class", format!("banner {kind}"))
        .with(icon(app, kind))
}

/// A banner that tells something, with the way on.
pub(crate) fn notice(app: App, kind: &'static str, text: String, go: Option<Element>) -> Markup {
    banner(app, kind)
        .with(worded("p", text).attr("class", "grow"))
        .with(go)
        .into()
}
