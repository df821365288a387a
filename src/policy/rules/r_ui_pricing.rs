//! Who opens Pricing and offers: sales agents on some days only.

use super::super::case::Party;
use super::super::change::BILLERS;
use super::super::condition::Condition::{All, Before, Is, Since};
use super::super::example::accounts::view;
use super::super::example::{Example, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{OVERVIEW, PERMISSIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-UI-PRICING",
    topic: Topic::Roles,
    on: &[ActionKind::ViewPricing],
    begins: Begins::FirstStated(on(2017, 12, 15)),
    until: None,
    sources: &[
        source(OVERVIEW, "What can I sell", on(2020, 10, 29)),
        source(PERMISSIONS, "Sales agent", on(2020, 10, 30)),
    ],
    reading: Reading::Documented,
    notes: &["pricing-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::BillingAdmin,
            Role::AdminAgent,
            Role::SalesAgent,
        ])),
        Before(on(2019, 6, 27), &Is(Fact::ActorHolds(BILLERS))),
        Since(
            on(2019, 10, 10),
            &Before(on(2020, 8, 14), &Is(Fact::ActorHolds(BILLERS))),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "leo",
        action: || view(ActionKind::ViewPricing, "fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || view(ActionKind::ViewPricing, "fabrikam"),
        date: on(2020, 8, 13),
        verdict: Verdict::Blocked,
    }),
};
