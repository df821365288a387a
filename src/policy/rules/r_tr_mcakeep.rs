//! What a partner attested does not move to the provider with the customer.

use super::super::condition::Condition::{self, Is, Unless};
use super::super::example::direct_bill::{extended, movable, transfer};
use super::super::example::{Example, worked};
use super::super::fact::{CloudFact, DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{TRANSITION, on, source};
use super::r_tr_transfer::moving;
use crate::domain::{ActionKind, Begins, Cloud, Date, Reading, Verdict};

/// The customer agreement is one of the public cloud (R-MCA-SCOPE).
pub(super) const AGREED: Condition = Unless(&[
    Is(Fact::Cloud(CloudFact::In(Cloud::NATIONAL))),
    Is(Fact::DirectBill(DirectBillFact::AgreedThroughProvider)),
]);

pub(super) static RULE: Rule = Rule {
    id: "R-TR-MCAKEEP",
    topic: Topic::Agreements,
    on: &[ActionKind::RequestTransfer, ActionKind::AnswerTransfer],
    begins: Begins::FirstStated(on(2020, 2, 15)),
    until: None,
    sources: &[source(TRANSITION, "MCA acceptance", on(2020, 6, 5))],
    reading: Reading::Documented,
    notes: &["agreement-moves"],
    alternatives: &[],
    condition: moving!(AGREED),
    permits: worked(Example {
        given: movable,
        actor: "ida",
        action: transfer,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: extended,
        actor: "ida",
        action: transfer,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
