//! Facts about what is typed, ticked or chosen in the form of a dealing with a customer.

use super::{CustomerFact, holds, one};
use crate::domain::{
    Action, CustomerAgreementKind, Date, MOST_UNITS, Outcome, TenantKind, is_phone_number,
    is_registration, mail_domain,
};
use crate::policy::case::Case;

/// Whether it is so; any other fact is not one of these.
pub(super) fn outcome(fact: CustomerFact, case: &Case<'_>) -> Outcome {
    match (fact, case.action) {
        (
            CustomerFact::NoRightsAsked,
            Action::RequestResellerRelationship {
                admin_rights: Some(asked),
                ..
            },
        ) => holds(!asked),
        (
            CustomerFact::AgreementTicked,
            Action::AcceptResellerRelationship {
                agreement: Some(ticked),
                ..
            },
        ) => holds(*ticked),
        (
            CustomerFact::SignerNamed,
            Action::ConfirmCustomerAgreement {
                signer: Some(signer),
                email: Some(email),
                ..
            },
        ) => holds(signer.trim().contains(' ') && mail_domain(email).is_some()),
        (CustomerFact::PhoneReadable, Action::ConfirmCustomerAgreement { phone, .. }) => {
            let typed = phone.as_ref().map_or("", |it| it.as_str().trim());
            holds(typed.is_empty() || is_phone_number(typed))
        }
        (
            CustomerFact::AcceptedByToday,
            Action::ConfirmCustomerAgreement {
                accepted: Some(date),
                ..
            },
        ) => holds(*date <= case.date),
        (
            CustomerFact::AgreementOffered,
            Action::ConfirmCustomerAgreement { kind, accepted, .. },
        ) => offered(*kind, *accepted),
        (
            CustomerFact::NotSharedAsked,
            Action::CreateTenant {
                kind: Some(kind), ..
            },
        ) => holds(*kind != TenantKind::SharedServices),
        (
            CustomerFact::NotSandboxAsked,
            Action::CreateTenant {
                kind: Some(kind), ..
            },
        ) => holds(*kind != TenantKind::Sandbox),
        (
            CustomerFact::TenantForOwnUse,
            Action::CreateTenant {
                kind: Some(kind), ..
            },
        ) => holds(matches!(
            kind,
            TenantKind::InternalUse | TenantKind::SharedServices | TenantKind::Sandbox
        )),
        (
            CustomerFact::CustomerNamed,
            Action::AddCustomer {
                name: Some(name), ..
            }
            | Action::AddCustomerForReseller {
                name: Some(name), ..
            }
            | Action::AddCustomerInCloud {
                name: Some(name), ..
            },
        ) => holds(!name.trim().is_empty()),
        _ => order(fact, case),
    }
}

/// Whether what an order asks for was given.
fn order(fact: CustomerFact, case: &Case<'_>) -> Outcome {
    match (fact, case.action) {
        (
            CustomerFact::QuantityGiven,
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
            },
        ) => holds((1..=MOST_UNITS).contains(quantity)),
        (
            CustomerFact::QuantityNotRaised,
            Action::ChangeSeats {
                quantity: Some(quantity),
                ..
            },
        ) => one(case.subscription, |it| holds(*quantity <= it.quantity)),
        // An add-on is more.
        (CustomerFact::QuantityNotRaised, Action::BuyAddOn { .. }) => Outcome::Fails,
        (
            CustomerFact::NoMpnGiven,
            Action::PlaceOrderForReseller { mpn: Some(mpn), .. }
            | Action::AddResellerToSubscription { mpn: Some(mpn), .. },
        ) => holds(mpn.as_str().is_empty()),
        _ => registration(fact, case),
    }
}

/// Whether what a country asks of its companies was given.
fn registration(fact: CustomerFact, case: &Case<'_>) -> Outcome {
    match (fact, case.action) {
        (
            CustomerFact::NumberGiven,
            Action::RecordRegistration {
                number: Some(number),
                ..
            },
        ) => holds(!number.is_empty()),
        (
            CustomerFact::NumberReadable,
            Action::RecordRegistration {
                number: Some(number),
                ..
            },
        ) => holds(number.bytes().all(|byte| byte.is_ascii_alphanumeric())),
        (
            CustomerFact::NumberFits,
            Action::RecordRegistration {
                number: Some(number),
                ..
            },
        ) => one(case.customer, |it| {
            let country = it.country.as_ref();
            holds(country.is_none_or(|country| is_registration(number, country)))
        }),
        (
            CustomerFact::PhoneGiven,
            Action::RecordRegistration {
                phone: Some(phone), ..
            },
        ) => holds(is_phone_number(phone.trim())),
        _ => Outcome::Open,
    }
}

/// Whether the agreement could be accepted on that day; one that is not named could.
fn offered(kind: Option<CustomerAgreementKind>, accepted: Option<Date>) -> Outcome {
    accepted.map_or(Outcome::Open, |day| {
        holds(kind.is_none_or(|it| CustomerAgreementKind::offered(day).contains(&it)))
    })
}

/// Whether a mail that invites still has its link.
pub(super) fn link_kept(action: &Action) -> Outcome {
    match action {
        Action::RequestPartnership {
            link_kept: Some(kept),
            ..
        }
        | Action::RequestResellerRelationship {
            link_kept: Some(kept),
            ..
        }
        | Action::InviteCustomerJointly {
            link_kept: Some(kept),
            ..
        } => holds(*kept),
        _ => Outcome::Open,
    }
}
