//! A partner of both kinds asks the provider to take over a subscription.

use super::super::case::Party;
use super::super::change::CONFIRMERS;
use super::super::condition::Condition::{All, Is, On};
use super::super::example::direct_bill::{movable, transfer};
use super::super::example::{Example, worked};
use super::super::fact::{DealingFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic, Way};
use super::super::source::{ANNOUNCEMENTS, TRANSFER_RESOURCES, TRANSITION, on, source};
use super::r_tr_mcakeep::AGREED;
use crate::domain::{Action, ActionKind, Begins, Date, Offer, Reading, Role, Verdict};

/// The steps by which a subscription moves to a provider.
pub(super) const MOVING: &[ActionKind] = &[ActionKind::RequestTransfer, ActionKind::AnswerTransfer];

/// What is asked when a subscription moves to a provider: of the request, and of the provider's answer
/// unless it refuses.
macro_rules! moving {
    ($part:expr) => {
        $crate::policy::condition::Condition::On(
            $crate::policy::rules::r_tr_transfer::MOVING,
            &$crate::policy::condition::Condition::Unless(&[
                $crate::policy::condition::Condition::Is($crate::policy::fact::Fact::DirectBill(
                    $crate::policy::fact::DirectBillFact::TransferRefused,
                )),
                $part,
            ]),
        )
    };
}
pub(super) use moving;

pub(super) static RULE: Rule = Rule {
    id: "R-TR-TRANSFER",
    topic: Topic::DirectBill,
    on: &[
        ActionKind::RequestTransfer,
        ActionKind::AnswerTransfer,
        ActionKind::WithdrawTransfer,
    ],
    begins: Begins::FirstStated(on(2020, 1, 31)),
    until: None,
    sources: &[
        source(TRANSITION, "Transfer", on(2020, 6, 5)),
        source(ANNOUNCEMENTS, "2020-03, item 6", on(2020, 3, 20)),
        source(TRANSFER_RESOURCES, "", on(2020, 4, 10)),
    ],
    reading: Reading::Documented,
    notes: &["transfer-what"],
    alternatives: &[Way::CancelAndRebuy],
    condition: All(&[
        On(
            &[ActionKind::RequestTransfer],
            &All(&[
                Is(Fact::ActorHolds(&[Role::AdminAgent])),
                Is(Fact::DirectBill(DirectBillFact::Both(Party::Partner))),
                Is(Fact::DirectBill(DirectBillFact::Transferable)),
                Is(Fact::Dealing(DealingFact::NoTransferOpen)),
            ]),
        ),
        // What the request needs, the provider's answer does too.
        moving!(All(&[
            Is(Fact::DirectBill(DirectBillFact::Extended)),
            AGREED,
        ])),
        On(
            &[ActionKind::AnswerTransfer],
            &Is(Fact::ActorHolds(CONFIRMERS)),
        ),
        // No document says who withdraws it; we take who may ask for it.
        On(
            &[ActionKind::WithdrawTransfer],
            &All(&[
                Is(Fact::ActorHolds(&[Role::AdminAgent])),
                Is(Fact::DirectBill(DirectBillFact::TransferWaits)),
            ]),
        ),
    ]),
    permits: worked(Example {
        given: movable,
        actor: "ida",
        action: transfer,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: |givens| {
            movable(givens).subscribed(
                "seats-2",
                "proseware",
                "bank",
                Offer::AzurePlan,
                on(2019, 12, 2),
            )
        },
        actor: "ida",
        action: || Action::RequestTransfer {
            subscription: Some("seats-2".into()),
            provider: Some("contoso".into()),
        },
        date: Date::USUAL,
        verdict: Verdict::Forbidden,
    }),
};
