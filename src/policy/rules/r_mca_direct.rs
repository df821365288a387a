//! A customer accepts its agreement itself.

use super::super::condition::Condition::Is;
use super::super::example::customers::{accept_agreement, direct};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{ANNOUNCEMENTS, CONFIRM_CUSTOMER_AGREEMENT, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-DIRECT",
    topic: Topic::Agreements,
    on: &[ActionKind::AcceptCustomerAgreement],
    begins: Begins::InForceSince(on(2020, 2, 3)),
    until: None,
    sources: &[
        source(CONFIRM_CUSTOMER_AGREEMENT, "Timeline", on(2020, 5, 5)),
        source(ANNOUNCEMENTS, "2020-02, item 8", on(2020, 2, 1)),
    ],
    reading: Reading::Ours,
    notes: &["direct-acceptance"],
    alternatives: &[],
    condition: Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    permits: worked(Example {
        given: direct,
        actor: "uma",
        action: || accept_agreement(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "ben",
        action: || accept_agreement(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
