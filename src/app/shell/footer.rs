//! The footer: what this is and what it is not.

use crate::app::markup::{Markup, element};
use crate::app::state::App;
use crate::app::widgets::{link, paragraph};
use crate::i18n::{Language, key};

/// The footer of every page.
pub(super) fn footer(app: App) -> Markup {
    // A page of its own, for people who want the rules without the app.
    let module = match app.language() {
        Language::English => "./module.html",
        Language::Korean => "./module.ko.html",
    };
    element("footer")
        .with(paragraph(app, key::FOOTER_NOTICE))
        .with(element("p").with(link(module.to_owned(), app.t(key::FOOTER_MODULE))))
        .into()
}
