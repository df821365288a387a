//! Admin agents and sales agents confirm.

use super::super::case::Party;
use super::super::change::CONFIRMERS;
use super::super::condition::Condition::{All, Is};
use super::super::example::Example;
use super::super::example::customers::{confirm, direct};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    ATTEST_ACCEPTANCE_CUSTOMER_AGREEMENT, CONFIRM_CUSTOMER_AGREEMENT, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-ATTEST",
    topic: Topic::Agreements,
    on: &[ActionKind::ConfirmCustomerAgreement],
    begins: Begins::InForceSince(on(2019, 10, 1)),
    until: None,
    sources: &[
        source(CONFIRM_CUSTOMER_AGREEMENT, "", on(2020, 5, 5)),
        source(ATTEST_ACCEPTANCE_CUSTOMER_AGREEMENT, "", on(2020, 6, 16)),
    ],
    reading: Reading::Documented,
    notes: &["confirmers"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(CONFIRMERS)),
        Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
    ]),
    permits: Example {
        given: direct,
        actor: "ida",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    },
    denies: Some(Example {
        given: direct,
        actor: "max",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
