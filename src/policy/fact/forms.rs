//! Facts about what is typed, ticked or chosen in the form of a dealing with a customer.

use super::{CustomerFact, holds, one};
use crate::domain::{Action, MOST_UNITS, Outcome, TenantKind};
use crate::policy::case::Case;

/// Whether it is so; any other fact is not one of these.
pub(super) fn outcome(fact: CustomerFact, case: &Case<'_>) -> Outcome {
    match fact {
        CustomerFact::NoRightsAsked => match case.action {
            Action::RequestResellerRelationship {
                admin_rights: Some(asked),
                ..
            } => holds(!asked),
            _ => Outcome::Open,
        },
        CustomerFact::AgreementTicked => match case.action {
            Action::AcceptResellerRelationship {
                agreement: Some(ticked),
                ..
            } => holds(*ticked),
            _ => Outcome::Open,
        },
        CustomerFact::SignerNamed => match case.action {
            Action::ConfirmCustomerAgreement {
                signer: Some(signer),
                email: Some(email),
                ..
            } => holds(!signer.trim().is_empty() && email.trim().contains('@')),
            _ => Outcome::Open,
        },
        CustomerFact::AcceptedByToday => match case.action {
            Action::ConfirmCustomerAgreement {
                accepted: Some(date),
                ..
            } => holds(*date <= case.date),
            _ => Outcome::Open,
        },
        CustomerFact::InternalUseAsked => match case.action {
            Action::CreateTenant {
                kind: Some(kind), ..
            } => holds(*kind == TenantKind::InternalUse),
            _ => Outcome::Open,
        },
        CustomerFact::TenantForOwnUse => match case.action {
            Action::CreateTenant {
                kind: Some(kind), ..
            } => holds(matches!(
                kind,
                TenantKind::InternalUse | TenantKind::SharedServices
            )),
            _ => Outcome::Open,
        },
        CustomerFact::CustomerNamed => match case.action {
            Action::AddCustomer {
                name: Some(name), ..
            }
            | Action::AddCustomerForReseller {
                name: Some(name), ..
            }
            | Action::AddCustomerInCloud {
                name: Some(name), ..
            } => holds(!name.trim().is_empty()),
            _ => Outcome::Open,
        },
        CustomerFact::QuantityGiven => match case.action {
            Action::PlaceOrder {
                quantity: Some(quantity),
                ..
            }
            | Action::PlaceOrderForReseller {
                quantity: Some(quantity),
                ..
            }
            | Action::ChangeSeats {
                quantity: Some(quantity),
                ..
            } => holds((1..=MOST_UNITS).contains(quantity)),
            _ => Outcome::Open,
        },
        CustomerFact::QuantityNotRaised => match case.action {
            Action::ChangeSeats {
                quantity: Some(quantity),
                ..
            } => one(case.subscription, |it| holds(*quantity <= it.quantity)),
            _ => Outcome::Open,
        },
        CustomerFact::NumberGiven => match case.action {
            Action::RecordRegistration {
                number: Some(number),
                ..
            } => holds(!number.is_empty()),
            _ => Outcome::Open,
        },
        CustomerFact::NumberReadable => match case.action {
            Action::RecordRegistration {
                number: Some(number),
                ..
            } => holds(number.bytes().all(|byte| byte.is_ascii_alphanumeric())),
            _ => Outcome::Open,
        },
        CustomerFact::PhoneGiven => match case.action {
            Action::RecordRegistration {
                phone: Some(phone), ..
            } => holds(!phone.trim().is_empty()),
            _ => Outcome::Open,
        },
        CustomerFact::NoMpnGiven => match case.action {
            Action::PlaceOrderForReseller { mpn: Some(mpn), .. } => holds(mpn.as_str().is_empty()),
            _ => Outcome::Open,
        },
        _ => Outcome::Open,
    }
}
