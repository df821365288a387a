//! What customers accept, and what needs their acceptance, begins when documents describe it.

use super::super::change::ACCEPTED_DIRECTLY;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::customers::{accept_agreement, direct};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CONFIRM_CUSTOMER_AGREEMENT, on, source};
use crate::domain::{ActionKind, Begins, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-NOT-YET-MCA",
    topic: Topic::Simulator,
    on: &[
        ActionKind::AcceptCustomerAgreement,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        CONFIRM_CUSTOMER_AGREEMENT,
        "Timeline",
        on(2020, 5, 5),
    )],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AcceptCustomerAgreement],
            &Is(Fact::PolicyDateFrom(ACCEPTED_DIRECTLY)),
        ),
        On(
            &[ActionKind::ConfirmCustomerAgreement],
            &Is(Fact::PolicyDateFrom(on(2018, 8, 7))),
        ),
        // Adding a customer confirms it too, where it is attested.
        On(
            &[ActionKind::AddCustomer, ActionKind::AddCustomerForReseller],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotAttested)),
                Is(Fact::PolicyDateFrom(on(2018, 8, 7))),
            ]),
        ),
        On(
            &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
            &Any(&[
                Is(Fact::Customer(CustomerFact::OtherOffer)),
                Is(Fact::PolicyDateFrom(on(2019, 11, 1))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "uma",
        action: || accept_agreement(),
        date: ACCEPTED_DIRECTLY,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "uma",
        action: || accept_agreement(),
        date: on(2020, 2, 2),
        verdict: Verdict::Blocked,
    }),
};
