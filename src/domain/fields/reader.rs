//! How the fields of actions, events and records are taken from JSON.

use std::borrow::Cow;

use super::{FieldError, FromJson, text, unknown};
use crate::domain::Date;
use crate::domain::json::{JsonOf, MapOf};

/// What can be a field of an action, an event or a record. Words, ids and records say in a few
/// calls how they are taken from a reader; code that reads a value first is five times as large.
pub(crate) trait Field: FromJson {
    /// What stands in for a field that cannot be read. Nobody sees it: a reader that has met a
    /// problem gives nothing but the problem.
    fn blank() -> Self;

    /// Takes a field that must be there; one that may be null is null when it is not.
    fn required(reader: &mut Reader<'_>, name: &str) -> Self {
        let value = reader.take(name).unwrap_or_default();
        reader.read(name, value).unwrap_or_else(Self::blank)
    }

    /// Takes a field that may be left out.
    fn optional(reader: &mut Reader<'_>, name: &str) -> Option<Self> {
        let value = reader.take(name)?;
        reader.read(name, value)
    }
}

impl<T: Field> Field for Option<T> {
    fn blank() -> Self {
        None
    }

    fn required(reader: &mut Reader<'_>, name: &str) -> Self {
        T::optional(reader, name)
    }

    fn optional(reader: &mut Reader<'_>, name: &str) -> Option<Self> {
        T::optional(reader, name).map(Some)
    }
}

macro_rules! fields {
    ($($type:ty = $blank:expr),+ $(,)?) => {$(
        impl Field for $type {
            fn blank() -> Self {
                $blank
            }
        }
    )+};
}

fields!(bool = false, u32 = 0, Date = Self::USUAL);

impl Field for String {
    fn blank() -> Self {
        Self::new()
    }

    fn required(reader: &mut Reader<'_>, name: &str) -> Self {
        reader.text(name).into_owned()
    }

    fn optional(reader: &mut Reader<'_>, name: &str) -> Option<Self> {
        reader.text_if_any(name).map(Cow::into_owned)
    }
}

impl<T: FromJson> Field for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

/// Reads the fields of an object one after the other. The first problem stays, and the rest is read
/// as if nothing had happened: code that stops at each field is three times as large.
#[derive(Debug, Default)]
pub(crate) struct Reader<'t> {
    fields: MapOf<'t>,
    problem: Option<FieldError>,
}

impl<'t> Reader<'t> {
    /// Reads these fields.
    pub(crate) const fn of(fields: MapOf<'t>) -> Self {
        Self {
            fields,
            problem: None,
        }
    }

    /// Reads a value that has to be an object.
    pub(crate) fn of_value(value: JsonOf<'t>) -> Self {
        match value {
            JsonOf::Object(fields) => Self::of(fields),
            _ => Self {
                fields: MapOf::new(),
                problem: Some(FieldError::new("", "it is not an object")),
            },
        }
    }

    /// Takes a field that may be left out; null is left out.
    #[inline(never)]
    fn take(&mut self, name: &str) -> Option<JsonOf<'t>> {
        self.fields.remove(name).filter(|value| !value.is_null())
    }

    fn read<T: FromJson>(&mut self, name: &str, value: JsonOf<'t>) -> Option<T> {
        self.noted(name, T::from_json(value))
    }

    fn noted<T>(&mut self, name: &str, read: Result<T, String>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note(name, &problem);
                None
            }
        }
    }

    /// Takes a text that must be there.
    #[inline(never)]
    pub(crate) fn text(&mut self, name: &str) -> Cow<'t, str> {
        let value = self.take(name).unwrap_or_default();
        self.noted(name, text(value)).unwrap_or_default()
    }

    /// Takes a text that may be left out.
    #[inline(never)]
    pub(crate) fn text_if_any(&mut self, name: &str) -> Option<Cow<'t, str>> {
        let value = self.take(name)?;
        self.noted(name, text(value))
    }

    /// Takes one of some words that must be there, by its place among them.
    #[inline(never)]
    pub(crate) fn word(&mut self, name: &str, words: &[&str]) -> usize {
        let value = self.take(name).unwrap_or_default();
        place(value, words).unwrap_or_else(|problem| {
            self.note(name, &problem);
            0
        })
    }

    /// Takes one of some words that may be left out.
    #[inline(never)]
    pub(crate) fn word_if_any(&mut self, name: &str, words: &[&str]) -> Option<usize> {
        let value = self.take(name)?;
        place(value, words)
            .map_err(|problem| self.note(name, &problem))
            .ok()
    }

    /// The reader of a field that must be an object.
    #[inline(never)]
    pub(crate) fn within(&mut self, name: &str) -> Self {
        Self::of_value(self.take(name).unwrap_or_default())
    }

    /// Ends the reader of a field.
    #[inline(never)]
    pub(crate) fn end(&mut self, name: &str, within: Self) {
        if let Err(problem) = within.finish() {
            self.note(name, &problem.to_string());
        }
    }

    /// Notes a problem, unless there is one already.
    #[inline(never)]
    pub(crate) fn note(&mut self, name: &str, problem: &str) {
        self.problem
            .get_or_insert_with(|| FieldError::new(name, problem));
    }

    /// What was read, when nothing is wrong with it and nothing is left over.
    #[inline(never)]
    pub(crate) fn finish(mut self) -> Result<(), FieldError> {
        if let Some(problem) = self.problem.take() {
            return Err(problem);
        }
        match self.fields.keys().next() {
            None => Ok(()),
            Some(name) => Err(FieldError::new(name, "there is no such field")),
        }
    }
}

/// Takes a field that may be left out and is blank then.
pub(crate) fn or_blank<T: Field>(reader: &mut Reader<'_>, name: &str) -> T {
    T::optional(reader, name).unwrap_or_else(T::blank)
}

/// The place of a word among those that may stand there.
#[inline(never)]
pub(crate) fn place(value: JsonOf<'_>, words: &[&str]) -> Result<usize, String> {
    let id = text(value)?;
    let mut all = words.iter();
    all.position(|it| *it == id).ok_or_else(|| unknown(&id))
}
