//! A direct bill partner that misses the requirements makes no new purchases.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{direct, order, restricted};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{RESTRICTED_DIRECT_BILL_CAPABILITIES, TRANSITION, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DB-RESTRICTED",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::BuyAddOn,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RestrictPartner,
        ActionKind::LiftRestriction,
    ],
    begins: Begins::FirstStated(on(2019, 3, 4)),
    until: None,
    sources: &[
        source(RESTRICTED_DIRECT_BILL_CAPABILITIES, "", on(2020, 1, 24)),
        source(TRANSITION, "", on(2019, 3, 4)),
    ],
    reading: Reading::Documented,
    notes: &["restricted-by"],
    alternatives: &[Way::BecomeReseller],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrder, ActionKind::BuyAddOn],
            &Is(Fact::Customer(CustomerFact::NotRestricted(Party::Partner))),
        ),
        On(
            TAKING_OVER,
            &Is(Fact::Customer(CustomerFact::NotRestricted(Party::Partner))),
        ),
        On(
            &[ActionKind::RestrictPartner],
            &All(&[
                Is(Fact::Customer(CustomerFact::DirectBill)),
                Is(Fact::Customer(CustomerFact::NotRestricted(
                    Party::Organisation,
                ))),
                Is(Fact::DirectBill(DirectBillFact::RequirementMissed)),
            ]),
        ),
        On(
            &[ActionKind::LiftRestriction],
            &Is(Fact::Customer(CustomerFact::Restricted)),
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
        given: restricted,
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
