//! A business profile lets customers' inquiries reach a company.

use super::super::case::Party;
use super::super::change::PROFILERS;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::accounts::{asks, presented, publish};
use super::super::example::{Example, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, MARKETING_PROFILE, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-BIZPROFILE",
    topic: Topic::Enrolment,
    on: &[ActionKind::PublishBusinessProfile, ActionKind::SendReferral],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: None,
    sources: &[
        source(
            ENROLLING,
            "Enroll as an indirect reseller, step 4",
            on(2017, 11, 20),
        ),
        source(MARKETING_PROFILE, "", on(2021, 3, 9)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::PublishBusinessProfile],
            &All(&[
                Is(Fact::HasAccount(Party::Organisation)),
                Is(Fact::ActorHolds(PROFILERS)),
            ]),
        ),
        On(
            &[ActionKind::SendReferral],
            &Is(Fact::Account(AccountFact::HasProfile)),
        ),
    ]),
    permits: worked(Example {
        given: presented,
        actor: "uma",
        action: || asks(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: presented,
        actor: "max",
        action: || publish("We help banks."),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
