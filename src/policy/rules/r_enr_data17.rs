//! Whoever applies for direct bill gives its bank details.

use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{apply, apply_without_bank, seller};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-DATA17",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::ApplyForDirectBill,
    ],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: None,
    sources: &[
        source(ENROLLING, "Get started", on(2017, 11, 20)),
        source(ENROLLING, "", on(2020, 11, 29)),
    ],
    reading: Reading::Documented,
    // Whether resellers give them too is told in two ways.
    notes: &["bank-details"],
    alternatives: &[],
    condition: Is(Fact::Enrolment(EnrolmentFact::BankDetails)),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: seller,
        actor: "ana",
        action: apply_without_bank,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
