//! A direct bill partner has an MPN ID for the location in which it sells.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{become_direct, prepared};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-MPN",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::BecomeDirectBillPartner,
        ActionKind::LiftRestriction,
    ],
    begins: Begins::InForceSince(on(2018, 8, 31)),
    until: None,
    sources: &[
        source(OVERVIEW, "Requirements", on(2020, 10, 29)),
        source(OVERVIEW, "", on(2017, 12, 15)),
        source(OVERVIEW, "", on(2018, 9, 4)),
        source(ENROLLING, "", on(2018, 9, 4)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::MpnAssociated(Party::Organisation)),
    permits: worked(Example {
        given: prepared,
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| prepared(givens).but("fabrikam", |it| it.associated_mpn = None),
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
