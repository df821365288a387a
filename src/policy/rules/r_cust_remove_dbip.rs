//! A provider or direct bill partner removes a customer when nothing is active any more.

use super::super::case::Party;
use super::super::change::PROVIDERS_REMOVE;
use super::super::condition::Condition::{All, Any, Is};
use super::super::example::customers::{direct, drop_customer, sold};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{REMOVE_A_RELATIONSHIP, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-REMOVE-DBIP",
    topic: Topic::Customers,
    on: &[ActionKind::RemoveCustomer],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(REMOVE_A_RELATIONSHIP, "", on(2020, 6, 5))],
    reading: Reading::Documented,
    notes: &["removal-rights"],
    alternatives: &[],
    condition: Any(&[
        // A partner that is both removes customers as a direct bill partner does.
        Is(Fact::DirectBill(DirectBillFact::OnlyResells)),
        All(&[
            Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
            // A provider since documents speak of it.
            Any(&[
                Is(Fact::Customer(CustomerFact::NotProvider)),
                Is(Fact::PolicyDateFrom(PROVIDERS_REMOVE)),
            ]),
            Is(Fact::Customer(CustomerFact::NothingActive)),
            Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
        ]),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || drop_customer("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: sold,
        actor: "ida",
        action: || drop_customer("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
