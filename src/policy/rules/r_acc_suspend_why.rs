//! Microsoft suspends an account for unpaid bills, abuse or a failed profile, and lifts the suspension.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{SUSPENDED, on, source};
use crate::domain::{AccountSuspensionReason, Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ACC-SUSPEND-WHY",
    topic: Topic::Standing,
    on: &[ActionKind::SuspendAccount, ActionKind::ReinstateAccount],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(SUSPENDED, "Reasons", on(2020, 6, 3))],
    reading: Reading::Documented,
    notes: &["suspension-reasons"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        On(
            &[ActionKind::SuspendAccount],
            &All(&[
                Is(Fact::GoodStanding(Party::Organisation)),
                Is(Fact::Account(AccountFact::SuspensionFits)),
            ]),
        ),
        On(&[ActionKind::ReinstateAccount], &Is(Fact::Suspended)),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "robin",
        action: || Action::SuspendAccount {
            organisation: Some("fabrikam".into()),
            reason: Some(AccountSuspensionReason::Overdue),
        },
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "robin",
        action: || Action::ReinstateAccount {
            organisation: Some("fabrikam".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
