//! A reseller creates no customers; its provider does.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::customers::{add, market};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-IRNOCREATE",
    topic: Topic::Customers,
    on: &[ActionKind::AddCustomer, ActionKind::AddCustomerInCloud],
    begins: Begins::FirstStated(on(2018, 12, 18)),
    until: None,
    sources: &[source(
        TRANSITION,
        "Acquire new customers",
        on(2018, 12, 18),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::ProviderCreates],
    condition: Is(Fact::NotReseller(Party::Partner)),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || add("proseware", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "ana",
        action: || add("fabrikam", "FR"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
