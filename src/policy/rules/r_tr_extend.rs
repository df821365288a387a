//! A partner of both kinds extends a customer to its provider.

use super::super::case::Party;
use super::super::condition::Condition::{All, Is};
use super::super::example::direct_bill::{both, extend};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{TRANSITION, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-TR-EXTEND",
    topic: Topic::DirectBill,
    on: &[ActionKind::ExtendRelationship],
    begins: Begins::FirstStated(on(2020, 1, 31)),
    until: None,
    sources: &[source(
        TRANSITION,
        "Reseller relationship extension",
        on(2020, 6, 5),
    )],
    reading: Reading::Documented,
    notes: &["bill-to-shared"],
    alternatives: &[],
    condition: All(&[
        Is(Fact::ActorHolds(&[Role::AdminAgent])),
        Is(Fact::DirectBill(DirectBillFact::Both(Party::Partner))),
        Is(Fact::Customer(CustomerFact::Related(Party::Partner))),
        // A direct customer, as the text says.
        Is(Fact::DirectBill(DirectBillFact::NotThroughProvider)),
        Is(Fact::Connected),
        Is(Fact::DirectBill(DirectBillFact::ConsentGiven)),
    ]),
    permits: worked(Example {
        given: both,
        actor: "ida",
        action: || extend(true),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: both,
        actor: "ida",
        action: || extend(false),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
