//! A reseller asks a customer for itself and one of its providers at once.

use super::super::case::Party;
use super::super::change::RIGHTS_REQUESTERS;
use super::super::condition::Condition::{self, All, Is, On, Unless};
use super::super::example::customers::{ask_jointly, partnered};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{CONNECT_WITH_YOUR_CUSTOMERS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

const PARTNERS: Condition = All(&[Is(Fact::Enrolled(Party::Partner)), Is(Fact::Connected)]);

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-INVITE-JOINT",
    topic: Topic::Customers,
    on: &[
        ActionKind::InviteCustomerJointly,
        ActionKind::AcceptResellerRelationship,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(RESELLER_TASKS, "Workflow, step 6", on(2021, 1, 25)),
        source(
            CONNECT_WITH_YOUR_CUSTOMERS,
            "Invite a customer to establish a reseller relationship with you and your indirect provider at the same time",
            on(2020, 10, 12),
        ),
    ],
    reading: Reading::Documented,
    notes: &["joint-roles"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::InviteCustomerJointly],
            &All(&[
                PARTNERS,
                Is(Fact::Customer(CustomerFact::RecipientAtCustomer)),
                Is(Fact::LinkKept),
                Is(Fact::ActorHolds(RIGHTS_REQUESTERS)),
            ]),
        ),
        // What the customer accepts then makes both relationships.
        On(
            &[ActionKind::AcceptResellerRelationship],
            &Unless(&[Is(Fact::Customer(CustomerFact::AskedAlone)), PARTNERS]),
        ),
    ]),
    permits: worked(Example {
        given: partnered,
        actor: "ana",
        action: || ask_jointly("contoso"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: partnered,
        actor: "leo",
        action: || ask_jointly("contoso"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
