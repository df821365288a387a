//! Who sells to a customer has a relationship with it.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On, Unless};
use super::super::example::customers::{direct, market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    CONNECT_WITH_YOUR_CUSTOMERS, REMOVE_A_RELATIONSHIP, RESELLER_TASKS, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-NEEDSTWO",
    topic: Topic::Customers,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::RecordRegistration,
        ActionKind::ReactivateSubscription,
        ActionKind::RenewSubscription,
    ],
    begins: Begins::FirstStated(on(2017, 9, 15)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "", on(2017, 9, 15)),
        source(
            CONNECT_WITH_YOUR_CUSTOMERS,
            "Introduction",
            on(2020, 10, 12),
        ),
        source(REMOVE_A_RELATIONSHIP, "", on(2020, 6, 5)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::BuyAddOn,
                ActionKind::RecordRegistration,
                ActionKind::ReactivateSubscription,
                ActionKind::RenewSubscription,
            ],
            &Any(&[
                Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
                Is(Fact::Customer(CustomerFact::OwnSharedServices)),
            ]),
        ),
        On(
            &[ActionKind::ConfirmCustomerAgreement],
            &Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
        ),
        On(
            &[ActionKind::ChangeSeats],
            &Unless(&[
                Is(Fact::Customer(CustomerFact::QuantityNotRaised)),
                Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
                Is(Fact::Customer(CustomerFact::OwnSharedServices)),
            ]),
        ),
        On(
            &[ActionKind::PlaceOrderForReseller],
            &Is(Fact::Customer(CustomerFact::Related(Party::Reseller))),
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
        given: market,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
