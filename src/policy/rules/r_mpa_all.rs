//! From 1 February 2020 everyone who transacts has signed the Microsoft Partner Agreement.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Is, On, Unless};
use super::super::example::{Example, business, connected, ready, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RELATIONSHIPS, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// Of a subscription that moves to a provider: the partner it comes from resells it then.
const BOTH_SIGNED: Condition = All(&[
    Is(Fact::AgreementSigned(Party::Partner)),
    Is(Fact::AgreementSigned(Party::Provider)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-ALL",
    topic: Topic::Agreements,
    on: &[
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::PlaceOrder,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::InForceSince(on(2020, 2, 1)),
    until: None,
    sources: &[source(
        RELATIONSHIPS,
        "CSP program requirements",
        on(2020, 5, 12),
    )],
    reading: Reading::Documented,
    notes: &["agreement-enforcement"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::DoNewBusiness, ActionKind::PlaceOrderForReseller],
            &All(&[
                Is(Fact::AgreementSigned(Party::Reseller)),
                Is(Fact::AgreementSigned(Party::Provider)),
            ]),
        ),
        On(
            &[ActionKind::PlaceOrder, ActionKind::BuyAddOn],
            &Is(Fact::AgreementSigned(Party::Partner)),
        ),
        On(
            &[ActionKind::ChangeSeats],
            &Unless(&[
                Is(Fact::Customer(CustomerFact::QuantityNotRaised)),
                Is(Fact::AgreementSigned(Party::Partner)),
            ]),
        ),
        On(TAKING_OVER, &Is(Fact::AgreementSigned(Party::Partner))),
        moving!(BOTH_SIGNED),
    ]),
    permits: worked(Example {
        given: ready,
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| connected(givens).signed("fabrikam", on(2019, 12, 2)),
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
