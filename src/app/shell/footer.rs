//! The footer: what this is and what it is not.

use crate::app::markup::{Markup, element, worded};
use crate::app::state::App;
use crate::i18n::key;

/// The footer of every page.
pub(super) fn footer(app: App) -> Markup {
    element("footer")
        .with(worded("p", app.t(key::FOOTER_NOTICE)))
        .into()
}
