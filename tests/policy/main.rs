//! The policy seen from outside: dates, roles, missing facts, reasons and remedies of every rule.

#[path = "../support/mod.rs"]
mod support;

mod dates;
mod listing;
mod missing;
mod reasons;
mod remedies;
mod roles;
mod verdicts;
