//! A reseller that is named is connected with the provider.

use super::super::example::customers::add_for;
use super::super::example::{Example, ready, worked};
use super::super::rule::{Rule, Topic};
use super::super::source::{CREATE_A_CUSTOMER_FOR_AN_INDIRECT_RESELLER, on, source};
use super::r_pr_needed::ACTIVE;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-CUST-ASSOCNEEDS",
    topic: Topic::Customers,
    on: &[ActionKind::AddCustomerForReseller],
    begins: Begins::FirstStated(on(2020, 11, 13)),
    until: None,
    sources: &[source(
        CREATE_A_CUSTOMER_FOR_AN_INDIRECT_RESELLER,
        "",
        on(2020, 11, 13),
    )],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: ACTIVE,
    permits: worked(Example {
        given: ready,
        actor: "jun",
        action: || add_for("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            givens
                .signed("contoso", on(2019, 11, 4))
                .signed("fabrikam", on(2019, 12, 2))
        },
        actor: "jun",
        action: || add_for("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
