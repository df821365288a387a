//! Icons, from the sprite that the build makes of the icon set.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, element};
use crate::app::state::App;

/// An icon beside a word that says the same.
pub(crate) fn icon(app: App, name: &'static str) -> Element {
    let href = app.icons.with_value(|sprite| format!("{sprite}#{name}"));
    classed("svg", "icon")
        .attr("aria-hidden", "true")
        .attr("width", "20")
        .attr("height", "20")
        .with(element("use").attr("href", href))
}
