//! Where documents contradict each other and no reading is suggested, a reading can be assumed.

use super::Date;
use serde::Serialize;

use super::fields::{record, words};

/// A contradiction that the documents leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contradiction {
    /// Whether relationship requests and the indirect model are there in the US Government cloud.
    UsGovernment,
}

impl Contradiction {
    /// Every one, in order.
    pub const ALL: [Self; 1] = [Self::UsGovernment];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::UsGovernment => "us-government",
        }
    }
}

/// Which of the two texts of a contradiction counts. The first one allows, the second one denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChosenText {
    /// The text that allows.
    First,
    /// The text that denies.
    Second,
}

impl ChosenText {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// Its id in texts and records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// A reading that was assumed: from a date on this text counts, before it the other one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Assumption {
    /// What is contradictory.
    pub contradiction: Contradiction,
    /// The text that counts.
    pub text: ChosenText,
    /// Since when.
    pub since: Date,
}

impl Assumption {
    /// Whether the text that allows counts on a date.
    pub fn allows(&self, date: Date) -> bool {
        (self.text == ChosenText::First) == (date >= self.since)
    }
}

words!(Contradiction, ChosenText);
record!(Assumption {
    contradiction,
    text,
    since
});
