//! The values that facts between partners and customers look at.

use super::look::Look::{self, Mpn, Of, Today};
use super::{CUSTOMER, Looked, PARTNER, RESELLER, Seen, Told, tell};
use crate::domain::{
    Action, Date, MOST_UNITS, Market, Subscription, Suspension, registration_digits,
};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{CustomerFact, agreed, other_administrator};

/// The values, named as the texts name them.
pub(super) fn values(fact: CustomerFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let of = |party: Party| Of("partner", party);
    match fact {
        CustomerFact::BuysFromMicrosoft
        | CustomerFact::AskedAlone
        | CustomerFact::SoldByPartner
        | CustomerFact::NotProvider
        | CustomerFact::OwnSharedServices => tell(&[PARTNER], case, into),
        CustomerFact::CustomerInMarket(party) => {
            let place = customer_market(case).map_or(Seen::Missing, Seen::Market);
            into.values(&[
                of(party).at(case),
                Look::Market("partner_market", party).at(case),
                asked_customer(case),
                ("customer_market", place),
            ]);
        }
        CustomerFact::NotRestricted(party) | CustomerFact::WithinCredit(party) => {
            tell(&[of(party)], case, into);
        }
        CustomerFact::DirectBill | CustomerFact::Restricted | CustomerFact::OverCredit => {
            tell(&[of(Party::Organisation)], case, into);
        }
        CustomerFact::Related(party)
        | CustomerFact::NotItsReseller(party)
        | CustomerFact::BuyerIsOther(party)
        | CustomerFact::NotAffiliated(party) => tell(&[of(party), CUSTOMER], case, into),
        CustomerFact::AdminRights | CustomerFact::NothingActive | CustomerFact::OldAzureKnown => {
            tell(&[PARTNER, CUSTOMER], case, into);
        }
        CustomerFact::SoleAdministrator => {
            let other = other_administrator(case);
            let other = other.map_or(Seen::Missing, |it| Seen::Organisation(&it.id));
            into.values(&[("partner", other), CUSTOMER.at(case)]);
        }
        CustomerFact::CustomerAgreed => {
            let accepted = case
                .partner
                .known()
                .and_then(|partner| agreed(case, partner))
                .map_or(Seen::Missing, Seen::Date);
            into.values(&[PARTNER.at(case), CUSTOMER.at(case), ("accepted", accepted)]);
        }
        CustomerFact::RecipientAtCustomer
        | CustomerFact::RegistrationGiven
        | CustomerFact::NotCspTenant
        | CustomerFact::OwnUseTenant
        | CustomerFact::OfferFitsTenant => tell(&[CUSTOMER], case, into),
        CustomerFact::AcceptedByToday => {
            let accepted = match case.action {
                Action::ConfirmCustomerAgreement {
                    accepted: Some(date),
                    ..
                } => Seen::Date(*date),
                _ => Seen::Missing,
            };
            into.values(&[("date", accepted), Today.at(case)]);
        }
        CustomerFact::SubscriptionSuspended | CustomerFact::SubscriptionKept => {
            let held = case.subscription.known();
            let day = |of: fn(&Suspension) -> Date| {
                let days = held.and_then(Subscription::suspension);
                days.map_or(Seen::Missing, |it| Seen::Date(of(&it)))
            };
            into.values(&[
                ("suspended", day(|it| it.since)),
                ("by", day(|it| it.by)),
                ("last", day(|it| it.last)),
            ]);
        }
        CustomerFact::QuantityGiven => into.values(&[("most", Seen::Number(MOST_UNITS))]),
        CustomerFact::NumberFits => {
            let country = case.customer.known().and_then(|it| it.country.as_ref());
            let digits = country.and_then(registration_digits);
            into.values(&[
                ("country", country.map_or(Seen::Missing, Seen::Country)),
                ("digits", digits.map_or(Seen::Missing, Seen::Text)),
            ]);
        }
        CustomerFact::NoMpnGiven
        | CustomerFact::MpnOfReseller
        | CustomerFact::MpnInMarket
        | CustomerFact::MpnMoved => tell(&[Mpn, RESELLER], case, into),
        CustomerFact::ContactHasRights => {
            tell(
                &[Of("supporter", Party::Organisation), CUSTOMER],
                case,
                into,
            );
        }
        _ => into.values(&[]),
    }
}

/// The customer's market; of a form that adds one, that of the country typed there.
pub(super) fn customer_market(case: &Case<'_>) -> Option<Market> {
    let country = match case.action {
        Action::AddCustomer { country, .. }
        | Action::AddCustomerForReseller { country, .. }
        | Action::AddCustomerInCloud { country, .. } => country.as_ref(),
        _ => case.customer.known()?.country.as_ref(),
    };
    country?.market_on(case.date)
}

/// The customer; of a form that adds one, the name typed there.
fn asked_customer<'a>(case: &Case<'a>) -> Looked<'a> {
    match case.action {
        Action::AddCustomer { name, .. }
        | Action::AddCustomerForReseller { name, .. }
        | Action::AddCustomerInCloud { name, .. } => (
            "customer_name",
            name.as_ref().map_or(Seen::Missing, |it| Seen::Text(it)),
        ),
        _ => CUSTOMER.at(case),
    }
}
