//! The values that facts in account settings look at.

use super::{organisation, person};
use crate::domain::{Action, Value};
use crate::policy::case::Case;
use crate::policy::fact::AccountFact;

/// The values, named as the texts name them.
pub(super) fn values(fact: AccountFact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let of = |slot| ("organisation", organisation(slot));
    match fact {
        AccountFact::PasswordChosen => vec![("actor", person(case.actor))],
        AccountFact::AddressFits => {
            let domain = case.organisation.known().map(|it| it.domain.clone());
            vec![("domain", domain.map_or(Value::Missing, Value::Text))]
        }
        AccountFact::GuestMayHold => {
            let id = match case.action {
                Action::AssignRole { person, .. } => person.clone(),
                _ => None,
            };
            vec![("person", id.map_or(Value::Missing, Value::Person))]
        }
        AccountFact::MfaEnforced | AccountFact::AdminExists | AccountFact::NoAdmin => {
            vec![of(case.acting)]
        }
        AccountFact::NameKept
        | AccountFact::NotAuthorized
        | AccountFact::CountryKept
        | AccountFact::RecheckWaits
        | AccountFact::TenantInGroup
        | AccountFact::TenantAssociated => vec![of(case.organisation)],
        AccountFact::HasProfile => vec![("partner", organisation(case.partner))],
        AccountFact::CustomerAsks => vec![("customer", organisation(case.customer))],
        AccountFact::ReferralWaits => vec![
            ("partner", organisation(case.partner)),
            ("customer", organisation(case.customer)),
        ],
        AccountFact::TenantFree => {
            let holder = case.tenant.known().and_then(|tenant| {
                let mut accounts = case.world.accounts.iter();
                let held = accounts.find(|(_, it)| it.tenants.contains(&tenant.id));
                held.map_or_else(
                    || Some(tenant.organisation.clone()),
                    |(id, _)| Some(id.clone()),
                )
            });
            vec![("holder", holder.map_or(Value::Missing, Value::Organisation))]
        }
        _ => Vec::new(),
    }
}
