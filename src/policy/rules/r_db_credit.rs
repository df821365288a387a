//! Microsoft checks the credit first; the support plan is bought after that.

use super::super::condition::Condition::{All, Any, Is, On, Since};
use super::super::example::direct_bill::{all_but, become_direct, buy_plan, eligible};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{DIRECT_REQUIREMENTS, ENROLLING, on, source};
use crate::domain::{ActionKind, Begins, Date, DirectBillStep, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-CREDIT",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::CheckCredit,
        ActionKind::BuySupportPlan,
        ActionKind::BecomeDirectBillPartner,
    ],
    begins: Begins::FirstStated(on(2019, 2, 4)),
    until: None,
    sources: &[
        source(
            DIRECT_REQUIREMENTS,
            "Verify direct bill eligibility",
            on(2021, 4, 15),
        ),
        source(ENROLLING, "Verify direct bill eligibility", on(2019, 3, 20)),
    ],
    reading: Reading::Documented,
    notes: &["plan-after-credit"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::CheckCredit],
            &All(&[
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::Applied,
                ))),
                Is(Fact::DirectBill(DirectBillFact::Taken(
                    DirectBillStep::Eligible,
                ))),
            ]),
        ),
        On(
            &[ActionKind::BuySupportPlan],
            &Since(
                on(2019, 3, 20),
                &Any(&[
                    Is(Fact::Customer(CustomerFact::DirectBill)),
                    Is(Fact::DirectBill(DirectBillFact::Taken(
                        DirectBillStep::CreditPassed,
                    ))),
                ]),
            ),
        ),
        On(
            &[ActionKind::BecomeDirectBillPartner],
            &Is(Fact::DirectBill(DirectBillFact::Taken(
                DirectBillStep::CreditPassed,
            ))),
        ),
    ]),
    permits: worked(Example {
        given: |givens| {
            eligible(givens).steps("fabrikam", on(2019, 2, 1), &[DirectBillStep::CreditPassed])
        },
        actor: "ana",
        action: buy_plan,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| all_but(givens, DirectBillStep::CreditPassed),
        actor: "ana",
        action: become_direct,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
