//! An order without an MPN ID goes through; one with the wrong ID does not.

use super::super::condition::Condition::Is;
use super::super::example::customers::{order_for_reseller, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    CREATE_AN_ORDER_FOR_A_CUSTOMER_OF_AN_INDIRECT_RESELLER, ERROR_CODES, PROVIDER_TASKS, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-PORMISSING",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::FirstStated(on(2019, 2, 19)),
    until: None,
    sources: &[
        source(
            CREATE_AN_ORDER_FOR_A_CUSTOMER_OF_AN_INDIRECT_RESELLER,
            "",
            on(2019, 7, 22),
        ),
        source(
            ERROR_CODES,
            "Codes 2072, 800015 and 800016",
            on(2020, 11, 13),
        ),
        source(PROVIDER_TASKS, "", on(2019, 2, 19)),
    ],
    reading: Reading::Documented,
    notes: &["mpn-missing"],
    alternatives: &[],
    condition: Is(Fact::Customer(CustomerFact::MpnOfReseller)),
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller(""),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4100001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
