//! A reseller does not confirm; its provider does.

use super::super::condition::Condition::Is;
use super::super::example::customers::{confirm, direct, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{CONFIRM_CUSTOMER_AGREEMENT, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-IRNOATTEST",
    topic: Topic::Agreements,
    on: &[ActionKind::ConfirmCustomerAgreement],
    begins: Begins::FirstStated(on(2020, 1, 7)),
    until: None,
    sources: &[source(CONFIRM_CUSTOMER_AGREEMENT, "", on(2020, 1, 7))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::ProviderConfirms],
    condition: Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "ana",
        action: || confirm("fabrikam", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
