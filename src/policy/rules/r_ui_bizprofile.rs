//! What fits into a business profile.

use super::super::condition::Condition::{All, Is};
use super::super::example::accounts::{LONG, presented, publish};
use super::super::example::{Example, worked};
use super::super::fact::{AccountFact, Fact, Field};
use super::super::rule::{Rule, Topic};
use super::super::source::{MARKETING_PROFILE, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-UI-BIZPROFILE",
    topic: Topic::Enrolment,
    on: &[ActionKind::PublishBusinessProfile],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[source(MARKETING_PROFILE, "", on(2021, 3, 9))],
    reading: Reading::Documented,
    notes: &["profile-limits"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Account(AccountFact::Fits(Field::Description))),
        Is(Fact::Account(AccountFact::Fits(Field::Logo))),
        Is(Fact::Account(AccountFact::Fits(Field::Locations))),
    ]),
    permits: worked(Example {
        given: presented,
        actor: "pia",
        action: || publish("We help banks."),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: presented,
        actor: "pia",
        action: || publish(LONG),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
