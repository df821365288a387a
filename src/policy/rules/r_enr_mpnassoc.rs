//! A global admin associates an MPN ID with the CSP account.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is};
use super::super::example::{Example, associate, usual, worked};
use super::super::fact::{EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Role, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNASSOC",
    topic: Topic::Enrolment,
    on: &[ActionKind::AssociateMpnId],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Get started, step 5",
        on(2021, 1, 25),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        // A newcomer to direct bill needs the MPN ID before it is a partner.
        Any(&[
            Is(Fact::HasAccount(Party::Organisation)),
            Is(Fact::Enrolment(EnrolmentFact::ReviewedForDirect)),
        ]),
        Is(Fact::ActorHolds(&[Role::GlobalAdmin])),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
