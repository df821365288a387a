//! A provider can work with a reseller only once it is enrolled and has an account.

use super::super::case::Party;
use super::super::condition::Condition::Is;
use super::super::example::{Example, invite, newcomer, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PROVIDER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-PRECOND",
    topic: Topic::Partnership,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::AuthorizeIndirectProvider,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(PROVIDER_TASKS, "Important", on(2021, 3, 23))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::Enrolled(Party::Reseller)),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: newcomer,
        actor: "jun",
        action: || invite("contoso", "wingtip", "eva"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
