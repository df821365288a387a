//! Provider and reseller are connected before they do business.

use super::super::condition::Condition::{self, All, Is, On};
use super::super::example::{Example, business, ready, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, RESELLER_TASKS, on, source};
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// They are partners, and the reseller still is one. No document says what becomes of a partnership
/// whose reseller becomes a direct bill partner alone; it is not active then.
pub(super) const ACTIVE: Condition = All(&[
    Is(Fact::Connected),
    Is(Fact::DirectBill(DirectBillFact::StillResells)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-PR-NEEDED",
    topic: Topic::Partnership,
    on: &[
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            RESELLER_TASKS,
            "Connect with an indirect provider",
            on(2021, 1, 25),
        ),
        source(
            PROVIDER_TASKS,
            "Connect with indirect resellers",
            on(2021, 3, 23),
        ),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::DoNewBusiness,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddResellerToSubscription,
            ],
            &ACTIVE,
        ),
        moving!(Is(Fact::Connected)),
    ]),
    permits: worked(Example {
        given: ready,
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            givens
                .signed("contoso", on(2019, 11, 4))
                .signed("fabrikam", on(2019, 12, 2))
        },
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
