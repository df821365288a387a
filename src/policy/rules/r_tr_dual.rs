//! A direct bill partner can enrol as a reseller too; there is no way back.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::customers::market;
use super::super::example::direct_bill::enroll_too;
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TR-DUAL",
    topic: Topic::DirectBill,
    on: &[ActionKind::EnrollAsResellerToo],
    begins: Begins::FirstStated(on(2018, 12, 18)),
    until: None,
    sources: &[source(TRANSITION, "Get started", on(2020, 6, 5))],
    reading: Reading::Documented,
    notes: &["no-way-back"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::DirectBill)),
        Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
        Is(Fact::MpnAssociated(Party::Organisation)),
        Is(Fact::DirectBill(DirectBillFact::Picked)),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: enroll_too,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: enroll_too,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
