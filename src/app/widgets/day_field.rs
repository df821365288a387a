//! A field for a date.

use leptos::prelude::*;

use crate::app::markup::{Element, classed, element, worded};
use crate::app::state::App;
use crate::domain::Date;
use crate::i18n::{Arg, Key, key};

/// The simulated date that a text is; none where it is another text.
pub(crate) fn simulated(text: &str) -> Option<Date> {
    text.parse().ok().filter(|it: &Date| it.is_simulated())
}

/// A field for a simulated date. Which number is the day and which the month is the browser’s choice,
/// so the date stands below it in words, or what a date is.
pub(crate) fn day_field(app: App, label: Key, typed: RwSignal<String>) -> Element {
    let text = typed.get();
    let date = simulated(&text);
    let [first, last] = [Date::FIRST, Date::LAST];
    let input = element("input")
        .attr("type", "date")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .flag("aria-invalid", date.is_none())
        .attr("value", text)
        .typed(move |text| typed.set(text));
    let (class, said) = if let Some(date) = date {
        ("quiet", app.date(date))
    } else {
        let range = [
            ("first", Arg::from(app.date(first))),
            ("last", Arg::from(app.date(last))),
        ];
        ("problem", app.fill(key::DATE_OUTSIDE, &range))
    };
    classed("div", "entry")
        .with(worded("label", app.t(label)).with(input))
        .with(worded("p", said).attr("class", class))
}
