//! What is typed or chosen in place of what the page proposes.

use leptos::prelude::*;

use crate::app::state::App;

/// What stands in front of it, so that an emptied field is something else than an untouched one.
const TYPED: char = '=';

/// A field that follows what the page proposes until somebody types or chooses something else.
#[derive(Clone, Copy)]
pub(crate) struct Instead(RwSignal<String>);

impl App {
    /// What is typed in such a field of the page that opens, kept as every other.
    pub(crate) fn instead(self, id: &str) -> Instead {
        Instead(self.field(id, ""))
    }

    /// Chooses what stands in such a field of another page, by the page's address.
    pub(crate) fn choose_instead(self, address: &str, id: &str, text: &str) {
        self.choose(address, id, &format!("{TYPED}{text}"));
    }
}

impl Instead {
    /// What was typed; none where the proposal stands.
    pub(crate) fn get(self) -> Option<String> {
        self.0.with(|it| it.strip_prefix(TYPED).map(str::to_owned))
    }

    /// Types something else, or goes back to the proposal.
    pub(crate) fn set(self, text: Option<String>) {
        let text = text.map(|mut it| {
            it.insert(0, TYPED);
            it
        });
        self.0.set(text.unwrap_or_default());
    }
}
