//! Until 19 March 2019 the terms of direct bill are accepted last.

use super::super::condition::Condition::{All, Is, On, Since};
use super::super::example::direct_bill::{all_but, become_direct, prepared};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, DirectBillStep, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-TERMS",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::AcceptDirectBillTerms,
        ActionKind::BecomeDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2019, 2, 4)),
    until: Some(on(2019, 3, 20)),
    sources: &[source(ENROLLING, "", on(2019, 2, 4))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AcceptDirectBillTerms],
            &All(&[
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::CreditPassed,
                ))),
                // A plan is asked for since that day only (R-DB-SUPPORT).
                Since(
                    on(2018, 8, 31),
                    &Is(Fact::DirectBill(DirectBillFact::PlanBought)),
                ),
            ]),
        ),
        On(
            &[ActionKind::BecomeDirectBillPartner],
            &Is(Fact::DirectBill(DirectBillFact::Taken(
                DirectBillStep::Terms,
            ))),
        ),
    ]),
    permits: worked(Example {
        given: prepared,
        actor: "ana",
        action: become_direct,
        date: on(2019, 2, 4),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| all_but(givens, DirectBillStep::Terms),
        actor: "ana",
        action: become_direct,
        date: on(2019, 3, 19),
        verdict: Verdict::Blocked,
    }),
};
