//! Banners: something that holds for a whole page.

use super::icon;
use crate::app::markup::{Element, element};
use crate::app::state::App;

/// A banner; `kind` is a verdict's id, whose colour and icon it takes.
pub(crate) fn banner(app: App, kind: &'static str) -> Element {
    element("div")
        .attr("class", format!("banner {kind}"))
        .with(icon(app, kind))
}
