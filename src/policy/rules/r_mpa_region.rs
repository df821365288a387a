//! One signature covers the whole market; a second one is not needed. That it is refused is our
//! reading.

use super::super::condition::Condition::Is;
use super::super::example::{Example, ready, sign, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{AGREEMENT_FAQ, ANNOUNCEMENTS, PARTNER_AGREEMENT, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-REGION",
    topic: Topic::Agreements,
    on: &[ActionKind::SignPartnerAgreement],
    begins: Begins::FirstStated(on(2020, 9, 16)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "September 2020, item 7", on(2020, 9, 16)),
        source(PARTNER_AGREEMENT, "Note", on(2020, 12, 9)),
        source(AGREEMENT_FAQ, "Regional authorization", on(2021, 2, 17)),
    ],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[Way::SignedAlready],
    condition: Is(Fact::AgreementOpen),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: ready,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
