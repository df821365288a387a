//! A mail address is a mailbox, and for a new membership a person's.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::enrolment::{bare, enroll_but, join};
use super::super::example::{Example, newcomer, worked};
use super::super::fact::{EnrolmentFact, Fact, Typed};
use super::super::rule::{Rule, Topic};
use super::super::source::{JOIN_PARTNER_NETWORK, VERIFICATION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-EMAILFORM",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::JoinPartnerNetwork,
    ],
    begins: Begins::FirstStated(on(2019, 6, 12)),
    until: None,
    sources: &[
        source(VERIFICATION, "Table", on(2021, 1, 14)),
        source(JOIN_PARTNER_NETWORK, "Get started", on(2021, 5, 7)),
    ],
    reading: Reading::Documented,
    notes: &["refused-words"],
    alternatives: &[],
    condition: All(&[
        On(
            &[
                ActionKind::EnrollAsIndirectReseller,
                ActionKind::EnrollAsDirectBillPartner,
            ],
            &Is(Fact::Enrolment(EnrolmentFact::RealMailbox)),
        ),
        On(
            &[ActionKind::JoinPartnerNetwork],
            &All(&[
                Is(Fact::Enrolment(EnrolmentFact::Given(Typed::Email))),
                Is(Fact::Enrolment(EnrolmentFact::RealMailbox)),
                Is(Fact::Enrolment(EnrolmentFact::PersonalMailbox)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: bare,
        actor: "eva",
        action: || join("eva.stone@wingtiptoys.example"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "eva",
        action: || enroll_but(|form| form.email = "tom@wingtip.onmicrosoft.com"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
