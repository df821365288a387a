//! The dialog in which a kept scenario gets another name.

use leptos::prelude::*;

use super::Shelf;
use super::kept::fault;
use crate::app::markup::{Element, classed, element, worded};
use crate::app::settings;
use crate::app::widgets::{button, dialog, quiet};
use crate::i18n::key;
use crate::platform::store::BrowserStore;
use crate::scenario::file::{LONGEST_NAME, called};
use crate::scenario::shelf;

/// Asks for the name of a scenario, with the one it has.
pub(super) fn ask(shelf: Shelf, slot: &str) {
    shelf.naming.set((slot.to_owned(), shown(shelf, slot)));
    shelf.asking.set(true);
}

/// The name that the list shows.
fn shown(shelf: Shelf, slot: &str) -> String {
    let kept = shelf.kept.get_untracked();
    let found = kept.iter().find(|it| it.slot == slot);
    found.map_or_else(String::new, |it| shelf.app.scenario_name(slot, &it.bundled))
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
    let (slot, mut name) = shelf.naming.get_untracked();
    // The scenario's own name, left as it is, is not one of the reader's: it follows the language.
    if name == shown(shelf, &slot) && shelf::name(&BrowserStore, &slot).as_deref() == Ok("") {
        name.clear();
    }
    match shelf::rename(&BrowserStore, &slot, &name) {
        Ok(()) => {
            settings::changed(&slot);
            shelf.asking.set(false);
            shelf.read();
            // Another tab may have deleted it meanwhile.
            let listed = Some(shown(shelf, &slot)).filter(|it| !it.is_empty());
            let name = listed.unwrap_or_else(|| called(&name));
            app.say(app.fill_one(key::KEPT_RENAMED, "name", name));
        }
        Err(error) => app.warn(fault(app, error)),
    }
}
