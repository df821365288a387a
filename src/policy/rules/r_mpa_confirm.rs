//! Who sees whether the partner agreement is signed.

use super::super::case::Party;
use super::super::change::REQUESTERS;
use super::super::condition::Condition::{All, Before, Is};
use super::super::example::accounts::view;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, PARTNER_AGREEMENT, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-CONFIRM",
    topic: Topic::Agreements,
    on: &[ActionKind::ViewAgreements],
    begins: Begins::FirstStated(on(2020, 4, 3)),
    until: None,
    sources: &[
        source(PARTNER_AGREEMENT, "Verify", on(2020, 4, 3)),
        source(
            RESELLER_TASKS,
            "All indirect resellers, step 3",
            on(2021, 1, 25),
        ),
        source(AGREEMENT_FAQ, "", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::ActorHolds(REQUESTERS)),
        // The page that agents see was there from then on.
        Before(on(2021, 1, 14), &Is(Fact::ActorHolds(&[Role::GlobalAdmin]))),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || view(ActionKind::ViewAgreements, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || view(ActionKind::ViewAgreements, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
