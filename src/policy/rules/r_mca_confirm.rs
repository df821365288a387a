//! Who accepted is named, the day is not in the future, and what was accepted was offered on it.

use super::super::condition::Condition::{All, Is};
use super::super::example::customers::{confirm, direct};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::{AGREEMENTS, CONFIRM_CUSTOMER_AGREEMENT, MARKETS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-MCA-CONFIRM",
    topic: Topic::Agreements,
    on: &[ActionKind::ConfirmCustomerAgreement],
    begins: Begins::InForceSince(on(2018, 11, 7)),
    until: None,
    sources: &[
        source(CONFIRM_CUSTOMER_AGREEMENT, "", on(2020, 5, 5)),
        source(AGREEMENTS, "", on(2020, 6, 19)),
        source(MARKETS, "", on(2018, 11, 3)),
    ],
    reading: Reading::Documented,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        Is(Fact::Customer(CustomerFact::SignerNamed)),
        Is(Fact::Customer(CustomerFact::PhoneReadable)),
        Is(Fact::Customer(CustomerFact::AcceptedByToday)),
        Is(Fact::Customer(CustomerFact::AgreementOffered)),
    ]),
    permits: worked(Example {
        given: direct,
        actor: "ida",
        action: || confirm("proseware", on(2021, 5, 3)),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: direct,
        actor: "ida",
        action: || confirm("proseware", on(2021, 12, 31)),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
