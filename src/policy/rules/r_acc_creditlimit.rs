//! Above its credit limit a partner buys nothing new until it has paid.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{direct, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CREDIT_LIMIT_ENFORCEMENT, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ACC-CREDITLIMIT",
    topic: Topic::Standing,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::BuyAddOn,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::ExceedCreditLimit,
        ActionKind::PayOutstanding,
    ],
    begins: Begins::FirstStated(on(2021, 5, 11)),
    until: None,
    sources: &[source(CREDIT_LIMIT_ENFORCEMENT, "", on(2021, 5, 11))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::BuyAddOn,
            ],
            &Is(Fact::Customer(CustomerFact::WithinCredit(Party::Partner))),
        ),
        On(
            TAKING_OVER,
            &Is(Fact::Customer(CustomerFact::WithinCredit(Party::Partner))),
        ),
        moving!(Is(Fact::Customer(CustomerFact::WithinCredit(
            Party::Provider
        )))),
        On(
            &[ActionKind::ExceedCreditLimit],
            &All(&[
                Is(Fact::HasAccount(Party::Organisation)),
                Is(Fact::NotReseller(Party::Organisation)),
                Is(Fact::Customer(CustomerFact::WithinCredit(
                    Party::Organisation,
                ))),
            ]),
        ),
        On(
            &[ActionKind::PayOutstanding],
            &Is(Fact::Customer(CustomerFact::OverCredit)),
        ),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| direct(givens).but("proseware", |it| it.over_credit_limit = true),
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
