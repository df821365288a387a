//! JSON values as far as anything here has them: no fractions, nothing below zero, and objects as
//! lists in the order of their names.

#[cfg(not(target_arch = "wasm32"))]
mod library;
mod reading;
mod writing;

use std::borrow::Cow;
use std::fmt;

use litemap::LiteMap;

use super::saying::{digits, said};

pub(crate) use writing::{careful, is_plain};

/// A JSON value that holds its texts itself.
pub type Json = JsonOf<'static>;

/// The fields of an object, in the order of their names.
pub type Map = MapOf<'static>;

/// The fields of an object whose texts may lie in what it was read from.
pub type MapOf<'t> = LiteMap<Cow<'t, str>, JsonOf<'t>>;

/// A JSON value whose texts may lie in what it was read from: a text of its own for each name and
/// value took a tenth of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum JsonOf<'t> {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(u64),
    /// A number that nothing here has: it is below zero, too large or no whole one.
    Other,
    /// A text.
    String(Cow<'t, str>),
    /// A list.
    Array(Vec<Self>),
    /// An object.
    Object(MapOf<'t>),
}

/// A text is no JSON from here on, or deeper than any JSON that is meant well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub struct NoJson {
    /// The line, from 1.
    pub line: usize,
    /// How many letters of the line are read, in bytes.
    pub column: usize,
}

impl fmt::Display for NoJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [line, column] = [self.line, self.column].map(|it| digits(it as u64));
        said(f, &["it is no JSON, line ", &line, " column ", &column])
    }
}

impl<'t> JsonOf<'t> {
    /// An object of these fields.
    pub fn object<const N: usize>(fields: [(&'t str, Self); N]) -> Self {
        let mut object = MapOf::new();
        for (name, value) in fields {
            object.insert(Cow::Borrowed(name), value);
        }
        Self::Object(object)
    }

    /// Whether it is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text that it is.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The list that it is.
    pub const fn as_array(&self) -> Option<&Vec<Self>> {
        match self {
            Self::Array(list) => Some(list),
            _ => None,
        }
    }

    /// The fields of the object that it is.
    pub const fn as_object(&self) -> Option<&MapOf<'t>> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The value of a field, where it is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// Takes the value of a field; null when it has none.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Self {
        match self {
            Self::Object(fields) => fields.get_mut(name).map(std::mem::take),
            _ => None,
        }
        .unwrap_or_default()
    }

    /// The value of a JSON text.
    ///
    /// # Errors
    /// Where the text stops being JSON.
    pub fn read(text: &'t str) -> Result<Self, NoJson> {
        reading::read(text)
    }

    /// It with texts of its own.
    pub fn kept(self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Bool(so) => Json::Bool(so),
            Self::Number(number) => Json::Number(number),
            Self::Other => Json::Other,
            Self::String(text) => Json::String(Cow::Owned(text.into_owned())),
            Self::Array(list) => Json::Array(list.into_iter().map(Self::kept).collect()),
            Self::Object(fields) => {
                let mut kept = Map::new();
                for (name, value) in fields {
                    kept.insert(Cow::Owned(name.into_owned()), value.kept());
                }
                Json::Object(kept)
            }
        }
    }

    /// It as text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        writing::write(self, &mut text);
        text
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::String(Cow::Owned(text))
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the library reads otherwise, or not at all, is a mistake here.
    #[test]
    fn texts_are_read_as_the_library_reads_them() {
        let deep = |count| format!("{}{}", "[".repeat(count), "]".repeat(count));
        let texts = [
            r#"{"b": 1, "a": [true, false, null], "": {}, "a": [ ]}"#,
            " [-1, 1.5, 1e3, 0, 18446744073709551615, 18446744073709551616] ",
            r#""\" \\ \/ \b \f \n \r \t A \uD55C \ud83d\ude00""#,
            "\"한국어 \u{1f600} \u{7f}\"",
            "\"\u{1}\"",
            r#""\x""#,
            r#""\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\udc00""#,
            "\"",
            "",
            " ",
            "01",
            "-",
            "1.",
            "+1",
            "tru",
            "nullx",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{1: 2}",
            r#"{"a" 1}"#,
            r#"{"a": }"#,
            r#"{"a": 1,}"#,
            "{} {}",
            "[}",
            &deep(127),
            &deep(128),
            &deep(100_000),
        ];
        for text in texts {
            let known = serde_json::from_str::<serde_json::Value>(text);
            assert_eq!(
                JsonOf::read(text).ok(),
                known.ok().map(Json::from),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let odd: String = (0..0x80).filter_map(char::from_u32).collect();
        let value = JsonOf::object([
            (&*odd, Json::from(&*odd)),
            ("", Json::Array(vec![Json::Null, Json::Bool(true)])),
            ("number", Json::Number(u64::MAX)),
            ("nothing", Json::Array(Vec::new())),
            ("empty", Json::object([])),
        ]);
        assert_eq!(JsonOf::read(&value.text()), Ok(value.clone()));
        assert_eq!(value.clone().kept(), value);
        let known: serde_json::Value = serde_json::from_str(&value.text()).unwrap();
        assert_eq!(Json::from(known), value);
    }

    #[test]
    fn the_place_that_is_wrong_is_told() {
        let wrong = Json::read("{\n  \"a\": [1,\n ?]}").unwrap_err();
        assert_eq!((wrong.line, wrong.column), (3, 2));
    }
}
