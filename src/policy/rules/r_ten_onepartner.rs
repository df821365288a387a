//! A tenant belongs to one account, which keeps its first one.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::accounts::{associate, linked, sister};
use super::super::example::{Example, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{MULTI_TENANT, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TEN-ONEPARTNER",
    topic: Topic::Standing,
    on: &[ActionKind::AssociateTenant, ActionKind::ReleaseTenant],
    begins: Begins::FirstStated(on(2020, 8, 25)),
    until: None,
    sources: &[source(MULTI_TENANT, "", on(2021, 1, 11))],
    reading: Reading::Documented,
    notes: &["signed-in-tenant"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        On(
            &[ActionKind::AssociateTenant],
            &Is(Fact::Account(AccountFact::TenantFree)),
        ),
        On(
            &[ActionKind::ReleaseTenant],
            &All(&[
                Is(Fact::Account(AccountFact::NotPrimary)),
                Is(Fact::Account(AccountFact::TenantAssociated)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: sister,
        actor: "ana",
        action: || associate("own"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: linked,
        actor: "ana",
        action: || associate("own"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
