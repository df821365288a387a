//! Dates, countries and lists in the forms of the browser's own locale data.

use std::cell::RefCell;

use super::{country_text, date_text, found, language_text, list_text, order, plain};
use crate::domain::{Country, Date};
use crate::i18n::Language;

/// A date as sentences have it: 19 May 2021. No date breaks at the end of a line.
pub(crate) fn long_date(language: Language, date: Date) -> String {
    formatted(language, "long", date).replace(' ', "\u{a0}")
}

/// A date as tables have it.
pub(crate) fn short_date(language: Language, date: Date) -> String {
    formatted(language, "medium", date).replace(' ', "\u{a0}")
}

/// The short name of a date's month.
pub(crate) fn month(language: Language, date: Date) -> String {
    formatted(language, "month", date)
}

/// A date's month with its year, which do not break.
pub(crate) fn month_of_year(language: Language, date: Date) -> String {
    formatted(language, "month-year", date).replace(' ', "\u{a0}")
}

/// A number with the language's own separators.
pub(crate) fn number(language: Language, number: u32) -> String {
    js_sys::Number::from(number)
        .to_locale_string(language.tag())
        .into()
}

fn formatted(language: Language, style: &str, date: Date) -> String {
    let (year, month, day) = date.parts();
    date_text(locale(language), style, year, month, day)
}

/// The texts are British: the day comes first, and no comma stands before the last of a list.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Korean => language.tag(),
    }
}

thread_local! {
    // By what was asked.
    static KNOWN: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// What the browser said before: a list asks the same for each of its rows, and every answer takes
/// longer than all else that is read of a row.
fn known(key: String, ask: &mut dyn FnMut() -> String) -> String {
    KNOWN.with_borrow_mut(|known| {
        let place = match known.binary_search_by(|it| it.0.cmp(&key)) {
            Ok(place) => place,
            Err(place) => {
                known.insert(place, (key, ask()));
                place
            }
        };
        known.get(place).map(|it| it.1.clone()).unwrap_or_default()
    })
}

/// A country's name.
pub(crate) fn country(language: Language, country: &Country) -> String {
    let (tag, code) = (language.tag(), country.code());
    known(format!("{tag} {code}"), &mut || country_text(tag, code))
}

/// A language's name.
pub(crate) fn language_name(language: Language, tag: &str) -> String {
    language_text(language.tag(), tag)
}

/// Names joined with "or".
pub(crate) fn any_of(language: Language, words: Vec<String>) -> String {
    list(language, "disjunction", words)
}

/// Names joined with "and".
pub(crate) fn all_of(language: Language, words: Vec<String>) -> String {
    list(language, "conjunction", words)
}

fn list(language: Language, kind: &str, mut words: Vec<String>) -> String {
    let key = format!("{} {kind} {}", language.tag(), words.join("\n"));
    let ask = &mut || list_text(locale(language), kind, std::mem::take(&mut words));
    known(key, ask)
}

/// Rows in the order that a language gives their names.
pub(crate) fn sorted<T>(language: Language, rows: Vec<T>, name: impl Fn(&T) -> String) -> Vec<T> {
    let names: Vec<_> = rows.iter().map(name).collect();
    placed(rows, &places(language, &names, &names, false))
}

/// The places of texts in the order that a language gives them, or turned round; where they are
/// equal, in the order of these names.
pub(crate) fn places(
    language: Language,
    texts: &[String],
    names: &[String],
    down: bool,
) -> Vec<usize> {
    if texts.is_empty() {
        return Vec::new();
    }
    let [lines, ties] = [texts, names].map(lines);
    sizes(order(language.tag(), &lines, &ties, down))
}

/// The places of the texts that have every word of a search in them.
pub(crate) fn finds(texts: &[String], term: &str) -> Vec<usize> {
    if texts.is_empty() {
        return Vec::new();
    }
    sizes(found(&lines(texts), term))
}

/// Texts as lines of one: to hand over each takes longer than what is done with it. Whatever was
/// typed, a text is one line.
fn lines(texts: &[String]) -> String {
    let mut lines = Vec::new();
    for text in texts {
        lines.push(text.replace('\n', " "));
    }
    lines.join("\n")
}

fn sizes(places: Vec<u32>) -> Vec<usize> {
    let places = places.into_iter().map(usize::try_from);
    places.filter_map(Result::ok).collect()
}

/// The rows at these places; the others go.
pub(crate) fn placed<T>(mut rows: Vec<T>, places: &[usize]) -> Vec<T> {
    for (one, other) in swaps(places, rows.len()) {
        rows.swap(one, other);
    }
    rows.truncate(places.len());
    rows
}

/// What changes places with what, one after the other, until everything is in its place, the rows
/// that have none after the others. Only this is compiled once for all kinds of rows.
fn swaps(places: &[usize], rows: usize) -> Vec<(usize, usize)> {
    let mut goals = vec![rows; rows];
    for (goal, place) in places.iter().enumerate() {
        if let Some(it) = goals.get_mut(*place) {
            *it = goal;
        }
    }
    let left = goals.iter_mut().filter(|goal| **goal == rows);
    for (next, goal) in (places.len()..).zip(left) {
        *goal = next;
    }
    let mut swaps = Vec::new();
    for at in 0..goals.len() {
        while let Some(goal) = goals.get(at).copied().filter(|goal| *goal != at) {
            swaps.push((at, goal));
            goals.swap(at, goal);
        }
    }
    swaps
}

/// A text in small letters and in one of several spellings, in which searches look.
pub(crate) fn small_letters(text: &str) -> String {
    plain(text)
}

/// A sentence begins with a capital letter, whatever was filled in.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
