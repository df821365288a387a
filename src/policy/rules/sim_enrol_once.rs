//! A company chooses and applies once, joins the partner network once and asks once about its review.

use super::super::condition::Condition::{All, Any, Is, On};
use super::super::example::{Example, applied, enroll, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Date, Enrolment, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-ENROL-ONCE",
    topic: Topic::Simulator,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::ChooseModel,
        ActionKind::JoinPartnerNetwork,
        ActionKind::AskAboutReview,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    // Our own: no document is behind it.
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[Way::BecomeReseller],
    condition: All(&[
        On(
            &[
                ActionKind::EnrollAsDirectBillPartner,
                ActionKind::ChooseModel,
            ],
            &Is(Fact::NotApplied),
        ),
        On(
            &[ActionKind::EnrollAsIndirectReseller],
            // Whoever applied for direct bill and is no partner yet can still start as a reseller.
            &Any(&[
                Is(Fact::NotApplied),
                Is(Fact::Enrolment(EnrolmentFact::ReviewedForDirect)),
            ]),
        ),
        On(
            &[ActionKind::JoinPartnerNetwork],
            &All(&[
                Is(Fact::ActorBelongs),
                Is(Fact::Enrolment(EnrolmentFact::NoMpnId)),
            ]),
        ),
        On(
            &[ActionKind::AskAboutReview],
            // While something is rejected, it is the company's turn.
            &All(&[
                Is(Fact::Enrolment(EnrolmentFact::NoTicket)),
                Is(Fact::Enrolment(EnrolmentFact::Rejected(false))),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: newcomer,
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| applied(givens, Enrolment::InReview),
        actor: "eva",
        action: enroll,
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
