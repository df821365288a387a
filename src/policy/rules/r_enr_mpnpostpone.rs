//! The MPN ID may be associated later; until then a reseller neither signs nor, since that is
//! stated, transacts: before, resellers traded that were not enrolled at all.

use super::super::case::Party;
use super::super::condition::Condition::{All, Any, Is, On, Since, Unless};
use super::super::example::{Example, sign, usual, worked};
use super::super::fact::{DealingFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNPOSTPONE",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::SignPartnerAgreement,
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::FirstStated(on(2021, 1, 27)),
    until: None,
    sources: &[source(
        RESELLER_TASKS,
        "Get started, step 5",
        on(2021, 1, 27),
    )],
    reading: Reading::Documented,
    notes: &["association-since"],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::SignPartnerAgreement],
            &Any(&[
                Is(Fact::NotReseller(Party::Organisation)),
                Is(Fact::MpnAssociated(Party::Organisation)),
            ]),
        ),
        On(
            &[
                ActionKind::DoNewBusiness,
                ActionKind::PlaceOrderForReseller,
                ActionKind::AddCustomerForReseller,
            ],
            &Since(on(2021, 1, 27), &Is(Fact::MpnAssociated(Party::Reseller))),
        ),
        // What is older than the agreement was sold by who had signed none.
        On(
            &[ActionKind::AddResellerToSubscription],
            &Since(
                on(2021, 1, 27),
                &Unless(&[
                    Is(Fact::Dealing(DealingFact::SoldBeforeAgreement)),
                    Is(Fact::MpnAssociated(Party::Reseller)),
                ]),
            ),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens.but("fabrikam", |it| it.associated_mpn = None),
        actor: "ana",
        action: || sign("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
