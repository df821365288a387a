//! Since 15 April 2021 an applicant has traded as a reseller for twelve months.

use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{apply, seller};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{DIRECT_REQUIREMENTS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, SaleKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-12MONTHS",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::ApplyForDirectBill,
        ActionKind::ConfirmEligibility,
    ],
    begins: Begins::InForceSince(on(2021, 4, 15)),
    until: None,
    sources: &[source(DIRECT_REQUIREMENTS, "", on(2021, 4, 15))],
    reading: Reading::Documented,
    notes: &["first-sale"],
    alternatives: &[Way::StayReseller],
    condition: Is(Fact::DirectBill(DirectBillFact::TwelveMonths)),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens.sales("fabrikam", on(2020, 10, 1), SaleKind::Cloud, &[400_000]),
        actor: "ana",
        action: apply,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
