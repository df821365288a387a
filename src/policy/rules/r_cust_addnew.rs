//! Direct bill partners and providers create customers.

use super::super::change::{ACCEPTED_DIRECTLY, SENDERS};
use super::super::condition::Condition::{All, Before, Is, On, Since};
use super::super::example::customers::{add, market};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ADD_A_NEW_CUSTOMER, PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-ADDNEW",
    topic: Topic::Customers,
    on: &[
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddCustomerInCloud,
    ],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(PROVIDER_TASKS, "Add new customers", on(2021, 3, 23)),
        source(ADD_A_NEW_CUSTOMER, "", on(2021, 4, 27)),
    ],
    reading: Reading::Documented,
    notes: &["existing-customers", "creator-rights"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
        Is(Fact::ActorHolds(SENDERS)),
        // National clouds do without the customer agreement.
        On(
            &[ActionKind::AddCustomer, ActionKind::AddCustomerForReseller],
            &Since(
                on(2018, 11, 7),
                &Before(
                    ACCEPTED_DIRECTLY,
                    &Is(Fact::Customer(CustomerFact::Attested)),
                ),
            ),
        ),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || add("proseware", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || add("proseware", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
