//! A suspended partner manages what it has and does no new business.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On, Unless};
use super::super::example::{Example, business, ready, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{SUSPENDED, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

const WITH_RESELLER: &[ActionKind] = &[
    ActionKind::DoNewBusiness,
    ActionKind::PlaceOrderForReseller,
    ActionKind::AddCustomerForReseller,
];

pub(super) static RULE: Rule = Rule {
    id: "R-ACC-SUSPEND",
    topic: Topic::Standing,
    on: &[
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::PlaceOrder,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::BuyAddOn,
        ActionKind::AddCustomerInCloud,
        ActionKind::ChangeSeats,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(SUSPENDED, "", on(2020, 6, 3))],
    reading: Reading::Documented,
    notes: &["suspended-ways"],
    alternatives: &[],
    condition: All(&[
        On(
            WITH_RESELLER,
            &All(&[
                Is(Fact::GoodStanding(Party::Reseller)),
                Is(Fact::GoodStanding(Party::Provider)),
            ]),
        ),
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::AddCustomer,
                ActionKind::BuyAddOn,
                ActionKind::AddCustomerInCloud,
            ],
            &Is(Fact::GoodStanding(Party::Partner)),
        ),
        On(TAKING_OVER, &Is(Fact::GoodStanding(Party::Partner))),
        moving!(Is(Fact::GoodStanding(Party::Provider))),
        On(
            &[ActionKind::ChangeSeats],
            &Unless(&[
                Is(Fact::Customer(CustomerFact::QuantityNotRaised)),
                Is(Fact::GoodStanding(Party::Partner)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: ready,
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| ready(givens).but("fabrikam", |it| it.suspended = true),
        actor: "ana",
        action: business,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
