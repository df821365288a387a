//! Who sells in a national cloud has applied for it, apart from the public cloud.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Any, Is, On};
use super::super::example::clouds::national;
use super::super::example::customers::{ask, market};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{NATIONAL_CLOUDS, OVERVIEW, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Role, Verdict};

const fn admitted(seller: Party) -> Condition {
    Is(Fact::Cloud(CloudFact::Admitted(seller, Cloud::NATIONAL)))
}
const SELLER: &Condition = &admitted(Party::Partner);
const PROVIDER: &Condition = &admitted(Party::Provider);

pub(super) static RULE: Rule = Rule {
    id: "R-NC-APPLY",
    topic: Topic::Clouds,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::AddCustomerInCloud,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::ExtendRelationship,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::ApplyForCloud,
    ],
    begins: Begins::FirstStated(on(2017, 12, 15)),
    until: None,
    sources: &[
        source(OVERVIEW, "Next steps", on(2020, 10, 29)),
        source(NATIONAL_CLOUDS, "", on(2020, 5, 5)),
    ],
    reading: Reading::Documented,
    notes: &["cloud-qualified"],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::RequestResellerRelationship,
                ActionKind::InviteCustomerJointly,
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddCustomerInCloud,
            ],
            SELLER,
        ),
        On(TAKING_OVER, SELLER),
        // Who comes along, and who gets a customer or a subscription, sells then.
        On(
            &[
                ActionKind::InviteCustomerJointly,
                ActionKind::ExtendRelationship,
            ],
            PROVIDER,
        ),
        moving!(admitted(Party::Provider)),
        On(
            &[ActionKind::AddResellerToSubscription],
            &admitted(Party::Reseller),
        ),
        On(
            &[ActionKind::AddCustomerInCloud],
            &Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::Public]))),
        ),
        On(
            &[ActionKind::ApplyForCloud],
            &Any(&[
                Is(Fact::Cloud(CloudFact::In(&[Cloud::Gcc]))),
                All(&[
                    Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
                    Is(Fact::HasAccount(Party::Organisation)),
                    Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
                ]),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| national(givens, Cloud::Germany),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| market(givens).placed("bank", Cloud::Germany),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
