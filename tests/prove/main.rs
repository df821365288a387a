//! Exhaustive searches: every World that permitted actions can reach from a start, with mails and
//! the log projected away. In each of them hold invariants that are written against the documents,
//! not against the rules, and what is Forbidden never becomes possible.
//!
//! `make prove` prints how many Worlds there are.

#![expect(
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and prints its figures"
)]

#[path = "../support/mod.rs"]
mod support;

mod azure;
mod clouds;
mod direct_bill;
mod enrolment;
mod explore;
mod life;
mod orders;
mod own_use;
mod partnership;
mod several;
mod transfers;
