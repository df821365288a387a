//! The values that facts between partners and customers look at.

use super::look::Look::{Market, Mpn, Of, Today};
use super::{CUSTOMER, PARTNER, RESELLER, Seen, Told, tell};
use crate::domain::{Action, Date, MOST_UNITS, Subscription, Suspension, registration_digits};
use crate::policy::case::{Case, Party};
use crate::policy::fact::{CustomerFact, agreed, other_administrator};

/// The values, named as the texts name them.
pub(super) fn values(fact: CustomerFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let of = |party: Party| Of("partner", party);
    match fact {
        CustomerFact::BuysFromMicrosoft
        | CustomerFact::SoldByPartner
        | CustomerFact::NotProvider
        | CustomerFact::OwnSharedServices => tell(&[PARTNER], case, into),
        CustomerFact::CustomerInMarket(party) => {
            let (named, name, place) = asked_customer(case);
            into.values(&[
                of(party).at(case),
                Market("partner_market", party).at(case),
                (named, name),
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

/// The customer and its market; of a form that adds one, what is typed there.
fn asked_customer<'a>(case: &Case<'a>) -> (&'static str, Seen<'a>, Seen<'a>) {
    match case.action {
        Action::AddCustomer { name, country, .. }
        | Action::AddCustomerForReseller { name, country, .. }
        | Action::AddCustomerInCloud { name, country, .. } => (
            "customer_name",
            name.as_ref().map_or(Seen::Missing, |it| Seen::Text(it)),
            country
                .as_ref()
                .and_then(|it| it.market_on(case.date))
                .map_or(Seen::Missing, Seen::Market),
        ),
        _ => {
            let (named, customer) = CUSTOMER.at(case);
            (named, customer, Market("", Party::Customer).at(case).1)
        }
    }
}
