//! The values that facts between partners and customers look at.

use super::{market, organisation};
use crate::domain::{Action, Country, Value};
use crate::policy::case::{Case, Party, Slot};
use crate::policy::fact::{CustomerFact, agreed};

/// The values, named as the texts name them.
pub(super) fn values(fact: CustomerFact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let of = |party: Party| ("partner", organisation(case.party(party)));
    let partner = || of(Party::Partner);
    let customer = || ("customer", organisation(case.customer));
    let today = || ("today", Value::Date(case.date));
    match fact {
        CustomerFact::BuysFromMicrosoft
        | CustomerFact::SoldByPartner
        | CustomerFact::NotProvider
        | CustomerFact::OwnSharedServices => vec![partner()],
        CustomerFact::CustomerInMarket(party) => {
            let (name, place) = asked_customer(case);
            vec![
                of(party),
                ("partner_market", market(case.party(party))),
                ("customer", name),
                ("customer_market", place),
            ]
        }
        CustomerFact::NotRestricted(party) | CustomerFact::WithinCredit(party) => vec![of(party)],
        CustomerFact::DirectBill | CustomerFact::Restricted | CustomerFact::OverCredit => {
            vec![of(Party::Organisation)]
        }
        CustomerFact::Related(party)
        | CustomerFact::NotItsReseller(party)
        | CustomerFact::BuyerIsOther(party)
        | CustomerFact::NotAffiliated(party) => vec![of(party), customer()],
        CustomerFact::AdminRights | CustomerFact::NothingActive | CustomerFact::OldAzureKnown => {
            vec![partner(), customer()]
        }
        CustomerFact::CustomerAgreed => {
            let accepted = case
                .partner
                .known()
                .and_then(|partner| agreed(case, partner))
                .map_or(Value::Missing, Value::Date);
            vec![partner(), customer(), ("accepted", accepted)]
        }
        CustomerFact::RecipientAtCustomer
        | CustomerFact::RegistrationGiven
        | CustomerFact::NotCspTenant
        | CustomerFact::OwnUseTenant
        | CustomerFact::OfferFitsTenant => vec![customer()],
        CustomerFact::AcceptedByToday => {
            let accepted = match case.action {
                Action::ConfirmCustomerAgreement {
                    accepted: Some(date),
                    ..
                } => Value::Date(*date),
                _ => Value::Missing,
            };
            vec![("date", accepted), today()]
        }
        CustomerFact::NoMpnGiven
        | CustomerFact::MpnOfReseller
        | CustomerFact::MpnInMarket
        | CustomerFact::MpnMoved => {
            let number = match case.mpn {
                Slot::Known(mpn) => Value::Text(mpn.number.to_string()),
                Slot::Missing(number) => Value::Text(number.to_owned()),
                Slot::Open => Value::Missing,
            };
            vec![("mpn", number), ("reseller", organisation(case.reseller))]
        }
        CustomerFact::ContactHasRights => {
            vec![("contact", organisation(case.organisation)), customer()]
        }
        CustomerFact::NoRightsAsked
        | CustomerFact::AgreementTicked
        | CustomerFact::SignerNamed
        | CustomerFact::SubscriptionActive
        | CustomerFact::TenantForOwnUse
        | CustomerFact::CustomerNamed
        | CustomerFact::InternalUseAsked
        | CustomerFact::NumberReadable
        | CustomerFact::Attested
        | CustomerFact::NotAttested
        | CustomerFact::RequestWaits
        | CustomerFact::OtherOffer
        | CustomerFact::QuantityGiven
        | CustomerFact::QuantityNotRaised => Vec::new(),
    }
}

/// The customer and its market; of a form that adds one, what is typed there.
fn asked_customer(case: &Case<'_>) -> (Value, Value) {
    match case.action {
        Action::AddCustomer { name, country, .. }
        | Action::AddCustomerForReseller { name, country, .. }
        | Action::AddCustomerInCloud { name, country, .. } => (
            name.clone().map_or(Value::Missing, Value::Text),
            country
                .as_ref()
                .and_then(Country::market)
                .map_or(Value::Missing, Value::Market),
        ),
        _ => (organisation(case.customer), market(case.customer)),
    }
}
