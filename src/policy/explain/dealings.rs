//! The values that facts about transfers, returns and checks look at.

use super::{country, organisation};
use crate::domain::{Action, Value};
use crate::policy::case::Case;
use crate::policy::fact::{DealingFact, return_days};

/// The values, named as the texts name them.
pub(super) fn values(fact: DealingFact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let partner = || ("partner", organisation(case.partner));
    let customer = || ("customer", organisation(case.customer));
    match fact {
        DealingFact::WithinReturn => {
            let bought = case.subscription.known().map(|it| it.since);
            let date = |after| bought.map_or(Value::Missing, |it| Value::Date(it.plus_days(after)));
            vec![("bought", date(0)), ("last", date(return_days(case)))]
        }
        DealingFact::SameCountry => vec![
            partner(),
            (
                "partner_country",
                country(case.partner, |it| it.country.clone()),
            ),
            customer(),
            (
                "customer_country",
                country(case.customer, |it| it.country.clone()),
            ),
        ],
        DealingFact::NewPartner => vec![partner()],
        DealingFact::HasAzurePlan => vec![partner(), customer()],
        DealingFact::NotCode(_) => {
            let id = match case.action {
                Action::CheckResellerAgreement {
                    mpn: Some(mpn),
                    tenant: Some(tenant),
                    ..
                } => Value::Text([mpn.as_str(), tenant.as_str()].concat()),
                _ => Value::Missing,
            };
            vec![("id", id), ("reseller", organisation(case.reseller))]
        }
        _ => Vec::new(),
    }
}
