//! Records on their way to and from JSON.
//!
//! Derived code for an enum of a hundred variants with named fields is a third of the policy module,
//! and derived readers are a tenth of the app; this reads and writes the same JSON with one small
//! function per kind of field.

mod declare;
mod reader;

use std::borrow::Cow;
use std::fmt;

use super::json::{Json, JsonOf, Map, MapOf};
use super::saying::said;
use super::{Date, DateError, Word};
pub(crate) use declare::{answered, described, readable, record, stored, words, writable};
pub(crate) use reader::{Field, Reader, or_blank, place};

/// The fields of one action or event.
#[derive(Debug, Default)]
pub(crate) struct Fields<'t>(pub(crate) MapOf<'t>);

/// A field that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct FieldError {
    /// The field's name.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        said(f, &[&self.field, ": ", &self.problem])
    }
}

impl FieldError {
    pub(crate) fn new(field: &str, problem: &str) -> Self {
        Self {
            field: field.to_owned(),
            problem: problem.to_owned(),
        }
    }
}

/// What can be read from JSON.
pub trait FromJson: Sized {
    /// The value of a JSON form.
    ///
    /// # Errors
    /// What is wrong with the form, as the rest of a sentence about it.
    fn from_json(value: JsonOf<'_>) -> Result<Self, String>;
}

/// What can be written as JSON.
pub trait ToJson {
    /// Its JSON form.
    fn to_json(&self) -> Json;
}

/// The value that a JSON text holds.
///
/// # Errors
/// What is wrong with the text.
pub fn read<T: FromJson>(text: &str) -> Result<T, String> {
    T::from_json(JsonOf::read(text).map_err(|error| error.to_string())?)
}

/// The JSON text of a value.
pub fn write(value: &dyn ToJson) -> String {
    value.to_json().text()
}

impl FromJson for Json {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        Ok(value.kept())
    }
}

/// The text that a value is.
pub(crate) fn text(value: JsonOf<'_>) -> Result<Cow<'_, str>, String> {
    match value {
        JsonOf::String(text) => Ok(text),
        _ => Err("it is not a text".to_owned()),
    }
}

impl FromJson for String {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        text(value).map(Cow::into_owned)
    }
}

impl ToJson for String {
    fn to_json(&self) -> Json {
        Json::from(&**self)
    }
}

impl FromJson for Word {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        String::from_json(value).map(Self::Owned)
    }
}

impl FromJson for bool {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        match value {
            JsonOf::Bool(so) => Ok(so),
            _ => Err("it is neither true nor false".to_owned()),
        }
    }
}

impl ToJson for bool {
    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }
}

impl FromJson for u32 {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        match value {
            JsonOf::Number(number) => Self::try_from(number).ok(),
            _ => None,
        }
        .ok_or_else(|| "it is not a whole number".to_owned())
    }
}

impl ToJson for u32 {
    fn to_json(&self) -> Json {
        Json::from(*self)
    }
}

impl FromJson for Date {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        text(value)?
            .parse()
            .map_err(|error: DateError| error.to_string())
    }
}

impl ToJson for Date {
    fn to_json(&self) -> Json {
        Json::from(self.to_string())
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        match value {
            JsonOf::Array(values) => values.into_iter().map(T::from_json).collect(),
            _ => Err("it is not a list".to_owned()),
        }
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Json {
        self.as_slice().to_json()
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(T::to_json).collect())
    }
}

/// What is not known is null.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        if value.is_null() {
            Ok(None)
        } else {
            T::from_json(value).map(Some)
        }
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::to_json)
    }
}

/// A word that is none of those that may stand there.
pub(super) fn unknown(id: &str) -> String {
    ["`", id, "` is not known"].concat()
}

impl<'t> Fields<'t> {
    /// The fields of an object.
    pub(crate) fn of(value: JsonOf<'t>) -> Result<Self, String> {
        match value {
            JsonOf::Object(fields) => Ok(Self(fields)),
            _ => Err("it is not an object".to_owned()),
        }
    }

    /// Takes a field that may be left out.
    pub(crate) fn optional<T: FromJson>(&mut self, name: &str) -> Result<Option<T>, FieldError> {
        match self.0.remove(name) {
            None | Some(JsonOf::Null) => Ok(None),
            Some(value) => T::from_json(value)
                .map(Some)
                .map_err(|problem| FieldError::new(name, &problem)),
        }
    }

    /// Takes a field that must be there; one that may be null is null when it is not.
    pub(crate) fn required<T: FromJson>(&mut self, name: &str) -> Result<T, FieldError> {
        let value = self.0.remove(name).unwrap_or_default();
        T::from_json(value).map_err(|problem| FieldError::new(name, &problem))
    }

    /// Takes a text that must be there, and may lie in what was read.
    pub(crate) fn text(&mut self, name: &str) -> Result<Cow<'t, str>, FieldError> {
        let value = self.0.remove(name).unwrap_or_default();
        text(value).map_err(|problem| FieldError::new(name, &problem))
    }

    /// Puts a field.
    pub(crate) fn put(&mut self, name: &'static str, value: Json) {
        self.0.insert(Cow::Borrowed(name), value);
    }

    /// Nothing may be left over.
    pub(crate) fn finish(self) -> Result<(), FieldError> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => Err(FieldError::new(name, "there is no such field")),
        }
    }
}

/// Takes `{"Name": {fields}}` apart.
pub(crate) fn named(value: JsonOf<'_>) -> Result<(Cow<'_, str>, Fields<'_>), FieldError> {
    if let JsonOf::Object(outer) = value {
        let mut entries = outer.into_iter();
        if let (Some((name, JsonOf::Object(fields))), None) = (entries.next(), entries.next()) {
            return Ok((name, Fields(fields)));
        }
    }
    Err(FieldError::new("", "one name with its fields is expected"))
}

/// The JSON form `{"Name": {fields}}`.
pub(crate) fn as_named(name: &'static str, fields: Map) -> Json {
    let mut outer = Map::new();
    outer.insert(Cow::Borrowed(name), Json::Object(fields));
    Json::Object(outer)
}
