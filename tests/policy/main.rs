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
mod handing_on;
mod leaving;
mod listing;
mod missing;
mod more;
mod newcomers;
mod plausible;
mod reasons;
mod recorded;
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
mod unfit;
mod verdicts;
mod views;
mod ways;
mod written;
