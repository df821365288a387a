//! A provider needs a relationship of its own with its reseller's customer.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::customers::{order_for_reseller, partnered, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CONNECT_WITH_YOUR_CUSTOMERS, ERROR_CODES, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, CustomerAgreementKind, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-BOTH",
    topic: Topic::Customers,
    on: &[ActionKind::PlaceOrderForReseller],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            RESELLER_TASKS,
            "Workflow, step 6, important",
            on(2021, 1, 25),
        ),
        source(CONNECT_WITH_YOUR_CUSTOMERS, "", on(2020, 10, 12)),
        source(ERROR_CODES, "Code 20002", on(2020, 11, 13)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            partnered(givens)
                .related("fabrikam", "bank", on(2018, 6, 1), true)
                .agreed(
                    "bank",
                    "contoso",
                    CustomerAgreementKind::Customer,
                    on(2020, 3, 2),
                )
        },
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
