//! The first step of a request: which company it goes to.

use crate::app::markup::{Element, worded};
use crate::app::state::App;
use crate::app::widgets::{ActionButton, List, Looking, Way, aside, card, lines, table, verdict};
use crate::domain::Action;
use crate::i18n::key;

/// How the companies are looked through: who asks may do so in its own market.
const LIST: List<Company> = List {
    title: key::COLUMN_COMPANY,
    ways: &[
        Way::up(key::COLUMN_NAME, |_, it| it.name.clone()),
        Way::up(key::COLUMN_PLACE, |_, it| it.place.clone()),
    ],
    text: |_, it| format!("{} {}", it.name, it.place),
    always: false,
    by: Some((key::COLUMN_MARKET, |_, it| it.market.clone())),
};

/// A company that can be chosen.
pub(super) struct Company {
    /// Its name.
    pub(super) name: String,
    /// Where it is.
    pub(super) place: String,
    /// The market of that.
    pub(super) market: String,
    /// What else is known of it.
    pub(super) note: Option<String>,
    /// What choosing it begins, with what the form asks left open.
    pub(super) action: Action,
    /// Where the form is.
    pub(super) form: String,
}

/// How whoever asks stands with the company that an action goes to, in words.
type Stands<'a> = &'a dyn Fn(&Action) -> Option<String>;

/// The companies that its reader finds.
pub(super) fn companies(
    app: App,
    looking: Looking,
    all: Vec<Company>,
    stands: Stands<'_>,
) -> Element {
    let none = all.is_empty();
    let found = LIST.find(app, looking, all);
    card(app.t(key::REQUEST_WHO))
        .with(aside(app, key::REQUEST_WHO_LEAD))
        .with(found.above)
        .with(choices(app, found.rows, stands))
        .with(none.then(|| worded("p", app.t(key::REQUEST_NOBODY))))
        .with(found.below)
}

fn choices(app: App, companies: Vec<Company>, stands: Stands<'_>) -> Element {
    let mut questions = Vec::new();
    for it in &companies {
        questions.extend(app.question(it.action.clone()));
    }
    let decisions = app.decide(&questions);
    let mut rows = Vec::new();
    for ((it, question), decision) in companies.into_iter().zip(questions).zip(&decisions) {
        let decision = decision.as_ref();
        let stands = stands(&question.action);
        let label = app.t(key::REQUEST_CHOOSE);
        let choose = ActionButton::new(app, Some(question), decision, label)
            .about(&it.name)
            .opens(it.form);
        rows.push(vec![
            lines(
                it.name,
                vec![
                    Some(it.place.into()),
                    it.note.map(Into::into),
                    stands.map(Into::into),
                ],
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
