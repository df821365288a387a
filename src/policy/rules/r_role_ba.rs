//! Who works with bills.

use super::super::case::Party;
use super::super::change::BILLERS;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::accounts::{owing, pay};
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PERMISSIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ROLE-BA",
    topic: Topic::Roles,
    on: &[ActionKind::PayOutstanding, ActionKind::ViewBilling],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(PERMISSIONS, "Billing admin", on(2020, 10, 30))],
    reading: Reading::Documented,
    notes: &["billing-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(BILLERS)),
        On(
            &[ActionKind::ViewBilling],
            &Is(Fact::HasAccount(Party::Organisation)),
        ),
    ]),
    permits: worked(Example {
        given: owing,
        actor: "ida",
        action: || pay(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: owing,
        actor: "max",
        action: || pay(),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
