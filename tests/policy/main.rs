//! The policy seen from outside: dates, roles, missing facts, reasons and remedies of every rule.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod accounts;
mod approval;
mod clouds;
mod dates;
mod direct_bill;
mod enrolment;
mod leaving;
mod listing;
mod missing;
mod newcomers;
mod plausible;
mod quantities;
mod reasons;
mod recorded;
mod relationships;
mod remedies;
mod requests;
mod reselling;
mod roles;
mod sales;
mod selling;
mod settings;
mod steps;
mod suspended;
mod taking_over;
mod taking_over_clouds;
mod unfit;
mod verdicts;
mod views;
mod ways;
mod written;

use partner_lab::domain::{Action, World};
use support::{ask, failed};

/// A rule stands against what somebody tries.
fn asks(world: &World, actor: &str, action: &Action, rule: &str) {
    let found = failed(&ask(world, actor, action.clone()));
    assert!(found.iter().any(|it| it == rule), "{action:?}: {found:?}");
}
