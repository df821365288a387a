//! No renewal by hand for a reseller that has not signed, from the day on which that was announced.

use super::super::case::Party;
use super::super::condition::Condition::{Any, Is, Since};
use super::super::example::customers::{renew_seats, sold_through};
use super::super::example::{Example, worked};
use super::super::fact::{DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// The announcement says "in the next few months" and names no day.
const ANNOUNCED: Date = on(2020, 9, 16);

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-ENF-IR",
    topic: Topic::Agreements,
    on: &[ActionKind::RenewSubscription],
    begins: Begins::FirstStated(ANNOUNCED),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-09, item 7", ANNOUNCED),
        source(ANNOUNCEMENTS, "2021-01, item 13", on(2021, 1, 27)),
    ],
    reading: Reading::Ours,
    notes: &["renewal-enforcement"],
    alternatives: &[],
    condition: Since(
        ANNOUNCED,
        &Any(&[
            Is(Fact::Dealing(DealingFact::NoReseller)),
            Is(Fact::AgreementSigned(Party::Reseller)),
        ]),
    ),
    permits: worked(Example {
        given: |givens| sold_through(givens).signed("fabrikam", on(2019, 12, 2)),
        actor: "jun",
        action: || renew_seats(),
        date: ANNOUNCED,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: sold_through,
        actor: "jun",
        action: || renew_seats(),
        date: ANNOUNCED,
        verdict: Verdict::Blocked,
    }),
};
