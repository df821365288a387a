//! The agreement of a direct bill partner covers reselling, once its MPN IDs live in Partner Center.

use super::super::condition::Condition::Is;
use super::super::example::direct_bill::{both, business_of_both, unmoved};
use super::super::example::{Example, worked};
use super::super::fact::{DirectBillFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENT_FAQ, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MPA-DBCOVERS",
    topic: Topic::Agreements,
    on: &[ActionKind::DoNewBusiness, ActionKind::PlaceOrderForReseller],
    begins: Begins::FirstStated(on(2021, 1, 22)),
    until: None,
    sources: &[source(AGREEMENT_FAQ, "", on(2021, 1, 22))],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: Is(Fact::DirectBill(DirectBillFact::CoveredMpn)),
    permits: worked(Example {
        given: both,
        actor: "jun",
        action: business_of_both,
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: unmoved,
        actor: "jun",
        action: business_of_both,
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
