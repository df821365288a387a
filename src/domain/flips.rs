//! What would turn a verdict, as data.

use super::fields::answered;
use super::{Check, Date, Verdict};

/// What would turn a verdict: from Permitted to anything else, or from anything else to Permitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The verdict as it is.
    pub verdict: Verdict,
    /// The policy date it was decided for.
    pub date: Date,
    /// The smallest sets of facts that would all have to change, smallest first; at most sixteen.
    pub flips: Vec<Vec<Check>>,
    /// The first day on which time alone turns it.
    pub waiting: Option<Date>,
}

answered!(Flips { verdict, date, flips } or_empty { waiting });
