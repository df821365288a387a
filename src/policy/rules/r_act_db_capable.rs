//! What a direct bill partner is able to do by itself.

use super::super::condition::Condition::{All, Before, Is, Since};
use super::super::example::direct_bill::{all_but, become_direct, prepared};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{OVERVIEW, RELATIONSHIPS, on, source};
use crate::domain::{
    ActionKind, Begins, Date, DirectBillStep, MANAGED_RECOMMENDED, Reading, Verdict,
};

pub(super) static RULE: Rule = Rule {
    id: "R-ACT-DB-CAPABLE",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::BecomeDirectBillPartner,
        ActionKind::LiftRestriction,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[
        source(
            RELATIONSHIPS,
            "Types of partner relationships",
            on(2020, 5, 12),
        ),
        source(OVERVIEW, "Recommendations", on(2020, 10, 29)),
    ],
    reading: Reading::Documented,
    notes: &["managed-both"],
    alternatives: &[Way::StayReseller, Way::BecomeReseller],
    condition: All(&[
        Is(Fact::DirectBill(DirectBillFact::Taken(
            DirectBillStep::Interfaces,
        ))),
        // What rules of their own ask for is asked for since they do.
        Since(
            on(2018, 8, 31),
            &All(&[
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::Infrastructure,
                ))),
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::FirstLine,
                ))),
                Before(
                    MANAGED_RECOMMENDED,
                    &Is(Fact::DirectBill(DirectBillFact::Taken(
                        DirectBillStep::ManagedService,
                    ))),
                ),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: prepared,
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| all_but(givens, DirectBillStep::Interfaces),
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
