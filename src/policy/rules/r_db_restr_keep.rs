//! What it has sold, it keeps and manages.

use super::super::condition::Condition::Always;
use super::super::example::customers::{change_seats, order, restricted};
use super::super::example::{Example, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESTRICTED_DIRECT_BILL_CAPABILITIES, TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-RESTR-KEEP",
    topic: Topic::Transactions,
    on: &[ActionKind::ChangeSeats, ActionKind::SuspendSubscription],
    begins: Begins::FirstStated(on(2019, 3, 4)),
    until: None,
    sources: &[
        source(RESTRICTED_DIRECT_BILL_CAPABILITIES, "", on(2020, 1, 24)),
        source(TRANSITION, "", on(2019, 3, 4)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Always,
    permits: worked(Example {
        given: restricted,
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    // It sells the customer something new.
    denies: worked(Example {
        given: restricted,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
