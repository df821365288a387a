//! What is typed, and what is looked for among the rules, kept by this tab over a reload: written when the page goes, taken back when it
//! comes. What cannot be read is ignored, since anybody can write there.

use leptos::prelude::*;

use super::{Draft, FIELDS, Field};
use crate::app::state::App;
use crate::domain::{read, write};
use crate::platform::store::{keep_in_tab, take_from_tab};

/// The longest text that a field takes, in bytes of letters that have four.
const LONGEST: usize = 4 * 4000;

/// More fields than that nobody fills.
const MOST: usize = 200;

impl App {
    /// The page goes: what is typed and not sent is kept.
    pub(crate) fn keep_typed(self) {
        let mut rows = Vec::new();
        self.draft.with_untracked(|draft| rows.extend(draft.row()));
        self.fields.with_value(|fields| {
            for field in fields {
                let text = field.text.get_untracked();
                if text != field.first {
                    rows.push(vec![field.name.clone(), field.first.clone(), text]);
                }
            }
        });
        rows.extend(self.shelf.row());
        let text = (!rows.is_empty()).then(|| write(&rows));
        keep_in_tab(text.as_deref());
    }

    /// The page came: what was kept is typed again.
    pub(crate) fn take_typed(self) {
        let text = take_from_tab().unwrap_or_default();
        let rows: Vec<Vec<String>> = read(&text).unwrap_or_default();
        let fits = |row: &Vec<String>| row.iter().all(|it| it.len() <= LONGEST);
        for row in rows.into_iter().filter(fits).take(MOST) {
            match <[String; 3]>::try_from(row) {
                Ok([name, first, text]) => self.fields.update_value(|fields| {
                    fields.push(Field {
                        name,
                        first,
                        text: ArcRwSignal::new(text),
                    });
                }),
                Err(row) => match row.try_into() {
                    Ok(kept) => self.shelf.take(kept),
                    Err(row) => {
                        if let Some(draft) = Draft::of_row(row) {
                            self.draft.set(draft);
                        }
                    }
                },
            }
        }
    }
}

impl Draft {
    /// Whose it is, its steps and its fields; what nobody has been at is empty, anything else stands
    /// behind a sign.
    fn row(&self) -> Option<Vec<String>> {
        let mut row = vec![
            self.of.clone(),
            self.step.to_string(),
            self.reached.to_string(),
        ];
        for field in &self.fields {
            row.push(
                field
                    .as_ref()
                    .map_or_else(String::new, |it| format!("={it}")),
            );
        }
        (!self.of.is_empty()).then_some(row)
    }

    fn of_row(row: Vec<String>) -> Option<Self> {
        let mut row = row.into_iter();
        let mut draft = Self::of(row.next()?);
        let mut step = || row.next()?.parse().ok().filter(|it| *it <= FIELDS);
        (draft.step, draft.reached) = (step()?, step()?);
        for field in &mut draft.fields {
            *field = row.next()?.strip_prefix('=').map(str::to_owned);
        }
        row.next().is_none().then_some(draft)
    }
}
