//! What the US Government cloud does not offer, and what other documents say of that.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::clouds::read;
use super::super::example::customers::ask;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{US_GOVERNMENT, US_GOVERNMENT_FAQ, on, source};
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, ChosenText, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-NC-USGOV-LIMITS",
    topic: Topic::Clouds,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::AddCustomerInCloud,
        ActionKind::ExtendRelationship,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(US_GOVERNMENT, "", on(2020, 5, 26)),
        source(US_GOVERNMENT_FAQ, "", on(2021, 6, 17)),
    ],
    reading: Reading::Documented,
    notes: &["us-government-limits", "us-government-claim"],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::RequestResellerRelationship,
                ActionKind::InviteCustomerJointly,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddResellerToSubscription,
                ActionKind::ExtendRelationship,
            ],
            &Is(Fact::Cloud(CloudFact::UsGovernmentOpen)),
        ),
        moving!(Is(Fact::Cloud(CloudFact::UsGovernmentOpen))),
        // A provider is a part of the indirect model.
        On(
            &[ActionKind::AddCustomerInCloud],
            &Any(&[
                Is(Fact::Customer(CustomerFact::NotProvider)),
                Is(Fact::Cloud(CloudFact::UsGovernmentOpen)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| read(givens, ChosenText::First),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| read(givens, ChosenText::Second),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
