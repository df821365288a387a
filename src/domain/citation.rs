//! What the documents say of a rule: it is the same for every finding, so an answer says it once.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::Date;
use super::decision::{Word, tagged};
use super::fields::{Fields, FromJson, answered, unknown};
use super::json::JsonOf;

/// What the documents say of the rules of an answer. There are few, so they are no tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations(Arc<Vec<(String, Citation)>>);

impl Citations {
    /// That of a rule, by its id.
    pub fn of(&self, rule: &str) -> Option<&Citation> {
        let found = self.0.iter().find(|(id, _)| id == rule);
        found.map(|(_, it)| it)
    }

    /// Whether none is told.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Citation)> for Citations {
    fn from_iter<T: IntoIterator<Item = (String, Citation)>>(all: T) -> Self {
        Self(Arc::new(all.into_iter().collect()))
    }
}

/// What the documents say of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Where it stands.
    pub sources: Vec<Source>,
    /// Since when it is in force, or who said it first.
    pub begins: Begins,
    /// Remarks that belong beside it, by their key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Word>,
}

/// Where a rule stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Source {
    /// The document, by its id; the texts have its title.
    pub document: Word,
    /// The section, in our words or by its number; empty for the whole document.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub section: Word,
    /// The document's date.
    pub date: Date,
}

/// Since when a rule counts. The catalogue knows two kinds of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Begins {
    /// In force since this date, not before.
    InForceSince(Date),
    /// The oldest document that says so; applied earlier by our reading.
    FirstStated(Date),
}

impl Begins {
    /// Its day, of either kind.
    pub const fn date(self) -> Date {
        match self {
            Self::InForceSince(date) | Self::FirstStated(date) => date,
        }
    }
}

answered!(Citation { sources, begins } or_empty { notes });
answered!(Source { document, date } or_empty { section });

impl Serialize for Citations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(rule, it)| (rule, it)))
    }
}

impl FromJson for Citations {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let all = Fields::of(value)?.0.into_iter();
        all.map(|(rule, it)| Ok((rule.into_owned(), Citation::from_json(it)?)))
            .collect()
    }
}

impl FromJson for Begins {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let (name, date) = tagged(value)?;
        match &*name {
            "in-force-since" => FromJson::from_json(date).map(Self::InForceSince),
            "first-stated" => FromJson::from_json(date).map(Self::FirstStated),
            _ => Err(unknown(&name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read;

    #[test]
    fn a_beginning_has_one_date() {
        let begins = |text| read::<Begins>(text).ok();
        let since = Date::ymd(2019, 9, 4);
        let known = Begins::InForceSince(since);
        assert_eq!(begins(r#"{"in-force-since":"2019-09-04"}"#), Some(known));
        for wrong in [
            "{}",
            r#"{"since":"2019-09-04"}"#,
            r#"{"first-stated":"2019-09-04","in-force-since":"2019-09-04"}"#,
        ] {
            assert_eq!(begins(wrong), None, "{wrong}");
        }
    }
}
