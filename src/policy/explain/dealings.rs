//! The values that facts about transfers, returns and checks look at.

use super::look::Look::Country;
use super::{CUSTOMER, PARTNER, RESELLER, Seen, Told, tell};
use crate::domain::Action;
use crate::policy::case::{Case, Party};
use crate::policy::fact::{DealingFact, last_return};

/// The values, named as the texts name them.
pub(super) fn values(fact: DealingFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    match fact {
        DealingFact::WithinReturn | DealingFact::SoldBeforeAgreement => {
            let bought = case.subscription.known().map(|it| it.since);
            let date = |it: Option<_>| it.map_or(Seen::Missing, Seen::Date);
            let last = date(bought.map(last_return));
            into.values(&[("bought", date(bought)), ("last", last)]);
        }
        DealingFact::SameCountry => {
            let countries: &[_] = &[
                PARTNER,
                Country("partner_country", Party::Partner),
                CUSTOMER,
                Country("customer_country", Party::Customer),
            ];
            tell(countries, case, into);
        }
        DealingFact::NoReseller => tell(&[RESELLER], case, into),
        DealingFact::NewPartner => tell(&[PARTNER], case, into),
        DealingFact::HasAzurePlan => tell(&[PARTNER, CUSTOMER], case, into),
        DealingFact::NotCode(_) => {
            let id = match case.action {
                Action::CheckResellerAgreement {
                    mpn: Some(mpn),
                    tenant: Some(tenant),
                    ..
                } => Some([mpn.as_str(), tenant.as_str()].concat()),
                _ => None,
            };
            let id = id.as_deref().map_or(Seen::Missing, Seen::Text);
            into.values(&[("id", id), RESELLER.at(case)]);
        }
        _ => into.values(&[]),
    }
}
