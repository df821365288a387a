//! Since 27 October 2020 an applicant has earned USD 300,000 as a reseller in twelve months.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::direct_bill::{apply, seller, selling};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, DIRECT_REQUIREMENTS, ENROLLING, OVERVIEW, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-REVENUE",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::ApplyForDirectBill,
        ActionKind::ConfirmEligibility,
    ],
    begins: Begins::InForceSince(on(2020, 10, 27)),
    until: None,
    sources: &[
        source(OVERVIEW, "Requirements", on(2020, 10, 29)),
        source(DIRECT_REQUIREMENTS, "", on(2020, 10, 29)),
        source(ENROLLING, "", on(2020, 10, 29)),
        source(ANNOUNCEMENTS, "2020-10, item 13", on(2020, 10, 27)),
    ],
    reading: Reading::Documented,
    notes: &["trailing-months"],
    alternatives: &[Way::StayReseller],
    condition: All(&[
        Is(Fact::Enrolled(Party::Organisation)),
        Is(Fact::DirectBill(DirectBillFact::RevenueReached)),
    ]),
    permits: worked(Example {
        given: seller,
        actor: "ana",
        action: apply,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| selling(givens, 299_999),
        actor: "ana",
        action: apply,
        date: on(2020, 10, 27),
        verdict: Verdict::Blocked,
    }),
};
