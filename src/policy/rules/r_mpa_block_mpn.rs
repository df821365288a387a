//! The MPN ID of a reseller that has not signed is not recorded on new subscriptions.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Any, Is, On, Unless};
use super::super::example::customers::{market, order_for_reseller, served};
use super::super::example::{Example, connected, worked};
use super::super::fact::{CustomerFact, DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_API, ERROR_CODES, RELATIONSHIPS, on, source};
use crate::domain::{ActionKind, Begins, CustomerAgreementKind, Date, Reading, Verdict};

const SIGNED: Condition = Is(Fact::AgreementSigned(Party::Reseller));

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-BLOCK-MPN",
    topic: Topic::Agreements,
    on: &[
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::InForceSince(on(2020, 2, 1)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "CSP program requirements", on(2020, 5, 12)),
        source(ERROR_CODES, "900123", on(2020, 11, 13)),
        source(AGREEMENT_API, "2203", on(2020, 7, 24)),
    ],
    reading: Reading::Documented,
    notes: &["agreement-enforcement"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrderForReseller],
            &Unless(&[Is(Fact::Customer(CustomerFact::NoMpnGiven)), SIGNED]),
        ),
        On(
            &[ActionKind::AddResellerToSubscription],
            &Any(&[Is(Fact::Dealing(DealingFact::SoldBeforeAgreement)), SIGNED]),
        ),
    ]),
    permits: worked(Example {
        given: served,
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            market(connected(givens))
                .signed("contoso", on(2019, 11, 4))
                .related("contoso", "bank", on(2018, 6, 1), false)
                .related("fabrikam", "bank", on(2018, 6, 1), true)
                .agreed(
                    "bank",
                    "contoso",
                    CustomerAgreementKind::Customer,
                    on(2020, 3, 2),
                )
        },
        actor: "jun",
        action: || order_for_reseller("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
