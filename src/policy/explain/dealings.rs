//! The values that facts about transfers, returns and checks look at.

use super::{Seen, Told, country, organisation};
use crate::domain::Action;
use crate::policy::case::Case;
use crate::policy::fact::{DealingFact, return_days};

/// The values, named as the texts name them.
pub(super) fn values(fact: DealingFact, case: &Case<'_>, into: &mut Told<'_>) {
    let partner = || ("partner", organisation(case.partner));
    let customer = || ("customer", organisation(case.customer));
    match fact {
        DealingFact::WithinReturn => {
            let bought = case.subscription.known().map(|it| it.since);
            let date = |after| bought.map_or(Seen::Missing, |it| Seen::Date(it.plus_days(after)));
            into(&[("bought", date(0)), ("last", date(return_days(case)))]);
        }
        DealingFact::SameCountry => into(&[
            partner(),
            (
                "partner_country",
                country(case.partner, |it| it.country.as_ref()),
            ),
            customer(),
            (
                "customer_country",
                country(case.customer, |it| it.country.as_ref()),
            ),
        ]),
        DealingFact::NewPartner => into(&[partner()]),
        DealingFact::HasAzurePlan => into(&[partner(), customer()]),
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
            into(&[("id", id), ("reseller", organisation(case.reseller))]);
        }
        _ => into(&[]),
    }
}
