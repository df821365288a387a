//! Nobody sells into another market.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{add, direct, market, order};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{MARKETS, OVERVIEW, RELATIONSHIPS, on, source};
use super::r_tr_transfer::moving;
use super::r_tx_addon::adding;
use super::r_tx_existing::NAMING_RESELLER;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-REG-SELL",
    topic: Topic::Customers,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddCustomerInCloud,
        ActionKind::BuyAddOn,
        ActionKind::ChangeSeats,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 7", on(2020, 5, 12)),
        source(OVERVIEW, "", on(2020, 10, 29)),
        source(MARKETS, "", on(2018, 11, 3)),
    ],
    reading: Reading::Documented,
    notes: &["market-groups"],
    alternatives: &[Way::AccountInCustomerMarket],
    condition: All(&[
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddCustomer,
                ActionKind::AddCustomerForReseller,
                ActionKind::AddCustomerInCloud,
                ActionKind::RequestAzureTransfer,
            ],
            &Is(Fact::Customer(CustomerFact::CustomerInMarket(
                Party::Partner,
            ))),
        ),
        adding!(Is(Fact::Customer(CustomerFact::CustomerInMarket(
            Party::Partner,
        )))),
        moving!(Is(Fact::Customer(CustomerFact::CustomerInMarket(
            Party::Provider,
        )))),
        On(
            NAMING_RESELLER,
            &Is(Fact::Customer(CustomerFact::CustomerInMarket(
                Party::Reseller,
            ))),
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
        action: || add("proseware", "US"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
