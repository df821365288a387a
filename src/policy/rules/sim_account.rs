//! What the forms of account settings ask for.

use super::super::condition::Condition::{All, Is, On};
use super::super::example::accounts::{add, add_as};
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact, Field};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-ACCOUNT",
    topic: Topic::Simulator,
    on: &[
        ActionKind::AddPerson,
        ActionKind::ChangePassword,
        ActionKind::ChangeLegalInfo,
        ActionKind::AssociateTenant,
        ActionKind::SendReferral,
        ActionKind::AnswerReferral,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AddPerson],
            &All(&[
                Is(Fact::Account(AccountFact::Fits(Field::Name))),
                Is(Fact::Account(AccountFact::AddressFits)),
                Is(Fact::Account(AccountFact::AddressFree)),
            ]),
        ),
        On(
            &[ActionKind::ChangePassword],
            &Is(Fact::Account(AccountFact::OwnTemporaryPassword)),
        ),
        On(
            &[ActionKind::ChangeLegalInfo],
            &All(&[
                Is(Fact::Account(AccountFact::Fits(Field::LegalName))),
                Is(Fact::Account(AccountFact::Fits(Field::LegalAddress))),
                Is(Fact::Account(AccountFact::Fits(Field::City))),
            ]),
        ),
        On(
            &[ActionKind::AssociateTenant],
            &Is(Fact::Account(AccountFact::TenantInGroup)),
        ),
        On(
            &[ActionKind::SendReferral],
            &All(&[
                Is(Fact::ActorBelongs),
                Is(Fact::Account(AccountFact::CustomerAsks)),
                Is(Fact::Account(AccountFact::Fits(Field::Text))),
            ]),
        ),
        On(
            &[ActionKind::AnswerReferral],
            &Is(Fact::Account(AccountFact::ReferralWaits)),
        ),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || add("fabrikam"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "ana",
        action: || add_as(" ", "kim@fabrikam.example"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
