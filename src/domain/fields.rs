//! Named fields of actions and events on their way to and from JSON.
//!
//! Derived code for an enum of twenty variants with named fields is a third of the policy module;
//! this reads and writes the same JSON with one small function per kind of field.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json};

use super::{Date, DateError};

/// The fields of one action or event.
#[derive(Debug, Default)]
pub(super) struct Fields(pub(super) Map<String, Json>);

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
    pub(super) fn new(field: &str, problem: &str) -> Self {
        Self {
            field: field.to_owned(),
            problem: problem.to_owned(),
        }
    }
}

/// A value of a field. Texts and numbers have forms of their own; records use serde's.
pub(super) trait Field: Sized {
    /// The value of a JSON form, or what is wrong with it.
    fn from_json(value: Json) -> Result<Self, String>;
    /// Its JSON form.
    fn to_json(&self) -> Json;
}

impl Field for String {
    fn from_json(value: Json) -> Result<Self, String> {
        match value {
            Json::String(text) => Ok(text),
            _ => Err("it is not a text".to_owned()),
        }
    }

    fn to_json(&self) -> Json {
        Json::String(self.clone())
    }
}

impl Field for bool {
    fn from_json(value: Json) -> Result<Self, String> {
        value
            .as_bool()
            .ok_or_else(|| "it is neither true nor false".to_owned())
    }

    fn to_json(&self) -> Json {
        Json::Bool(*self)
    }
}

impl Field for Date {
    fn from_json(value: Json) -> Result<Self, String> {
        String::from_json(value)?
            .parse()
            .map_err(|error: DateError| error.to_string())
    }

    fn to_json(&self) -> Json {
        Json::String(self.to_string())
    }
}

impl<T: Field> Field for Vec<T> {
    fn from_json(value: Json) -> Result<Self, String> {
        match value {
            Json::Array(values) => values.into_iter().map(T::from_json).collect(),
            _ => Err("it is not a list".to_owned()),
        }
    }

    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(T::to_json).collect())
    }
}

impl<T: Field + Ord> Field for BTreeSet<T> {
    fn from_json(value: Json) -> Result<Self, String> {
        Vec::from_json(value).map(|values| values.into_iter().collect())
    }

    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(T::to_json).collect())
    }
}

/// What is not known is null.
impl<T: Field> Field for Option<T> {
    fn from_json(value: Json) -> Result<Self, String> {
        if value.is_null() {
            Ok(None)
        } else {
            T::from_json(value).map(Some)
        }
    }

    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::to_json)
    }
}

/// Makes an enum a field by its ids: `words!(Kind)` needs `Kind::ALL` and `Kind::id`.
macro_rules! words {
    ($($name:ident),+) => {$(
        impl $crate::domain::fields::Field for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, String> {
                let id = String::from_json(value)?;
                Self::ALL.iter().copied().find(|it| it.id() == id).ok_or_else(|| format!("`{id}` is not known"))
            }

            fn to_json(&self) -> serde_json::Value {
                self.id().to_owned().to_json()
            }
        }
    )+};
}

/// Makes a struct a field: all its fields are named here, and nothing else may be there.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::domain::fields::Field for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, String> {
                let mut fields = $crate::domain::fields::Fields::of(value)?;
                let record = Self { $($field: fields.required(stringify!($field)).map_err(|error| error.to_string())?,)* };
                fields.finish().map_err(|error| error.to_string())?;
                Ok(record)
            }

            fn to_json(&self) -> serde_json::Value {
                let mut fields = $crate::domain::fields::Fields::default();
                $(fields.put(stringify!($field), self.$field.to_json());)*
                serde_json::Value::Object(fields.0)
            }
        }
    };
}

pub(super) use {record, words};

impl Fields {
    /// The fields of an object.
    pub(super) fn of(value: Json) -> Result<Self, String> {
        match value {
            Json::Object(fields) => Ok(Self(fields)),
            _ => Err("it is not an object".to_owned()),
        }
    }

    /// Takes a field that may be left out.
    pub(super) fn optional<T: Field>(&mut self, name: &str) -> Result<Option<T>, FieldError> {
        match self.0.remove(name) {
            None | Some(Json::Null) => Ok(None),
            Some(value) => T::from_json(value)
                .map(Some)
                .map_err(|problem| FieldError::new(name, &problem)),
        }
    }

    /// Takes a field that must be there; one that may be null is null when it is not.
    pub(super) fn required<T: Field>(&mut self, name: &str) -> Result<T, FieldError> {
        let value = self.0.remove(name).unwrap_or_default();
        T::from_json(value).map_err(|problem| FieldError::new(name, &problem))
    }

    /// Puts a field.
    pub(super) fn put(&mut self, name: &str, value: Json) {
        self.0.insert(name.to_owned(), value);
    }

    /// Nothing may be left over.
    pub(super) fn finish(self) -> Result<(), FieldError> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => Err(FieldError::new(name, "there is no such field")),
        }
    }
}

/// Takes `{"Name": {fields}}` apart.
pub(super) fn named(value: Json) -> Result<(String, Fields), FieldError> {
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

/// Writes `{"Name": {fields}}`.
pub(super) fn write_named<S: Serializer>(
    name: &str,
    fields: Map<String, Json>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map([(name, Plain(&Json::Object(fields)))])
}
