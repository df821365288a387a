//! A new customer has a name, something is ordered, a confirmation can be read, support can be
//! reached, and a mail says something.

use super::super::condition::Condition::{All, Before, Is, On};
use super::super::example::customers::{change_seats, sold};
use super::super::example::{Example, worked};
use super::super::fact::{CustomerFact, DealingFact, EnrolmentFact, Fact};
use super::super::rule::{Rule, Topic};
use super::super::source::on;
use crate::domain::{Action, ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "SIM-FORM",
    topic: Topic::Simulator,
    on: &[
        ActionKind::AddCustomer,
        ActionKind::AddCustomerForReseller,
        ActionKind::AddCustomerInCloud,
        ActionKind::PlaceOrder,
        ActionKind::PlaceOrderForReseller,
        ActionKind::ChangeSeats,
        ActionKind::ConfirmCustomerAgreement,
        ActionKind::WriteMail,
        ActionKind::EnrollAsIndirectReseller,
        ActionKind::EnrollAsDirectBillPartner,
        ActionKind::EnrolAnotherAccount,
        ActionKind::ChangeSupport,
    ],
    begins: Begins::FirstStated(on(2017, 7, 18)),
    until: None,
    sources: &[],
    reading: Reading::Simulator,
    notes: &[],
    alternatives: &[],
    condition: All(&[
        On(
            &[ActionKind::AddCustomer],
            &Is(Fact::Customer(CustomerFact::CustomerNamed)),
        ),
        On(
            &[
                ActionKind::AddCustomerForReseller,
                ActionKind::AddCustomerInCloud,
            ],
            &Is(Fact::Customer(CustomerFact::CustomerNamed)),
        ),
        On(
            &[ActionKind::PlaceOrder],
            &Is(Fact::Customer(CustomerFact::QuantityGiven)),
        ),
        On(
            &[ActionKind::PlaceOrderForReseller],
            &Is(Fact::Customer(CustomerFact::QuantityGiven)),
        ),
        On(
            &[ActionKind::ChangeSeats],
            &Is(Fact::Customer(CustomerFact::QuantityGiven)),
        ),
        // Since then R-MCA-CONFIRM asks for all three.
        On(
            &[ActionKind::ConfirmCustomerAgreement],
            &Before(
                on(2018, 11, 7),
                &All(&[
                    Is(Fact::Customer(CustomerFact::SignerNamed)),
                    Is(Fact::Customer(CustomerFact::AcceptedByToday)),
                    Is(Fact::Customer(CustomerFact::AgreementOffered)),
                ]),
            ),
        ),
        On(
            &[ActionKind::WriteMail],
            &Is(Fact::Dealing(DealingFact::MailWritten)),
        ),
        On(
            &[
                ActionKind::EnrollAsIndirectReseller,
                ActionKind::EnrollAsDirectBillPartner,
                ActionKind::EnrolAnotherAccount,
                ActionKind::ChangeSupport,
            ],
            &Is(Fact::Enrolment(EnrolmentFact::SupportReadable)),
        ),
    ]),
    permits: worked(Example {
        given: sold,
        actor: "ida",
        action: || change_seats(),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: sold,
        actor: "ida",
        action: || Action::ChangeSeats {
            subscription: Some("seats".into()),
            quantity: Some(0),
        },
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
