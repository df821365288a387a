//! A partnership ends through a support ticket; the provider can end it in the portal from 29 June 2020.

use super::super::change::PORTAL_REMOVAL;
use super::super::condition::Condition::{All, Is, On, Since};
use super::super::example::{Example, connected, remove, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, RELATIONSHIPS, on, source};
use crate::domain::{Action, ActionKind, Begins, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-PR-END-TICKET",
    topic: Topic::Partnership,
    on: &[
        ActionKind::RemovePartnership,
        ActionKind::OpenSupportTicket,
        ActionKind::CloseSupportTicket,
    ],
    begins: Begins::FirstStated(on(2020, 5, 12)),
    until: None,
    sources: &[
        source(RELATIONSHIPS, "Sample scenario 6, note", on(2020, 5, 12)),
        source(ANNOUNCEMENTS, "June 2020, item 5", on(2020, 6, 29)),
    ],
    reading: Reading::Documented,
    notes: &["leaving-reseller"],
    alternatives: &[Way::SupportTicket, Way::RemovalInPortal],
    condition: All(&[
        Is(Fact::Connected),
        On(
            &[ActionKind::RemovePartnership],
            &Is(Fact::PolicyDateFrom(PORTAL_REMOVAL)),
        ),
        On(
            &[ActionKind::OpenSupportTicket],
            &All(&[
                Is(Fact::AskerIsSide),
                Since(PORTAL_REMOVAL, &Is(Fact::AskerIsReseller)),
            ]),
        ),
        On(&[ActionKind::CloseSupportTicket], &Is(Fact::TicketOpen)),
    ]),
    permits: worked(Example {
        given: connected,
        actor: "ana",
        action: || Action::OpenSupportTicket {
            organisation: Some("fabrikam".into()),
            provider: Some("contoso".into()),
            reseller: Some("fabrikam".into()),
        },
        date: on(2020, 6, 28),
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: connected,
        actor: "jun",
        action: || remove(true),
        date: on(2020, 6, 28),
        verdict: Verdict::Blocked,
    }),
};
