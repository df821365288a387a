//! The MPN ID lies in exactly the country of the CSP account; before 22 January 2021 the country of the directory tenant counted.

use super::super::condition::Condition::{All, Before, Is, Since};
use super::super::example::{Example, associate, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, MpnKind, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-MPNCOUNTRY",
    topic: Topic::Enrolment,
    on: &[ActionKind::AssociateMpnId],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(
            RESELLER_TASKS,
            "Get started, step 5, Important",
            on(2021, 1, 25),
        ),
        source(AGREEMENT_FAQ, "Regional authorization", on(2021, 2, 17)),
    ],
    reading: Reading::Documented,
    notes: &["mpn-country-before"],
    alternatives: &[],
    condition: All(&[
        Before(on(2021, 1, 22), &Is(Fact::MpnInTenantCountry)),
        Since(on(2021, 1, 22), &Is(Fact::MpnInAccountCountry)),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || associate("4200001"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| givens.mpn("fabrikam", "4200002", MpnKind::Location, "ES"),
        actor: "ana",
        action: || associate("4200002"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
