//! The cloud in China has a portal of its own, and the accounts of a partner there cannot be linked.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::clouds::national;
use super::super::example::customers::ask;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact, SOLD_ELSEWHERE};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{MIGRATION, NATIONAL_CLOUDS, on, source};
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-NC-CN",
    topic: Topic::Clouds,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerInCloud,
        ActionKind::AssociateMpnId,
    ],
    begins: Begins::FirstStated(on(2017, 12, 15)),
    until: None,
    sources: &[
        source(NATIONAL_CLOUDS, "", on(2020, 5, 5)),
        source(MIGRATION, "", on(2020, 10, 2)),
    ],
    reading: Reading::Ours,
    notes: &["china-accounts"],
    alternatives: &[Way::ChinaPortal],
    condition: All(&[
        On(
            &[ActionKind::AssociateMpnId],
            &Is(Fact::Cloud(CloudFact::AccountsLinkable)),
        ),
        On(
            SOLD_ELSEWHERE,
            &Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::China]))),
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
        given: |givens| national(givens, Cloud::China),
        actor: "ida",
        action: || ask("proseware", "bank", "uma", true),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
