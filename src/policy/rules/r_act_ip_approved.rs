//! Only a company that Microsoft has approved acts as an indirect provider.

use super::super::condition::Condition::Is;
use super::super::example::{Example, invite, usual, worked};
use super::super::fact::Fact;
use super::super::rule::{Rule, Topic};
use super::super::source::{OTHER_PARTNERS, RESELLER_TASKS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ACT-IP-APPROVED",
    topic: Topic::Actors,
    on: &[
        ActionKind::RequestPartnership,
        ActionKind::AuthorizeIndirectProvider,
        ActionKind::DoNewBusiness,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddResellerToSubscription,
        ActionKind::InviteCustomerJointly,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[
        source(OTHER_PARTNERS, "Indirect providers", on(2020, 11, 29)),
        source(
            RESELLER_TASKS,
            "Connect with an indirect provider",
            on(2021, 1, 25),
        ),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &["listed-provider"],
    condition: Is(Fact::ApprovedProvider),
    permits: worked(Example {
        given: usual,
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: Some(worked(Example {
        given: |givens| givens.but("contoso", |it| it.approved_provider = false),
        actor: "jun",
        action: || invite("contoso", "fabrikam", "ana"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    })),
};
