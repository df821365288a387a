//! The values that facts between partners and customers look at.

use super::{Seen, Told, market, mpn, organisation};
use crate::domain::{Action, Country};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{CustomerFact, agreed};

/// The values, named as the texts name them.
pub(super) fn values(fact: CustomerFact, case: &Case<'_>, into: &mut Told<'_>) {
    let of = |party: Party| ("partner", organisation(case.party(party)));
    let partner = || of(Party::Partner);
    let customer = || ("customer", organisation(case.customer));
    let today = || ("today", Seen::Date(case.date));
    match fact {
        CustomerFact::BuysFromMicrosoft
        | CustomerFact::SoldByPartner
        | CustomerFact::NotProvider
        | CustomerFact::OwnSharedServices => into(&[partner()]),
        CustomerFact::CustomerInMarket(party) => {
            let (name, place) = asked_customer(case);
            into(&[
                of(party),
                ("partner_market", market(case.party(party))),
                ("customer", name),
                ("customer_market", place),
            ]);
        }
        CustomerFact::NotRestricted(party) | CustomerFact::WithinCredit(party) => {
            into(&[of(party)]);
        }
        CustomerFact::DirectBill | CustomerFact::Restricted | CustomerFact::OverCredit => {
            into(&[of(Party::Organisation)]);
        }
        CustomerFact::Related(party)
        | CustomerFact::NotItsReseller(party)
        | CustomerFact::BuyerIsOther(party)
        | CustomerFact::NotAffiliated(party) => into(&[of(party), customer()]),
        CustomerFact::AdminRights | CustomerFact::NothingActive | CustomerFact::OldAzureKnown => {
            into(&[partner(), customer()]);
        }
        CustomerFact::CustomerAgreed => {
            let accepted = case
                .partner
                .known()
                .and_then(|partner| agreed(case, partner))
                .map_or(Seen::Missing, Seen::Date);
            into(&[partner(), customer(), ("accepted", accepted)]);
        }
        CustomerFact::RecipientAtCustomer
        | CustomerFact::RegistrationGiven
        | CustomerFact::NotCspTenant
        | CustomerFact::OwnUseTenant
        | CustomerFact::OfferFitsTenant => into(&[customer()]),
        CustomerFact::AcceptedByToday => {
            let accepted = match case.action {
                Action::ConfirmCustomerAgreement {
                    accepted: Some(date),
                    ..
                } => Seen::Date(*date),
                _ => Seen::Missing,
            };
            into(&[("date", accepted), today()]);
        }
        CustomerFact::NoMpnGiven
        | CustomerFact::MpnOfReseller
        | CustomerFact::MpnInMarket
        | CustomerFact::MpnMoved => into(&[mpn(case), ("reseller", organisation(case.reseller))]),
        CustomerFact::ContactHasRights => {
            into(&[("contact", organisation(case.organisation)), customer()]);
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
        | CustomerFact::QuantityNotRaised => into(&[]),
    }
}

/// The customer and its market; of a form that adds one, what is typed there.
fn asked_customer<'a>(case: &Case<'a>) -> (Seen<'a>, Seen<'a>) {
    match case.action {
        Action::AddCustomer { name, country, .. }
        | Action::AddCustomerForReseller { name, country, .. }
        | Action::AddCustomerInCloud { name, country, .. } => (
            name.as_ref().map_or(Seen::Missing, |it| Seen::Text(it)),
            country
                .as_ref()
                .and_then(Country::market)
                .map_or(Seen::Missing, Seen::Market),
        ),
        _ => (organisation(case.customer), market(case.customer)),
    }
}
