//! Until a reseller removes a customer itself, Microsoft does it by a ticket.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On, Since};
use super::super::example::customers::{drop_customer, served};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

/// Since when a reseller removes a customer in the portal.
const ITSELF: Date = on(2020, 6, 29);

pub(super) static RULE: Rule = Rule {
    id: "SIM-NOT-YET-REMOVE",
    topic: Topic::Simulator,
    on: &[
        ActionKind::RemoveCustomer,
        ActionKind::AskToRemoveCustomer,
        ActionKind::RemoveCustomerByTicket,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(ANNOUNCEMENTS, "2020-06, item 5", ITSELF),
        source(RESELLER_TASKS, "Remove a relationship", on(2020, 7, 14)),
    ],
    reading: Reading::Ours,
    notes: &[],
    alternatives: &[Way::CustomerTicket, Way::RemoveDirectly],
    condition: All(&[
        On(
            &[ActionKind::RemoveCustomer],
            &Any(&[
                Is(Fact::NotReseller(Party::Partner)),
                Is(Fact::PolicyDateFrom(ITSELF)),
            ]),
        ),
        On(
            &[
                ActionKind::AskToRemoveCustomer,
                ActionKind::RemoveCustomerByTicket,
            ],
            &All(&[
                // A partner of both kinds removes customers as a direct bill partner does.
                Is(Fact::DirectBill(DirectBillFact::OnlyResells)),
                Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
            ]),
        ),
        // In the portal an admin agent does it, so from then on nobody else asks for it.
        On(
            &[ActionKind::AskToRemoveCustomer],
            &Since(ITSELF, &Is(Fact::ActorHolds(&[Role::AdminAgent]))),
        ),
        On(&[ActionKind::RemoveCustomerByTicket], &Is(Fact::TicketOpen)),
    ]),
    permits: worked(Example {
        given: served,
        actor: "ana",
        action: || drop_customer("fabrikam"),
        date: ITSELF,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: served,
        actor: "ana",
        action: || drop_customer("fabrikam"),
        date: on(2020, 6, 28),
        verdict: Verdict::Blocked,
    }),
};
