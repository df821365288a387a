//! The country of a CSP account's legal address stays.

use super::super::condition::Condition::Is;
use super::super::example::accounts::{legal, rename};
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{PARTNER_PROFILE, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-LEGALCOUNTRY",
    topic: Topic::Enrolment,
    on: &[ActionKind::ChangeLegalInfo],
    begins: Begins::FirstStated(on(2019, 2, 4)),
    until: None,
    sources: &[source(
        PARTNER_PROFILE,
        "Update your legal business profile",
        on(2021, 4, 12),
    )],
    reading: Reading::Documented,
    notes: &["country-of-applicants"],
    alternatives: &[Way::AccountInCountry],
    condition: Is(Fact::Account(AccountFact::CountryKept)),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || rename("fabrikam", "Fabrikam Bleu"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || legal("fabrikam", "Fabrikam", "Madrid", "ES"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
