//! The list of statements, narrowed by a search and by choices that stay while rules are read.

use leptos::prelude::*;

use super::date;
use crate::app::catalogue::{Catalogue, State, Statement, marked};
use crate::app::markup::{Element, Markup, classed, element, worded};
use crate::app::route::Page;
use crate::app::state::App;
use crate::app::widgets::{
    Way, arranged, aside, button, card, cell, folded, icon, labelled, link, more, paragraph, quiet,
    search, select, table,
};
use crate::domain::{Begins, Date};
use crate::i18n::{Arg, Key, key};
use crate::platform::formats::{all_of, capitalised, month_of_year, small_letters, sorted};

/// How many rows the list shows at first, and adds when asked.
pub(super) const SHOWN: usize = 60;

/// The ids that the first choices offer, in their order.
const BOUND: [&str; 7] = [
    "partner",
    "provider",
    "reseller",
    "direct-bill",
    "customer",
    "prospect",
    "microsoft",
];
const HOW: [&str; 3] = ["enforced", "effect", "shown"];

/// A choice: its label, and how many statements each of its values finds.
type Choice = (Key, Vec<(String, String)>);

/// The list. What narrows it begins open, where it can be folded, as long as something does.
pub(super) fn list(app: App, catalogue: &Catalogue, shown: RwSignal<usize>, open: bool) -> Element {
    let (found, order) = narrowed(app, catalogue);
    let (total, none) = (found.len(), found.is_empty());
    let sought = search(app, app.shelf.term, app.t(key::RULES_SEARCH));
    let mut all: Vec<Markup> = Vec::new();
    for ((label, options), chosen) in choices(app, catalogue).into_iter().zip(app.shelf.chosen) {
        all.push(labelled(app, label, select(chosen, options)).into());
    }
    all.extend(order.map(Into::into));
    let help = [key::RULES_YEAR_MEANS, key::RULES_ROLE_MEANS].map(|it| aside(app, it).into());
    let controls = folded(sought, (app.t(key::RULES_FILTERS), open), all, help.into());
    let of = catalogue.statements.len();
    let count = [("count", Arg::from(total)), ("total", Arg::from(of))];
    let mut rows = Vec::new();
    for statement in found.into_iter().take(shown.get()) {
        rows.push(row(app, catalogue, statement));
    }
    let more = more(app, shown, SHOWN, total);
    let columns = [
        key::COLUMN_RULE,
        key::COLUMN_BINDS,
        key::COLUMN_COUNTS,
        key::COLUMN_HONOURED,
    ];
    card(app.t(key::RULES_LIST))
        .with(controls)
        .with(quiet("p", app.fill(key::RULES_COUNT, &count)).attr("role", "status"))
        .with(none.then(|| nothing(app)))
        .with((!none).then(|| table(app, &columns, rows).attr("class", "rules")))
        .with(more)
}

/// What to try when nothing is found.
fn nothing(app: App) -> Element {
    let clear = move || app.shelf.clear();
    classed("div", "page")
        .with(paragraph(app, key::RULES_NONE))
        .with(element("p").with(button(app.t(key::LIST_CLEAR), clear)))
}

/// The ways in which statements stand.
const fn ways<'a>() -> [Way<&'a Statement>; 3] {
    [
        Way::given(key::RULES_ORDER_TOPIC),
        Way::down(key::LIST_ORDER_NEWEST, |_, it| first_day(it).to_string()),
        Way::up(key::LIST_ORDER_OLDEST, |_, it| first_day(it).to_string()),
    ]
}

/// The statements that the search and the choices leave, in the chosen order, and the choice of it.
pub(super) fn narrowed(app: App, catalogue: &Catalogue) -> (Vec<&Statement>, Option<Element>) {
    let date = date(app);
    let term = app.shelf.term.get();
    let numbers = app.t(key::RULES_NUMBERS);
    let numbers: Vec<&str> = numbers.split(' ').collect();
    let words: Vec<[String; 2]> = term
        .split_whitespace()
        .map(|it| both(&numbers, &small_letters(it)))
        .collect();
    let says = |text: &str, word: &[String; 2]| word.iter().any(|it| text.contains(&**it));
    let [whom, group, document, year, state, how] = app.shelf.chosen.map(|it| it.get());
    let fits = |chosen: &str, value: &str| chosen.is_empty() || chosen == value;
    let all: Vec<&Statement> = catalogue.statements.iter().collect();
    let (mut found, order) = arranged(app, app.shelf.order, &ways(), all);
    found.retain(|it| {
        words
            .iter()
            .all(|word| says(&it.named, word) || says(&it.words, word))
            && (whom.is_empty() || it.binds.contains(&whom))
            && fits(&group, &it.group)
            && (document.is_empty() || it.sources.iter().any(|at| at.document == document))
            && fits(&year, &first_year(it))
            && fits(&state, it.state(date).id())
            && fits(&how, it.place.as_ref().map_or("", |place| &place.0))
    });
    // The more of the words what it is called has, the earlier it comes, unless the reader has chosen another order.
    if app.shelf.order.get().is_empty() {
        let called = |it: &Statement| words.iter().filter(|word| says(&it.named, word)).count();
        let mut ranked = Vec::new();
        for many in (0..=words.len()).rev() {
            ranked.extend(found.iter().copied().filter(|it| called(it) == many));
        }
        found = ranked;
    }
    (found, order)
}

/// A word as searches look for it, and the same number as a figure or in letters: documents write
/// both.
fn both(numbers: &[&str], word: &str) -> [String; 2] {
    let at = numbers.iter().position(|it| *it == word);
    let other = at.and_then(|at| numbers.get(at ^ 1));
    [word, other.copied().unwrap_or(word)].map(marked)
}

fn first_day(statement: &Statement) -> Date {
    statement.begins.date()
}

fn first_year(statement: &Statement) -> String {
    first_day(statement).parts().0.to_string()
}

/// What the list can be narrowed with. Each value says how many statements it has.
fn choices(app: App, catalogue: &Catalogue) -> [Choice; 6] {
    let date = date(app);
    let all = &catalogue.statements;
    let option = |family: &str, id: &str, fits: &dyn Fn(&Statement) -> bool| {
        let count = all.iter().filter(|it| fits(it)).count();
        let name = capitalised(&catalogue.name(family, id));
        (count > 0).then(|| (id.to_owned(), format!("{name} ({count})")))
    };
    let with_all = |options: Vec<(String, String)>| {
        let mut whole = vec![(String::new(), app.t(key::FILTER_ALL))];
        whole.extend(options);
        whole
    };
    let mut groups: Vec<&str> = all.iter().map(|it| &*it.group).collect();
    groups.dedup();
    let mut documents: Vec<&str> = Vec::new();
    for source in all.iter().flat_map(|it| &it.sources) {
        if !documents.contains(&&*source.document) {
            documents.push(&source.document);
        }
    }
    let title = |id: &&str| catalogue.texts.word(id).to_owned();
    let documents = sorted(app.language(), documents, title);
    let named = |id: &str| {
        let cites = |it: &&Statement| it.sources.iter().any(|at| at.document == id);
        let count = all.iter().filter(cites).count();
        (id.to_owned(), format!("{} ({count})", title(&id)))
    };
    let bound = BOUND
        .iter()
        .filter_map(|id| option("binds", id, &|it| it.binds.iter().any(|bound| bound == id)));
    let group = groups
        .iter()
        .filter_map(|id| option("group", id, &|it| it.group == **id));
    let mut years: Vec<String> = all.iter().map(first_year).collect();
    years.sort_unstable();
    let years = years.chunk_by(|one, other| one == other).filter_map(|of| {
        let year = of.first()?;
        Some((year.clone(), format!("{year} ({})", of.len())))
    });
    let state = State::ALL
        .iter()
        .filter_map(|state| option("state", state.id(), &|it| it.state(date) == *state));
    let how = HOW.iter().filter_map(|how| {
        option("place", how, &|it| {
            it.place.as_ref().is_some_and(|place| place.0 == *how)
        })
    });
    [
        (key::COLUMN_BINDS, with_all(bound.collect())),
        (key::RULES_GROUP, with_all(group.collect())),
        (
            key::RULES_DOCUMENT,
            with_all(documents.into_iter().map(named).collect()),
        ),
        (key::RULES_YEAR, with_all(years.collect())),
        (key::COLUMN_COUNTS, with_all(state.collect())),
        (key::COLUMN_HONOURED, with_all(how.collect())),
    ]
}

fn row(app: App, catalogue: &Catalogue, statement: &Statement) -> Vec<Markup> {
    let address = app.here(Page::Rules(Some(statement.id.clone())));
    let (title, said) = (
        app.rule_title(&statement.id),
        catalogue.said(app, &statement.id),
    );
    let how = statement.place.as_ref();
    let name = classed("p", "row")
        .with(link(address, title.clone()))
        .with(quiet("small", statement.id.clone()));
    vec![
        cell(vec![
            name.into(),
            (said != title).then(|| worded("p", said)).into(),
        ]),
        capitalised(&bound(app, catalogue, statement)).into(),
        counts(app, statement).into(),
        how.map(|(how, _)| catalogue.name("place", how)).into(),
    ]
}

/// Whom a statement binds.
pub(super) fn bound(app: App, catalogue: &Catalogue, statement: &Statement) -> String {
    let names = statement.binds.iter();
    let names = names.map(|id| catalogue.name("binds", id)).collect();
    all_of(app.language(), names)
}

/// Whether a statement counts on the date that the page looks from, and its first or last day.
fn counts(app: App, statement: &Statement) -> Element {
    let state = statement.state(date(app));
    let day = match (state, statement.until) {
        (State::Ended, Some(until)) => until,
        _ => first_day(statement),
    };
    let (mark, told) = match (state, statement.begins) {
        (State::Counts, Begins::InForceSince(_)) => ("checkmark", key::RULES_IN_FORCE),
        (State::Counts, Begins::FirstStated(_)) => ("checkmark", key::RULES_STATED),
        (State::Ahead, _) => ("clock", key::RULES_AHEAD),
        (State::Ended, _) => ("close", key::RULES_ENDED),
    };
    let day = if statement.month_only && state != State::Ended {
        month_of_year(app.language(), day)
    } else {
        app.day(day)
    };
    element("span")
        .attr("class", "state")
        .with(icon(app, mark))
        .text(app.fill_one(told, "date", day))
}
