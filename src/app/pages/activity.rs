//! The activity log of an organisation.

use leptos::prelude::*;

use super::Heading;
use crate::app::state::{App, app};
use crate::app::widgets::{Icon, Search, live, matches, memo, text, when};
use crate::i18n::{Arg, key};
use crate::platform::browser::save_file;
use crate::scenario::activity::{Logged, activity};

/// The page.
#[component]
pub(super) fn Activity() -> impl IntoView {
    let app = app();
    let term = RwSignal::new(String::new());
    let all = memo(move || {
        let (_, at) = app.who()?;
        app.open.with(|open| {
            Some(
                activity(&open.as_ref()?.scenario, &at)
                    .into_iter()
                    .map(|line| cells(app, &line))
                    .collect::<Vec<_>>(),
            )
        })
    });
    let rows = move || {
        let mut rows = all.get().unwrap_or_default();
        rows.retain(|row| matches(&row.join(" "), &term.get()));
        rows
    };
    let columns = [key::COLUMN_DATE, key::COLUMN_OPERATION, key::COLUMN_BY];
    let export = move |_| {
        let head: Vec<String> = columns.into_iter().map(|column| app.t(column)).collect();
        let lines = std::iter::once(head).chain(
            rows()
                .into_iter()
                .map(|[date, operation, by]| vec![date, operation, by]),
        );
        let text: String = lines.map(|line| csv(&line) + "\r\n").collect();
        save_file("activity.csv", "text/csv", &format!("\u{feff}{text}"));
    };
    let none = move || all.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    view! {
        <Heading title=app.t(key::NAV_ACTIVITY) lead=app.t(key::ACTIVITY_LEAD)>
            <button type="button" aria-disabled=text(move || none().to_string()) on:click=move |event| if !none() { export(event) }>
                <Icon name="document"/>{app.t(key::ACTIVITY_EXPORT)}</button>
        </Heading>
        <section class="card">
            {when(move || !none(), move || view! { <Search term=term label=app.t(key::ACTIVITY_SEARCH)/>
                <table>
                    <thead><tr>{columns.into_iter().map(|column| view! { <th>{app.t(column)}</th> }).collect_view()}</tr></thead>
                    <tbody>{live(move || rows().into_iter().map(|[date, operation, by]| view! {
                        <tr><td data-label=app.t(key::COLUMN_DATE)>{date}</td><td data-label=app.t(key::COLUMN_OPERATION)>{operation}</td>
                            <td data-label=app.t(key::COLUMN_BY)>{by}</td></tr>
                    }).collect_view())}</tbody>
                </table> })}{when(none, move || view! { <p>{app.t(key::ACTIVITY_NONE)}</p> })}
        </section>
    }
}

fn cells(app: App, line: &Logged) -> [String; 3] {
    let operation = match &line.other {
        Some(other) => app.filled(
            &format!("operation.{}.with", line.operation),
            &[("other", Arg::from(app.organisation_name(other)))],
        ),
        None => app.word(&format!("operation.{}", line.operation)),
    };
    [app.day(line.date), operation, app.person_name(&line.actor)]
}

/// A line of CSV. A cell that a spreadsheet would run as a formula begins with an apostrophe.
fn csv(cells: &[String]) -> String {
    let cell = |text: &String| {
        let guard = if text.starts_with(['=', '+', '-', '@']) {
            "'"
        } else {
            ""
        };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(",")
}
