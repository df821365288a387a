//! What does not fit a World.

use std::fmt;

use crate::domain::Date;
use crate::domain::saying::said;

/// An event that does not fit the World it is applied to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// It speaks of something that does not exist.
    #[error(fmt = said_missing)]
    Missing {
        /// What kind of thing.
        kind: &'static str,
        /// The id it was looked for by.
        id: String,
    },
    /// It adds something that exists already.
    #[error(fmt = said_duplicate)]
    Duplicate {
        /// What kind of thing.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// It would turn time back.
    #[error(fmt = said_back)]
    BackInTime(Date),
}

fn said_missing(kind: &str, id: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    said(f, &["there is no ", kind, " `", id, "`"])
}

fn said_duplicate(kind: &str, id: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    said(f, &["the ", kind, " `", id, "` is there already"])
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "an error hands over references"
)]
fn said_back(date: &Date, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    said(f, &["time cannot go back to ", &date.to_string()])
}

/// Nothing of this kind has the id.
pub(super) fn missing(kind: &'static str, id: &str) -> WorldError {
    WorldError::Missing {
        kind,
        id: id.to_owned(),
    }
}

/// Something of this kind has the id already.
pub(super) fn duplicate(kind: &'static str, id: &str) -> WorldError {
    WorldError::Duplicate {
        kind,
        id: id.to_owned(),
    }
}
