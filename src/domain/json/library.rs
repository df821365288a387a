//! The library's own values, which tests and the list of rules are made of. Their trees, readers and
//! writers are a twentieth of the policy module, and slower; so it has none of them.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Json, JsonOf};
use crate::domain::fields::ToJson as _;
use crate::domain::{Action, Event};

impl Serialize for JsonOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Other => serializer.serialize_unit(),
            Self::Bool(so) => serializer.serialize_bool(*so),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(list) => serializer.collect_seq(list),
            Self::Object(fields) => serializer.collect_map(fields),
        }
    }
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(so) => Self::Bool(so),
            Value::Number(number) => number.as_u64().map_or(Self::Other, Self::Number),
            Value::String(text) => Self::String(text.into()),
            Value::Array(list) => Self::Array(list.into_iter().map(Self::from).collect()),
            Value::Object(fields) => {
                let fields = fields.into_iter();
                Self::Object(
                    fields
                        .map(|(name, value)| (name.into(), value.into()))
                        .collect(),
                )
            }
        }
    }
}
