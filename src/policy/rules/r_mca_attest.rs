//! Admin agents and sales agents confirm.

use super::super::change::CONFIRMERS;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{confirm, direct};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    ATTEST_ACCEPTANCE_CUSTOMER_AGREEMENT, CONFIRM_CUSTOMER_AGREEMENT, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-ATTEST",
    topic: Topic::Agreements,
    on: &[
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
    ],
    begins: Begins::InForceSince(on(2019, 10, 1)),
    until: None,
    sources: &[
        source(CONFIRM_CUSTOMER_AGREEMENT, "", on(2020, 5, 5)),
        source(ATTEST_ACCEPTANCE_CUSTOMER_AGREEMENT, "", on(2020, 6, 16)),
    ],
    reading: Reading::Ours,
    notes: &["confirmers", "attest-signer"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::ConfirmCustomerAgreement],
            &Is(Fact::ActorHolds(CONFIRMERS)),
        ),
        On(
            &[ActionKind::AddCustomer, ActionKind::AddCustomerForReseller],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotAttested)),
                Is(Fact::ActorHolds(CONFIRMERS)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "max",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
