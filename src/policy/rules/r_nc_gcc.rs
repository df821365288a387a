//! For the Government Community Cloud offer partner and customer are both validated.

use super::super::case::Party;
use super::super::condition::Condition::{self, All, Is, On, Unless};
use super::super::example::clouds::SINCE;
use super::super::example::customers::{direct, order};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{GCC_OVERVIEW, GCC_VALIDATE, on, source};
use super::r_mc_aztransfer::TAKING_OVER;
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Cloud, CloudState, Date, Offer, Reading, Verdict};

const VALIDATED: Condition = All(&[
    Is(Fact::Cloud(CloudFact::Admitted(
        Party::Partner,
        &[Cloud::Gcc],
    ))),
    Is(Fact::Cloud(CloudFact::CustomerAdmitted)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-NC-GCC",
    topic: Topic::Clouds,
    on: &[
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::AskForAzureTransfer,
        ActionKind::RequestAzureTransfer,
        ActionKind::AcceptAzureTransfer,
        ActionKind::CompleteAzureTransfer,
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::AddCustomerInCloud,
        ActionKind::ApplyForCloud,
    ],
    begins: Begins::FirstStated(on(2018, 9, 4)),
    until: None,
    sources: &[
        source(GCC_VALIDATE, "", on(2020, 5, 5)),
        source(GCC_OVERVIEW, "", on(2020, 5, 15)),
    ],
    reading: Reading::Documented,
    notes: &["gcc-both"],
    alternatives: &[Way::GccProvider],
    condition: All(&[
        On(
            &[ActionKind::PlaceOrder, ActionKind::PlaceOrderForReseller],
            &VALIDATED,
        ),
        On(TAKING_OVER, &VALIDATED),
        moving!(All(&[
            Is(Fact::Cloud(CloudFact::Admitted(
                Party::Provider,
                &[Cloud::Gcc],
            ))),
            Is(Fact::Cloud(CloudFact::CustomerAdmitted)),
        ])),
        // A new customer cannot have been validated.
        On(
            &[ActionKind::AddCustomerInCloud],
            &Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::Gcc]))),
        ),
        On(
            &[ActionKind::ApplyForCloud],
            &Unless(&[
                Is(Fact::Cloud(CloudFact::NotIn(&[Cloud::Gcc]))),
                Is(Fact::Cloud(CloudFact::MayBeValidated)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: |givens| {
            direct(givens)
                .placed("bank", Cloud::Gcc)
                .applied("proseware", Cloud::Gcc, CloudState::Active, SINCE)
                .applied("woodgrove", Cloud::Gcc, CloudState::Active, SINCE)
        },
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| direct(givens).placed("bank", Cloud::Gcc),
        actor: "ida",
        action: || order("proseware", "bank", Offer::License),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
