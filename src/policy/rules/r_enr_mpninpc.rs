//! The MPN ID lives in Partner Center; one in Partner Membership Center is moved first.

use super::super::condition::Condition::{All, Is, On, Unless};
use super::super::example::{Example, associate, usual, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_API, PARTNER_AGREEMENT, RESELLER_TASKS, on, source};
use super::r_tx_existing::NAMING_RESELLER;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNINPC",
    topic: Topic::Enrolment,
    on: &[
        ActionKind::AssociateMpnId,
        ActionKind::MoveMpnId,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddResellerToSubscription,
    ],
    begins: Begins::FirstStated(on(2020, 7, 24)),
    until: None,
    sources: &[
        source(AGREEMENT_API, "Error 2200", on(2020, 7, 24)),
        source(
            RESELLER_TASKS,
            "All indirect resellers, step 1",
            on(2021, 1, 25),
        ),
        source(PARTNER_AGREEMENT, "Verify your MPN ID", on(2021, 1, 25)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(&[ActionKind::AssociateMpnId], &Is(Fact::MpnInPartnerCenter)),
        On(&[ActionKind::MoveMpnId], &Is(Fact::MpnAwaitsMove)),
        On(
            NAMING_RESELLER,
            &Unless(&[
                Is(Fact::Customer(CustomerFact::NoMpnGiven)),
                Is(Fact::Customer(CustomerFact::MpnMoved)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            givens.but("fabrikam", |it| {
                for mpn in &mut it.mpn_ids {
                    mpn.in_partner_center = false;
                }
            })
        },
        actor: "ana",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
