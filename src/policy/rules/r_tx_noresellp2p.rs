//! Nothing is provisioned to a partner's CSP tenant.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::customers::{order, own_use};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ENROLLING, MULTIPARTNER, OTHER_PARTNERS, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use super::r_tx_addon::adding;
use crate::domain::{ActionKind, Begins, Date, Offer, Reading, TenantKind, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TX-NORESELLP2P",
    topic: Topic::Transactions,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::BuyAddOn,
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
    sources: &[
        source(ENROLLING, "Get started, Important", on(2017, 11, 20)),
        source(OTHER_PARTNERS, "Important", on(2020, 11, 29)),
        source(MULTIPARTNER, "", on(2020, 11, 29)),
        source(ENROLLING, "", on(2020, 11, 29)),
    ],
    reading: Reading::Ours,
    notes: &["resale-ban-scope"],
    alternatives: &[Way::InternalUseTenant],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
            &Is(Fact::Customer(CustomerFact::NotCspTenant)),
        ),
        On(TAKING_OVER, &Is(Fact::Customer(CustomerFact::NotCspTenant))),
        adding!(Is(Fact::Customer(CustomerFact::NotCspTenant))),
        moving!(Is(Fact::Customer(CustomerFact::NotCspTenant))),
    ]),
    permits: worked(Example {
        given: |givens| own_use(givens, TenantKind::InternalUse),
        actor: "ida",
        action: || order("proseware", "own", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| own_use(givens, TenantKind::Csp),
        actor: "ida",
        action: || order("proseware", "own", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
