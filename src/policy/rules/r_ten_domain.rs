//! Who proves that a company owns its domain becomes the global admin of a directory that has none,
//! and without a global admin nothing new is bought.

use super::super::condition::Condition::{All, Is, On, Since};
use super::super::example::accounts::{orphaned, prove};
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{GLOBAL_ADMIN, MIGRATION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TEN-DOMAIN",
    topic: Topic::Roles,
    on: &[
        ActionKind::ProveDomain,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::BuyAddOn,
    ],
    begins: Begins::FirstStated(on(2018, 10, 29)),
    until: None,
    sources: &[
        source(GLOBAL_ADMIN, "", on(2020, 12, 3)),
        source(MIGRATION, "", on(2020, 10, 2)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[Way::AskGlobalAdmin],
    condition: All(&[
        On(
            &[ActionKind::ProveDomain],
            &All(&[
                Is(Fact::ActorBelongs),
                Is(Fact::Account(AccountFact::NoAdmin)),
                Is(Fact::Account(AccountFact::Recorded)),
            ]),
        ),
        On(
            &[
                ActionKind::PlaceOrder,
                ActionKind::PlaceOrderForReseller,
                ActionKind::BuyAddOn,
            ],
            &Since(
                on(2019, 4, 25),
                &Is(Fact::Account(AccountFact::AdminExists)),
            ),
        ),
    ]),
    permits: worked(Example {
        given: orphaned,
        actor: "leo",
        action: || prove("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || prove("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
