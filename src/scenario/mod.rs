//! What happened: where a scenario starts, its history, undo and redo, how it is kept, and the
//! scenarios that come with Partner Lab.
//!
//! Pure, as domain is. It knows the policy only through a port.

pub mod activity;
pub mod bundled;
pub mod file;
mod history;
mod play;
mod port;
pub mod shelf;
pub mod store;

pub use history::{Entry, History, Step};
pub use play::{Given, PlayError, Scenario, Start};
pub use port::{Policy, PolicyError};
