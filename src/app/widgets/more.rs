//! Long lists are drawn a part at a time.

use leptos::prelude::*;

use super::{button, quiet};
use crate::app::markup::{Element, classed};
use crate::app::state::App;
use crate::i18n::{Arg, key};

/// How many rows a list draws at first, and adds when asked.
pub(crate) const SHOWN: usize = 50;

/// The way to the rest of a list that is drawn in parts, and how much of it stands above. When all
/// of it does, the same button goes back to the first part, so it never takes the focus with it.
pub(crate) fn more(app: App, shown: RwSignal<usize>, part: usize, total: usize) -> Option<Element> {
    let drawn = shown.get().min(total);
    let rest = total - drawn;
    let (label, count, next) = if rest > 0 {
        (key::LIST_MORE, rest.min(part), drawn + part)
    } else {
        (key::LIST_FEWER, part, part)
    };
    let [args, drawn] = [
        [("count", Arg::from(count)), ("total", Arg::from(total))],
        [("shown", Arg::from(drawn)), ("total", Arg::from(total))],
    ];
    (total > part).then(|| {
        classed("p", "row")
            .with(button(app.fill(label, &args), move || shown.set(next)))
            .with(quiet("span", app.fill(key::LIST_DRAWN, &drawn)).attr("role", "status"))
    })
}

/// Leaves the rows of a list that are drawn, and gives the way to the others.
pub(crate) fn cut<T>(app: App, shown: RwSignal<usize>, rows: &mut Vec<T>) -> Option<Element> {
    let more = more(app, shown, SHOWN, rows.len());
    rows.truncate(shown.get());
    more
}
