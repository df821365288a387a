//! The port to the policy: the page puts the policy module behind it, native tests the library.

use crate::domain::{Date, Decision, Event, Question};

/// Why the policy did not answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the policy module did not answer: {0}")]
pub struct PolicyError(pub String);

/// A policy that holds a world of its own and decides.
pub trait Policy {
    /// Starts its world anew.
    fn load(&mut self, date: Date, events: &[Event]) -> Result<(), PolicyError>;
    /// Lets events happen in its world.
    fn apply(&mut self, events: &[Event]) -> Result<(), PolicyError>;
    /// Decides questions, in their order.
    fn decide(&self, questions: &[Question]) -> Result<Vec<Decision>, PolicyError>;
    /// The revision of its rules.
    fn revision(&self) -> u32;
}
