//! A partner sets up a separate tenant for its own use.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::customers::set_up;
use super::super::example::{Example, usual, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{OTHER_PARTNERS, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, TenantKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TEN-INTERNAL",
    topic: Topic::Transactions,
    on: &[ActionKind::CreateTenant],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 4", on(2020, 5, 12)),
        source(OTHER_PARTNERS, "Important", on(2020, 11, 29)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::Customer(CustomerFact::TenantForOwnUse)),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || set_up(TenantKind::InternalUse),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || set_up(TenantKind::Csp),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
