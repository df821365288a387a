//! The dialog in which a kept scenario gets another name.

use leptos::prelude::*;

use super::Shelf;
use super::kept::fault;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::settings;
use crate::app::widgets::{button, dialog, quiet};
use crate::i18n::{Arg, key};
use crate::platform::store::BrowserStore;
use crate::scenario::file::{LONGEST_NAME, called};
use crate::scenario::shelf;

/// Asks for the name of a scenario, with the one it has.
pub(super) fn ask(shelf: Shelf, slot: &str) {
    let name = shelf::name(&BrowserStore, slot).unwrap_or_default();
    shelf.naming.set((slot.to_owned(), name));
    shelf.asking.set(true);
}

/// The dialog.
pub(super) fn renaming(shelf: Shelf) -> Element {
    let app = shelf.app;
    let title = app.t(key::KEPT_RENAME_TITLE);
    dialog(app, shelf.asking, &title, |dialog| {
        let field = element("input")
            .attr("maxlength", LONGEST_NAME.to_string())
            .attr("autocomplete", "off")
            .attr("value", shelf.naming.with(|(_, name)| name.clone()))
            .typed(move |name| shelf.naming.update(|naming| naming.1 = name));
        let label = element("label")
            .with(worded("span", app.t(key::KEPT_NAME)))
            .with(field)
            .with(quiet("small", app.t(key::KEPT_NAME_HELP)));
        let cancel = button(app.t(key::CANCEL), move || shelf.asking.set(false));
        let save = worded("button", app.t(key::KEPT_SAVE)).attr("class", "primary");
        let form = classed("form", "form")
            .on("submit", move |event| {
                event.prevent_default();
                rename(shelf);
            })
            .with(label)
            .with(classed("p", "row").with(save).with(cancel));
        dialog.with(form)
    })
}

fn rename(shelf: Shelf) {
    let app = shelf.app;
    let (slot, name) = shelf.naming.get_untracked();
    match shelf::rename(&BrowserStore, &slot, &name) {
        Ok(()) => {
            settings::changed(&slot);
            shelf.asking.set(false);
            shelf.read();
            let kept = shelf.kept.get_untracked();
            let bundled = kept.iter().find(|it| it.slot == slot);
            let name =
                bundled.map_or_else(|| called(&name), |it| app.scenario_name(&slot, &it.bundled));
            app.say(app.fill(key::KEPT_RENAMED, &[("name", Arg::from(name))]));
        }
        Err(error) => app.warn(fault(app, error)),
    }
}
