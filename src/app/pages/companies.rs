//! The first step of a request: which company it goes to.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, worded};
use crate::app::state::App;
use crate::app::widgets::{ActionButton, card, count, found, lines, quiet, search, table, verdict};
use crate::domain::Action;
use crate::i18n::key;
use crate::platform::formats::sorted;

/// How many companies the list shows; a search finds the others.
const SHOWN: usize = 12;

/// A company that can be chosen.
pub(super) struct Company {
    /// Its name.
    pub(super) name: String,
    /// Where it is.
    pub(super) place: String,
    /// What else is known of it.
    pub(super) note: Option<String>,
    /// What choosing it begins, with what the form asks left open.
    pub(super) action: Action,
    /// Where the form is.
    pub(super) form: String,
}

/// The companies that a search finds, in the order of their names.
pub(super) fn companies(
    app: App,
    term: RwSignal<String>,
    lead: String,
    all: Vec<Company>,
) -> Element {
    let total = all.len();
    let words = |it: &Company| format!("{} {}", it.name, it.place);
    let found = found(all, &term.get(), &words);
    let mut found = sorted(app.language(), found, |it| it.name.clone());
    let (none, shown) = (found.is_empty(), found.len());
    let more = hidden(app, &mut found, SHOWN);
    card(app.t(key::REQUEST_WHO))
        .with(quiet("p", lead))
        .with(
            classed("div", "row filters")
                .with(search(app, term, app.t(key::REQUEST_SEARCH)))
                .with(count(app, shown, total)),
        )
        .with(choices(app, found))
        .with(none.then(|| {
            let text = if total == 0 {
                key::REQUEST_NOBODY
            } else {
                key::LIST_NO_MATCH
            };
            worded("p", app.t(text))
        }))
        .with(more)
}

/// Cuts a list of companies, and says how many are left for a search.
pub(super) fn hidden<T>(app: App, companies: &mut Vec<T>, shown: usize) -> Option<Element> {
    let hidden = companies.len().saturating_sub(shown);
    companies.truncate(shown);
    let more = hidden;
    (hidden > 0).then(|| quiet("p", app.fill_one(key::MORE_COMPANIES, "count", more)))
}

fn choices(app: App, companies: Vec<Company>) -> Element {
    let mut questions = Vec::new();
    for it in &companies {
        questions.extend(app.question(it.action.clone()));
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((it, question), decision) in companies.into_iter().zip(questions).zip(&decisions) {
        let decision = decision.as_ref();
        let label = app.t(key::REQUEST_CHOOSE);
        let choose = ActionButton::new(app, Some(question), decision, label)
            .about(&it.name)
            .opens(it.form);
        rows.push(vec![
            lines(
                it.name,
                vec![Some(it.place.into()), it.note.map(Into::into)],
            ),
            decision.map(|it| verdict(app, it.verdict)).into(),
            choose.into(),
        ]);
    }
    let columns = [
        key::COLUMN_COMPANY,
        key::COLUMN_VERDICT,
        key::COLUMN_ACTIONS,
    ];
    table(app, &columns, rows)
}
