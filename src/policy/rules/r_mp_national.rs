//! Several partners of one customer, in national clouds too: a claim that another page contradicts.

use super::super::condition::Condition::Is;
use super::super::example::clouds::read;
use super::super::example::customers::ask;
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{MULTICHANNEL, MULTIPARTNER, OTHER_PARTNERS, US_GOVERNMENT, on, source};
use crate::domain::{ActionKind, Begins, ChosenText, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MP-NATIONAL",
    topic: Topic::Clouds,
    on: &[
        ActionKind::RequestResellerRelationship,
        ActionKind::InviteCustomerJointly,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(OTHER_PARTNERS, "Multi-partner support", on(2020, 11, 29)),
        source(MULTIPARTNER, "", on(2020, 11, 29)),
        source(MULTICHANNEL, "", on(2020, 6, 17)),
        source(US_GOVERNMENT, "", on(2020, 5, 26)),
    ],
    reading: Reading::Documented,
    notes: &["us-government-limits", "us-government-claim"],
    alternatives: &[],
    condition: Is(Fact::Cloud(CloudFact::UsGovernmentOpen)),
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
