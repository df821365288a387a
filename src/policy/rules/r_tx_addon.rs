//! Add-ons are bought by direct bill partners and providers, to an active subscription.

use super::super::change::ORDERERS;
use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{buy_add_on, sold, sold_by_provider};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{CREATE_A_NEW_SUBSCRIPTION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

/// The steps by which a subscription becomes more.
pub(super) const ADDING: &[ActionKind] = &[ActionKind::BuyAddOn, ActionKind::ChangeSeats];

/// What is asked when more of a subscription is bought: of an add-on, and of a quantity that is raised.
macro_rules! adding {
    ($part:expr) => {
        $crate::policy::condition::Condition::On(
            $crate::policy::rules::r_tx_addon::ADDING,
            &$crate::policy::condition::Condition::Unless(&[
                $crate::policy::condition::Condition::Is($crate::policy::fact::Fact::Customer(
                    $crate::policy::fact::CustomerFact::QuantityNotRaised,
                )),
                $part,
            ]),
        )
    };
}
pub(super) use adding;

pub(super) static RULE: Rule = Rule {
    id: "R-TX-ADDON",
    topic: Topic::Transactions,
    on: &[ActionKind::BuyAddOn],
    begins: Begins::FirstStated(on(2020, 7, 22)),
    until: None,
    sources: &[source(CREATE_A_NEW_SUBSCRIPTION, "", on(2020, 7, 22))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::AskProvider],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::BuysFromMicrosoft)),
        Is(Fact::Customer(CustomerFact::SoldByPartner)),
        Is(Fact::Customer(CustomerFact::SubscriptionActive)),
        Is(Fact::Dealing(DealingFact::NotBoughtOnce)),
        Is(Fact::ActorHolds(ORDERERS)),
    ]),
    permits: worked(Example {
        given: sold,
        actor: "ida",
        action: || buy_add_on("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: sold_by_provider,
        actor: "ana",
        action: || buy_add_on("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
