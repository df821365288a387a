//! Records on their way to and from JSON.
//!
//! Derived code for an enum of twenty variants with named fields is a third of the policy module,
//! and derived readers are a tenth of the app; this reads and writes the same JSON with one small
//! function per kind of field.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json};

use super::{Date, DateError, Word};

/// The fields of one action or event.
#[derive(Debug, Default)]
pub(crate) struct Fields(pub(crate) Map<String, Json>);

/// A field that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct FieldError {
    /// The field's name.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
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
    fn from_json(value: Json) -> Result<Self, String>;
}

/// What can be a field of an action, an event or a record. Words, ids and records say in a few
/// calls how they are taken from a reader; code that reads a value first is five times as large.
pub(crate) trait Field: FromJson {
    /// What stands in for a field that cannot be read. Nobody sees it: a reader that has met a
    /// problem gives nothing but the problem.
    fn blank() -> Self;

    /// Takes a field that must be there; one that may be null is null when it is not.
    fn required(reader: &mut Reader, name: &str) -> Self {
        let value = reader.take(name).unwrap_or_default();
        reader.read(name, value).unwrap_or_else(Self::blank)
    }

    /// Takes a field that may be left out.
    fn optional(reader: &mut Reader, name: &str) -> Option<Self> {
        let value = reader.take(name)?;
        reader.read(name, value)
    }
}

impl<T: Field> Field for Option<T> {
    fn blank() -> Self {
        None
    }

    fn required(reader: &mut Reader, name: &str) -> Self {
        T::optional(reader, name)
    }

    fn optional(reader: &mut Reader, name: &str) -> Option<Self> {
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

    fn required(reader: &mut Reader, name: &str) -> Self {
        reader.text(name)
    }

    fn optional(reader: &mut Reader, name: &str) -> Option<Self> {
        reader.text_if_any(name)
    }
}

impl<T: FromJson> Field for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: FromJson + Ord> Field for BTreeSet<T> {
    fn blank() -> Self {
        Self::new()
    }
}

/// Reads the fields of an object one after the other. The first problem stays, and the rest is read
/// as if nothing had happened: code that stops at each field is three times as large.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    fields: Map<String, Json>,
    problem: Option<FieldError>,
}

impl Reader {
    /// Reads these fields.
    pub(crate) const fn of(fields: Map<String, Json>) -> Self {
        Self {
            fields,
            problem: None,
        }
    }

    /// Reads a value that has to be an object.
    pub(crate) fn of_value(value: Json) -> Self {
        match value {
            Json::Object(fields) => Self::of(fields),
            _ => Self {
                fields: Map::new(),
                problem: Some(FieldError::new("", "it is not an object")),
            },
        }
    }

    /// Takes a field that may be left out; null is left out.
    #[inline(never)]
    fn take(&mut self, name: &str) -> Option<Json> {
        self.fields.remove(name).filter(|value| !value.is_null())
    }

    fn read<T: FromJson>(&mut self, name: &str, value: Json) -> Option<T> {
        match T::from_json(value) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note(name, &problem);
                None
            }
        }
    }

    /// Takes a text that must be there.
    #[inline(never)]
    pub(crate) fn text(&mut self, name: &str) -> String {
        let value = self.take(name).unwrap_or_default();
        self.read(name, value).unwrap_or_default()
    }

    /// Takes a text that may be left out.
    #[inline(never)]
    pub(crate) fn text_if_any(&mut self, name: &str) -> Option<String> {
        let value = self.take(name)?;
        self.read(name, value)
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
    // Where it goes wrong tells enough; the parser's own words are a kilobyte.
    let value: Json = serde_json::from_str(text).map_err(|error| {
        format!(
            "it is no JSON, line {} column {}",
            error.line(),
            error.column()
        )
    })?;
    T::from_json(value)
}

/// The JSON text of a value.
pub fn write(value: &dyn ToJson) -> String {
    Plain(&value.to_json()).text()
}

impl FromJson for Json {
    fn from_json(value: Json) -> Result<Self, String> {
        Ok(value)
    }
}

impl FromJson for String {
    fn from_json(value: Json) -> Result<Self, String> {
        match value {
            Json::String(text) => Ok(text),
            _ => Err("it is not a text".to_owned()),
        }
    }
}

impl ToJson for String {
    fn to_json(&self) -> Json {
        Json::String(self.clone())
    }
}

impl FromJson for Word {
    fn from_json(value: Json) -> Result<Self, String> {
        String::from_json(value).map(Self::Owned)
    }
}

impl FromJson for bool {
    fn from_json(value: Json) -> Result<Self, String> {
        value
            .as_bool()
            .ok_or_else(|| "it is neither true nor false".to_owned())
    }
}

impl ToJson for bool {
    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }
}

impl FromJson for u32 {
    fn from_json(value: Json) -> Result<Self, String> {
        value
            .as_u64()
            .and_then(|number| Self::try_from(number).ok())
            .ok_or_else(|| "it is not a whole number".to_owned())
    }
}

impl ToJson for u32 {
    fn to_json(&self) -> Json {
        Json::from(*self)
    }
}

impl FromJson for Date {
    fn from_json(value: Json) -> Result<Self, String> {
        String::from_json(value)?
            .parse()
            .map_err(|error: DateError| error.to_string())
    }
}

impl ToJson for Date {
    fn to_json(&self) -> Json {
        Json::String(self.to_string())
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Json) -> Result<Self, String> {
        match value {
            Json::Array(values) => values.into_iter().map(T::from_json).collect(),
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

impl<T: FromJson + Ord> FromJson for BTreeSet<T> {
    fn from_json(value: Json) -> Result<Self, String> {
        // Collecting would sort first, with a sort of its own for every kind of value.
        let mut set = Self::new();
        for value in Vec::from_json(value)? {
            set.insert(value);
        }
        Ok(set)
    }
}

impl<T: ToJson> ToJson for BTreeSet<T> {
    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(T::to_json).collect())
    }
}

/// What is not known is null.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Json) -> Result<Self, String> {
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

/// Makes an enum a field by its ids: `words!(Kind)` needs `Kind::ALL` and `Kind::id`.
macro_rules! words {
    ($($name:ident),+) => {$(
        impl $name {
            /// The ids, in the order of `ALL`.
            const IDS: [&'static str; Self::ALL.len()] = {
                let mut ids = [""; Self::ALL.len()];
                let mut place = 0;
                while place < ids.len() {
                    ids[place] = Self::ALL[place].id();
                    place += 1;
                }
                ids
            };
        }

        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, String> {
                let place = $crate::domain::fields::place(value, &Self::IDS)?;
                Ok(Self::ALL.get(place).copied().unwrap_or(Self::ALL[0]))
            }
        }

        impl $crate::domain::fields::Field for $name {
            fn blank() -> Self {
                Self::ALL[0]
            }

            fn required(reader: &mut $crate::domain::fields::Reader, name: &str) -> Self {
                let place = reader.word(name, &Self::IDS);
                Self::ALL.get(place).copied().unwrap_or(Self::ALL[0])
            }

            fn optional(reader: &mut $crate::domain::fields::Reader, name: &str) -> Option<Self> {
                let place = reader.word_if_any(name, &Self::IDS)?;
                Self::ALL.get(place).copied()
            }
        }

        impl $crate::domain::fields::ToJson for $name {
            fn to_json(&self) -> serde_json::Value {
                serde_json::Value::from(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::domain::describe::Describe for $name {
            fn describe(into: &mut $crate::domain::describe::Definitions) -> serde_json::Value {
                into.refer(stringify!($name), |_| {
                    $crate::domain::describe::words(&mut Self::ALL.iter().map(|it| it.id()))
                })
            }
        }
    )+};
}

/// Takes a field that may be left out and is blank then.
pub(crate) fn or_blank<T: Field>(reader: &mut Reader, name: &str) -> T {
    T::optional(reader, name).unwrap_or_else(T::blank)
}

/// The place of a word among those that may stand there.
#[inline(never)]
pub(crate) fn place(value: Json, words: &[&str]) -> Result<usize, String> {
    let id = String::from_json(value)?;
    let mut all = words.iter();
    all.position(|it| *it == id).ok_or_else(|| unknown(&id))
}

/// A word that is none of those that may stand there.
pub(super) fn unknown(id: &str) -> String {
    format!("`{id}` is not known")
}

/// Makes a struct readable: all its fields are named here, and nothing else may be there. Fields
/// after `or_empty` may be left out.
macro_rules! readable {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, String> {
                let mut fields = $crate::domain::fields::Fields::of(value)?;
                let record = Self {
                    $($field: fields.required(stringify!($field)).map_err(|error| error.to_string())?,)*
                    $($($left_out: fields.optional(stringify!($left_out)).map_err(|error| error.to_string())?.unwrap_or_default(),)*)?
                };
                fields.finish().map_err(|error| error.to_string())?;
                Ok(record)
            }
        }
    };
}

/// Makes a struct readable and writable, as stores keep it. Fields after `or_empty` are newer than
/// stored records.
macro_rules! stored {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        $crate::domain::fields::readable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::writable!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

/// Makes a struct writable.
macro_rules! writable {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $crate::domain::fields::ToJson for $name {
            fn to_json(&self) -> serde_json::Value {
                let mut fields = $crate::domain::fields::Fields::default();
                $(fields.put(stringify!($field), $crate::domain::fields::ToJson::to_json(&self.$field));)*
                $($(fields.put(stringify!($left_out), $crate::domain::fields::ToJson::to_json(&self.$left_out));)*)?
                serde_json::Value::Object(fields.0)
            }
        }
    };
}

/// Gives a struct a schema. The types of its fields are those of the struct.
macro_rules! described {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::domain::describe::Describe for $name {
            fn describe(into: &mut $crate::domain::describe::Definitions) -> serde_json::Value {
                use $crate::domain::describe::{Described, closed};
                into.refer(stringify!($name), |into| closed(vec![
                    $(Described::of(stringify!($field), |it: &Self| &it.$field, into),)*
                    $($(Described::of(stringify!($left_out), |it: &Self| &it.$left_out, into).or_empty(),)*)?
                ]))
            }
        }
    };
}

/// Makes a struct of the World readable and writable, with a schema. Fields after `or_empty` are
/// newer than stored records.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $name {
            fn read(reader: &mut $crate::domain::fields::Reader) -> Self {
                Self {
                    $($field: $crate::domain::fields::Field::required(reader, stringify!($field)),)*
                    $($($left_out: $crate::domain::fields::or_blank(reader, stringify!($left_out)),)*)?
                }
            }
        }

        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, String> {
                let mut reader = $crate::domain::fields::Reader::of_value(value);
                let record = Self::read(&mut reader);
                reader.finish().map(|()| record).map_err(|error| error.to_string())
            }
        }

        impl $crate::domain::fields::Field for $name {
            fn blank() -> Self {
                Self::read(&mut $crate::domain::fields::Reader::default())
            }

            fn required(reader: &mut $crate::domain::fields::Reader, name: &str) -> Self {
                let mut within = reader.within(name);
                let record = Self::read(&mut within);
                reader.end(name, within);
                record
            }
        }

        $crate::domain::fields::writable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::described!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

/// Makes an answer readable, with a schema. Fields after `or_empty` may be left out.
macro_rules! answered {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        $crate::domain::fields::readable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::described!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

pub(crate) use {answered, described, readable, record, stored, words, writable};

impl Fields {
    /// The fields of an object.
    pub(crate) fn of(value: Json) -> Result<Self, String> {
        match value {
            Json::Object(fields) => Ok(Self(fields)),
            _ => Err("it is not an object".to_owned()),
        }
    }

    /// Takes a field that may be left out.
    pub(crate) fn optional<T: FromJson>(&mut self, name: &str) -> Result<Option<T>, FieldError> {
        match self.0.remove(name) {
            None | Some(Json::Null) => Ok(None),
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

    /// Puts a field.
    pub(crate) fn put(&mut self, name: &str, value: Json) {
        self.0.insert(name.to_owned(), value);
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
pub(crate) fn named(value: Json) -> Result<(String, Fields), FieldError> {
    if let Json::Object(outer) = value {
        let mut entries = outer.into_iter();
        if let (Some((name, Json::Object(fields))), None) = (entries.next(), entries.next()) {
            return Ok((name, Fields(fields)));
        }
    }
    Err(FieldError::new("", "one name with its fields is expected"))
}

/// A JSON value to be written. Nothing here has fractions; without them the tables that print
/// floating point, a tenth of the policy module, are not linked.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a>(pub &'a Json);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(so) => serializer.serialize_bool(*so),
            Json::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => serializer.serialize_u64(number),
                (None, Some(number)) => serializer.serialize_i64(number),
                (None, None) => serializer.serialize_unit(),
            },
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(values) => serializer.collect_seq(values.iter().map(Plain)),
            Json::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (name, Plain(value))))
            }
        }
    }
}

impl Plain<'_> {
    /// It as text.
    pub fn text(self) -> String {
        // A JSON value always has a text.
        serde_json::to_string(&self).unwrap_or_default()
    }
}

/// The JSON form `{"Name": {fields}}`.
pub(crate) fn as_named(name: &str, fields: Map<String, Json>) -> Json {
    let mut outer = Map::new();
    outer.insert(name.to_owned(), Json::Object(fields));
    Json::Object(outer)
}
