//! The activity log of an organisation.

use leptos::prelude::*;

use super::heading::heading;
use super::offers::named;
use crate::app::markup::{Element, Markup, classed, live};
use crate::app::state::{App, app};
use crate::app::widgets::{
    Looking, SHOWN, Way, button, count, filters, icon, more, narrowed, paragraph, search, select,
    table,
};
use crate::domain::Date;
use crate::i18n::{Arg, Key, key};
use crate::scenario::activity::{Logged, OPERATIONS, activity};

const COLUMNS: [Key; 4] = [
    key::COLUMN_DATE,
    key::COLUMN_OPERATION,
    key::LOG_AFFECTED,
    key::COLUMN_BY,
];

/// A line of the log, as it is shown.
#[derive(Clone)]
struct Line {
    /// As a spreadsheet has it.
    date: Date,
    /// Which operation, by its key.
    operation: &'static str,
    /// Day, operation, whom it concerns, and person.
    shown: [String; 4],
}

/// The ways in which the lines stand.
const WAYS: [Way<Line>; 4] = [
    Way::given(key::LIST_ORDER_NEWEST),
    Way::back(key::LIST_ORDER_OLDEST),
    Way::up(key::COLUMN_OPERATION, |_, it| {
        let [_, operation, ..] = &it.shown;
        operation.clone()
    }),
    Way::up(key::COLUMN_BY, |_, it| {
        let [.., person] = &it.shown;
        person.clone()
    }),
];

/// The page.
#[component]
pub(super) fn Activity() -> impl IntoView {
    let app = app();
    let looking = Looking::new();
    live(move || {
        let lines = logged(app);
        let (none, total) = (lines.is_empty(), lines.len());
        let choice = operations(app, looking.chosen, &lines);
        let (term, kind) = (looking.term.get(), looking.chosen.get());
        let of_kind = |line: &Line| kind.is_empty() || line.operation == kind;
        let words = |line: &Line| format!("{} {}", line.shown.join(" "), line.date);
        let sought = (&*term, &words as &dyn Fn(&Line) -> String);
        let (lines, order) = narrowed(app, looking.order, &WAYS, lines, &of_kind, sought);
        let left = lines.len();
        let more = more(app, looking.shown, SHOWN, left);
        let drawn = lines.iter().take(looking.shown.get());
        let rows: Vec<_> = drawn.map(row).collect();
        let unmatched = !none && rows.is_empty();
        let label = app.t(key::ACTIVITY_SEARCH);
        let log = classed("section", "card")
            .with((!none).then(|| {
                filters(
                    app,
                    search(app, looking.term, label),
                    key::COLUMN_OPERATION,
                    choice,
                )
                .with(order)
                .with(count(app, left, total))
            }))
            .with((!rows.is_empty()).then(|| table(app, &COLUMNS, rows)))
            .with(more)
            .with(unmatched.then(|| paragraph(app, key::LIST_NO_MATCH)))
            .with(none.then(|| paragraph(app, key::ACTIVITY_NONE)));
        let lead = Some(app.t(key::ACTIVITY_LEAD));
        let head = heading(app, &app.t(key::NAV_ACTIVITY), lead).with(export(app, lines));
        classed("div", "page").with(head).with(log).into()
    })
}

/// The choice of one operation among those that happened.
fn operations(app: App, kind: RwSignal<String>, lines: &[Line]) -> Element {
    let mut options = vec![(String::new(), app.t(key::FILTER_ALL))];
    for known in OPERATIONS {
        if lines.iter().any(|line| line.operation == *known) {
            let name = app.word_of("operation", known);
            options.push(((*known).to_owned(), name));
        }
    }
    select(kind, options)
}

/// The whole log, in the reader's language.
fn logged(app: App) -> Vec<Line> {
    let Some((_, at)) = app.who() else {
        return Vec::new();
    };
    let lines = app.open.with(|open| {
        let open = open.as_ref()?;
        Some(activity(&open.scenario, &at))
    });
    let cells = |line: &Logged| cells(app, line);
    lines.unwrap_or_default().iter().map(cells).collect()
}

fn cells(app: App, line: &Logged) -> Line {
    let operation = match &line.other {
        Some(other) => app.filled(
            &format!("operation.{}.with", line.operation),
            &[("other", Arg::from(app.organisation_name(other)))],
        ),
        None => app.word_of("operation", line.operation),
    };
    let sold = line.sold.as_ref();
    let sold = sold.map(|(kind, id)| named(app, *kind, id.as_ref()));
    let role = line.role.as_ref();
    let detail = sold.or_else(|| role.map(|(_, it)| app.role(*it)));
    let operation = match detail {
        Some(detail) => format!("{operation} – {detail}"),
        None => operation,
    };
    let other = line.other.as_ref().map(|it| app.organisation_name(it));
    let affected = other.or_else(|| role.map(|(whose, _)| app.person_name(whose)));
    let shown = [
        app.day(line.date),
        operation,
        affected.unwrap_or_else(|| "–".to_owned()),
        app.person_name(&line.actor),
    ];
    Line {
        date: line.date,
        operation: line.operation,
        shown,
    }
}

fn row(line: &Line) -> Vec<Markup> {
    line.shown.iter().cloned().map(Markup::from).collect()
}

/// The button that saves the lines that show; without any there is nothing to save.
fn export(app: App, lines: Vec<Line>) -> Element {
    let none = lines.is_empty();
    let press = move || {
        if !none {
            save(app, &lines);
        }
    };
    button("", press)
        .flag("aria-disabled", none)
        .with(icon(app, "document"))
        .text(app.t(key::ACTIVITY_EXPORT))
}

fn save(app: App, lines: &[Line]) {
    let head = COLUMNS.map(|column| app.t(column)).to_vec();
    let lines = lines.iter().map(|it| {
        let [_, told @ ..] = &it.shown;
        let mut line = vec![it.date.to_string()];
        line.extend_from_slice(told);
        line
    });
    let lines: Vec<_> = std::iter::once(head).chain(lines).collect();
    super::csv::save(app, "activity.csv", &lines);
}
