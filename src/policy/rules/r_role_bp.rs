//! Leads and referrals, and the role of referrals users.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::accounts::{answer, asked, give};
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{MARKETING_PROFILE, PERMISSIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-BP",
    topic: Topic::Roles,
    on: &[ActionKind::AnswerReferral, ActionKind::AssignRole],
    begins: Begins::FirstStated(on(2017, 11, 20)),
    until: None,
    sources: &[
        source(PERMISSIONS, "Referrals", on(2020, 11, 18)),
        source(MARKETING_PROFILE, "", on(2021, 3, 9)),
    ],
    reading: Reading::Documented,
    notes: &["referral-roles"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AnswerReferral],
            &Is(Fact::ActorHolds(&[Role::ReferralsAdmin, Role::SalesAgent])),
        ),
        On(
            &[ActionKind::AssignRole],
            &Any(&[
                Is(Fact::Account(AccountFact::OlderRole)),
                Is(Fact::PolicyDateFrom(on(2020, 11, 18))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || give("leo", Role::ReferralsUser),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: asked,
        actor: "max",
        action: || answer(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
