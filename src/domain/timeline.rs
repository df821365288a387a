//! The changes of the documents as a timeline, from `data/timeline.json` at build time: date (or
//! month, or `2021-08-mid`), kind of date, id, and the statements of the catalogue that each concerns.

use super::Date;

/// What the date of a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeDate {
    /// The text states or announces it: the change counts from then on.
    Stated,
    /// The date of the document that first says so.
    DocumentDate,
    /// The day on which the text was first seen.
    FirstSeen,
}

impl ChangeDate {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Stated, Self::DocumentDate, Self::FirstSeen];

    /// Its id in texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::DocumentDate => "document",
            Self::FirstSeen => "seen",
        }
    }
}

/// How much of a date documents name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedDate {
    /// The day.
    Day,
    /// The month: it counts from the first day.
    Month,
    /// The middle of the month: it counts from the 15th.
    Middle,
}

/// A change of what the documents say. Its text is found by its id.
#[derive(Clone, Copy, Debug)]
pub struct Announcement {
    /// Its id.
    pub id: &'static str,
    /// When.
    pub date: Date,
    /// How much of it documents name.
    pub named: NamedDate,
    /// What the date is.
    pub kind: ChangeDate,
    /// The statements of the catalogue that it concerns.
    pub rules: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/timeline.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_stand_in_order_and_once() {
        assert!(TIMELINE.is_sorted_by_key(|it| it.date));
        for (number, it) in TIMELINE.iter().enumerate() {
            assert!(!it.rules.is_empty(), "{}", it.id);
            assert!(
                TIMELINE
                    .iter()
                    .skip(number + 1)
                    .all(|other| other.id != it.id)
            );
        }
    }
}
