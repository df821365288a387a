//! Who was added chooses a password before anything else.

use super::super::condition::Condition::Is;
use super::super::example::accounts::newcomer;
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{ENROLLING, USERS, on, source};
use crate::domain::{Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-TEMPPW",
    topic: Topic::Enrolment,
    on: super::r_role_needed::SIGNED_IN,
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(USERS, "", on(2017, 7, 18)),
        source(
            ENROLLING,
            "Enroll as an indirect reseller, step 3",
            on(2017, 11, 20),
        ),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Account(AccountFact::PasswordChosen)),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "nia",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
