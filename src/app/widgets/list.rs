//! A list that can grow long: narrowed by a search and a choice, in the order that its reader
//! chooses, and drawn a part at a time.

use leptos::prelude::*;

use super::more::{SHOWN, more};
use super::order::{Head, choice_of, heads, places_of, text};
use super::search::sought;
use super::{Way, button, count, labelled, search, select_of, unseen};
use crate::app::markup::{Element, classed, element, worded};
use crate::app::state::App;
use crate::i18n::{Key, key};
use crate::platform::formats::{placed, sorted};

/// Up to how many rows are read without a search and a choice.
const FEW: usize = 10;

/// What the reader of a list looks for, and how much of it is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Looking {
    /// The words of the search.
    pub(crate) term: RwSignal<String>,
    /// What the list is narrowed to; all of it while this is empty.
    pub(crate) chosen: RwSignal<String>,
    /// The way in which it stands.
    pub(crate) order: RwSignal<String>,
    /// How many rows are drawn at most.
    pub(crate) shown: RwSignal<usize>,
}

impl Looking {
    /// For everything.
    pub(crate) fn new() -> Self {
        let [term, chosen, order] = [(); 3].map(|()| RwSignal::new(String::new()));
        Self {
            term,
            chosen,
            order,
            shown: RwSignal::new(SHOWN),
        }
    }

    /// For what its reader looked for when the page was left.
    pub(crate) fn kept(app: App) -> Self {
        let [term, chosen, order] = ["sought", "chosen", "order"].map(|it| app.field(it, ""));
        Self {
            term,
            chosen,
            order,
            ..Self::new()
        }
    }

    /// That nothing is left, and the way back to everything.
    pub(crate) fn unmatched(self, app: App, text: String) -> Element {
        let clear = move || {
            for it in [self.term, self.chosen] {
                it.set(String::new());
            }
        };
        let clear = button(app.t(key::LIST_CLEAR), clear);
        classed("div", "page")
            .with(worded("p", text))
            .with(element("p").with(clear))
    }
}

/// What is read of a row.
type Read<T> = fn(App, &T) -> String;

/// How a list is looked through.
pub(crate) struct List<T: 'static> {
    /// What the list is called.
    pub(crate) title: Key,
    /// The ways in which its rows stand.
    pub(crate) ways: &'static [Way<T>],
    /// What a search looks at.
    pub(crate) text: Read<T>,
    /// Whether it has its order with few rows too.
    pub(crate) always: bool,
    /// A column, and what each row says there: the list can be narrowed to the rows that say the same.
    pub(crate) by: Option<(Key, Read<T>)>,
}

/// The rows of a list that are drawn, and what stands around them.
pub(crate) struct Found<T> {
    /// The rows.
    pub(crate) rows: Vec<T>,
    /// The search, the choice and the order, with how much they leave.
    pub(crate) above: Option<Element>,
    /// That nothing is left, or the way to what is not drawn.
    pub(crate) below: Option<Element>,
}

/// What is asked of a row.
#[derive(Clone, Copy)]
enum Asked {
    /// What a search looks at.
    Text,
    /// What it says in the column of the choice.
    Column,
    /// What a way compares.
    Way(usize),
}

impl<T> List<T> {
    /// What the reader finds.
    pub(crate) fn find(&self, app: App, looking: Looking, rows: Vec<T>) -> Found<T> {
        let read = |asked: Asked, row: usize| {
            let row = rows.get(row)?;
            match asked {
                Asked::Text => Some((self.text)(app, row)),
                Asked::Column => Some((self.by?.1)(app, row)),
                Asked::Way(way) => text(app, self.ways, way, row),
            }
        };
        let column = self.by.map(|it| it.0);
        let names = (self.title, column, self.always);
        let (places, above, below) =
            find(app, looking, names, rows.len(), &heads(self.ways), &read);
        let rows = placed(rows, &places);
        Found { rows, above, below }
    }
}

/// What is asked of rows, by their places.
type Reads<'a> = &'a dyn Fn(Asked, usize) -> Option<String>;

/// The same for all kinds of rows, of which only this is compiled once.
fn find(
    app: App,
    looking: Looking,
    (title, column, always): (Key, Option<Key>, bool),
    total: usize,
    head: &dyn Fn(usize) -> Option<Head>,
    read: Reads<'_>,
) -> (Vec<usize>, Option<Element>, Option<Element>) {
    let mut options: Vec<String> = Vec::new();
    if total > FEW && column.is_some() {
        for option in (0..total).filter_map(|row| read(Asked::Column, row)) {
            if let Err(place) = options.binary_search(&option) {
                options.insert(place, option);
            }
        }
    }
    let tools = tools(app, looking, title, total, (column, options));
    let chosen = |row: &usize| {
        tools.chosen.is_empty() || read(Asked::Column, *row).as_ref() == Some(&tools.chosen)
    };
    let kept = (0..total).filter(chosen).collect();
    let kept = sought(kept, &tools.term, &|row| read(Asked::Text, row));
    let texts = |way, row| read(Asked::Way(way), row);
    let mut places = places_of(app, looking.order, kept, head, &texts);
    let left = places.len();
    let more = more(app, looking.shown, SHOWN, left);
    places.truncate(looking.shown.get());
    let order = choice_of(app, looking.order, total, head).filter(|_| always || total > FEW);
    let (above, below) = around(app, (looking, tools), order, [left, total], more);
    (places, above, below)
}

/// The search and the choice of a list, and what they are set to.
struct Tools {
    term: String,
    chosen: String,
    search: Option<Element>,
    choice: Option<Element>,
}

fn tools(
    app: App,
    looking: Looking,
    title: Key,
    total: usize,
    (column, options): (Option<Key>, Vec<String>),
) -> Tools {
    let many = total > FEW;
    let term = looking.term.get().trim().to_owned();
    // What is not there any more narrows nothing.
    let mut chosen = looking.chosen.get();
    if !options.contains(&chosen) {
        chosen.clear();
    }
    let several = options.len() > 1;
    let choice = column.filter(|_| several).map(|column| {
        let mut named = vec![(String::new(), app.t(key::FILTER_ALL))];
        for option in sorted(app.language(), options, String::clone) {
            named.push((option.clone(), option));
        }
        let choose = move |it| looking.chosen.set(it);
        labelled(app, column, select_of(chosen.clone(), named, choose))
    });
    Tools {
        term: if many { term } else { String::new() },
        chosen,
        search: many.then(|| {
            let list = unseen(format!(" – {}", app.t(title)));
            search(app, looking.term, app.t(key::LIST_SEARCH)).with(list)
        }),
        choice,
    }
}

/// What stands above and below the rows; nothing above them without an order.
fn around(
    app: App,
    (looking, tools): (Looking, Tools),
    order: Option<Element>,
    [left, total]: [usize; 2],
    more: Option<Element>,
) -> (Option<Element>, Option<Element>) {
    let above = order.map(|order| {
        classed("div", "row filters")
            .with(tools.search)
            .with(tools.choice)
            .with(order)
            .with(count(app, left, total))
    });
    let none = left == 0 && total > 0;
    let none = none.then(|| looking.unmatched(app, app.t(key::LIST_NO_MATCH)));
    let below = none.or(more);
    (above, below)
}
