//! What is allowed, and why: conditions as data, rules one per file, decisions with reasons.
//!
//! A condition is static data that several readers share: `evaluate` for the verdict, `grounds` for
//! the reasons, `repairable` for Blocked or Forbidden, `dates` and `describe` for the list of rules.
//! Pure, and total: every question has an answer, none panics.

mod answer;
mod calendar;
mod case;
#[cfg(not(target_arch = "wasm32"))]
pub mod catalogue;
mod change;
mod choices;
mod condition;
mod decide;
mod example;
mod explain;
mod fact;
mod flips;
#[cfg(not(target_arch = "wasm32"))]
mod listing;
mod mark;
mod module;
mod page;
mod rule;
mod rules;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod search;
mod shown;
mod source;

pub use decide::{Weighed, decide, verdict, weigh};
pub use explain::{Ground, Looked, Seen};
pub use module::Module;
pub use rule::{Rule, Topic, Way};
pub use rules::{RULES, about};
pub use shown::{SHOWN, Shown, Status, THROUGH};

/// The revision of the rules. A change of any verdict moves it on.
pub const REVISION: u32 = 14;
