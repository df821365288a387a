//! How the request is sent: by which roles, to whom, and with the personal link in it.

use super::super::change::SENDERS;
use super::super::condition::Condition::{All, Is};
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{PERMISSIONS, PROVIDER_TASKS, on, source};
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-SEND",
    topic: Topic::Partnership,
    on: &[ActionKind::RequestPartnership],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            PROVIDER_TASKS,
            "Connect with indirect resellers, steps 1 to 3",
            on(2021, 3, 23),
        ),
        source(
            PERMISSIONS,
            "Register a value-added reseller",
            on(2020, 10, 30),
        ),
    ],
    reading: Reading::Documented,
    notes: &["sender-roles"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(SENDERS)),
        Is(Fact::RecipientBelongs),
        Is(Fact::LinkKept),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "jun",
        action: || match invite("contoso", "fabrikam", "ana") {
            Action::RequestPartnership {
                provider,
                reseller,
                recipient,
                text,
                ..
            } => Action::RequestPartnership {
                provider,
                reseller,
                recipient,
                text,
                link_kept: Some(false),
            },
            other => other,
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
