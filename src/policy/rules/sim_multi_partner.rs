//! Who serves customers beside other partners and channels.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::accounts::view;
use super::super::example::customers::market;
use super::super::example::{Example, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{MULTICHANNEL, MULTIPARTNER, OTHER_PARTNERS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-MULTI-PARTNER",
    topic: Topic::Simulator,
    on: &[ActionKind::UseMultiPartner],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(MULTIPARTNER, "", on(2020, 11, 29)),
        source(MULTICHANNEL, "", on(2020, 6, 17)),
        source(OTHER_PARTNERS, "", on(2020, 11, 29)),
    ],
    reading: Reading::Ours,
    notes: &["multi-partner-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::HasAccount(Party::Organisation)),
        Is(Fact::ActorHolds(&[
            Role::GlobalAdmin,
            Role::UserManagementAdmin,
            Role::AdminAgent,
            Role::SalesAgent,
            Role::AccountAdmin,
        ])),
    ]),
    permits: worked(Example {
        given: market,
        actor: "ida",
        action: || view(ActionKind::UseMultiPartner, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: market,
        actor: "max",
        action: || view(ActionKind::UseMultiPartner, "proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
