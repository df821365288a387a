//! Service requests after delegated admin privileges are gone: two texts.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Before, Is, Since};
use super::super::example::customers::{direct, market, service_request};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{
    CUSTOMERS_REVOKE_ADMIN_PRIVILEGES, REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, on, source,
};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-DAP-SUPPORTREQ",
    topic: Topic::Customers,
    on: &[ActionKind::OpenServiceRequest],
    begins: Begins::FirstStated(on(2016, 12, 2)),
    until: None,
    sources: &[
        source(REQUEST_A_RELATIONSHIP_WITH_A_CUSTOMER, "", on(2020, 6, 17)),
        source(CUSTOMERS_REVOKE_ADMIN_PRIVILEGES, "", on(2020, 12, 2)),
    ],
    reading: Reading::Ours,
    notes: &["support-requests"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(&[Role::AdminAgent, Role::HelpdeskAgent])),
        Before(
            on(2020, 12, 2),
            &Any(&[
                Is(Fact::Customer(CustomerFact::AdminRights)),
                Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
            ]),
        ),
        Since(
            on(2020, 12, 2),
            &Is(Fact::Customer(CustomerFact::AdminRights)),
        ),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || service_request("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| market(givens).related("proseware", "bank", on(2018, 6, 1), false),
        actor: "ida",
        action: || service_request("proseware"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
