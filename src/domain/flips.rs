//! What would turn a verdict, as data.

use super::fields::answered;
use super::{Date, Outcome, Remedy, Values, Verdict, Word};

/// What would turn a verdict: from Permitted to anything else, or from anything else to Permitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flips {
    /// The verdict as it is.
    pub verdict: Verdict,
    /// The policy date it was decided for.
    pub date: Date,
    /// Small sets of facts that would all have to change, smallest first; at most sixteen.
    pub flips: Vec<Vec<Flip>>,
    /// The first day on which time alone turns it.
    pub waiting: Option<Date>,
}

/// A fact as it is, which would have to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The fact's id.
    pub fact: Word,
    /// Whether it holds.
    pub outcome: Outcome,
    /// The values that were compared.
    pub values: Values,
    /// How it could come to hold; empty when it holds or nothing in this world changes it.
    pub remedies: Vec<Remedy>,
}

answered!(Flip { fact, outcome, values } or_empty { remedies });
answered!(Flips { verdict, date, flips } or_empty { waiting });
