//! An open check is passed or rejected; a rejected one has to be answered. Who follows that.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::enrolment::{answer, applied_on, approve};
use super::super::example::{Example, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, PARTNER_AGREEMENT, VERIFICATION, on, source};
use crate::domain::{ActionKind, Begins, Date, Enrolment, Reading, ReviewFinding, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-VER-STATES",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::ReviewApplication,
        ActionKind::ApproveEnrolment,
        ActionKind::AnswerRejection,
        ActionKind::VerifyLegalInfo,
        ActionKind::ViewVerification,
    ],
    begins: Begins::FirstStated(on(2019, 6, 12)),
    until: None,
    sources: &[
        source(VERIFICATION, "", on(2021, 1, 14)),
        source(AGREEMENT_FAQ, "", on(2021, 2, 17)),
        source(PARTNER_AGREEMENT, "", on(2020, 12, 9)),
    ],
    reading: Reading::Documented,
    notes: &["legal-recheck"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::ReviewApplication],
            &Is(Fact::Enrolment(EnrolmentFact::CheckOpen)),
        ),
        On(
            &[ActionKind::ApproveEnrolment, ActionKind::VerifyLegalInfo],
            &Is(Fact::Enrolment(EnrolmentFact::Rejected(false))),
        ),
        On(
            &[ActionKind::AnswerRejection],
            &Is(Fact::Enrolment(EnrolmentFact::Rejected(true))),
        ),
        On(
            &[ActionKind::ViewVerification],
            &All(&[
                Any(&[
                    Is(Fact::HasAccount(Party::Organisation)),
                    Is(Fact::AwaitsEmail),
                    Is(Fact::AwaitsReview),
                ]),
                Is(Fact::ActorHolds(&[
                    Role::GlobalAdmin,
                    Role::AccountAdmin,
                    Role::MpnPartnerAdmin,
                ])),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| {
            applied_on(givens, Enrolment::InReview, |it| {
                it.employment = Some(ReviewFinding::DomainNotOwned);
            })
        },
        actor: "eva",
        action: || answer(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            applied_on(givens, Enrolment::InReview, |it| {
                it.employment = Some(ReviewFinding::DomainNotOwned);
            })
        },
        actor: "robin",
        action: || approve(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
