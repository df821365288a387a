//! The values that facts in account settings look at.

use super::{Seen, Told, organisation, person};
use crate::domain::Action;
use crate::policy::case::Case;
use crate::policy::fact::AccountFact;

/// The values, named as the texts name them.
pub(super) fn values(fact: AccountFact, case: &Case<'_>, into: &mut Told<'_>) {
    let of = |slot| ("organisation", organisation(slot));
    match fact {
        AccountFact::PasswordChosen => into(&[("actor", person(case.actor))]),
        AccountFact::AddressFits => {
            let domain = case.organisation.known().map(|it| it.domain.as_str());
            into(&[("domain", domain.map_or(Seen::Missing, Seen::Text))]);
        }
        AccountFact::GuestMayHold => {
            let id = match case.action {
                Action::AssignRole { person, .. } => person.as_ref(),
                _ => None,
            };
            into(&[("person", id.map_or(Seen::Missing, Seen::Person))]);
        }
        AccountFact::MfaEnforced | AccountFact::AdminExists | AccountFact::NoAdmin => {
            into(&[of(case.acting)]);
        }
        AccountFact::NameKept
        | AccountFact::NotAuthorized
        | AccountFact::CountryKept
        | AccountFact::RecheckWaits
        | AccountFact::TenantInGroup
        | AccountFact::TenantAssociated => into(&[of(case.organisation)]),
        AccountFact::HasProfile => into(&[("partner", organisation(case.partner))]),
        AccountFact::CustomerAsks => into(&[("customer", organisation(case.customer))]),
        AccountFact::ReferralWaits => into(&[
            ("partner", organisation(case.partner)),
            ("customer", organisation(case.customer)),
        ]),
        AccountFact::TenantFree => {
            let holder = case.tenant.known().and_then(|tenant| {
                let mut accounts = case.world.accounts.iter();
                let held = accounts.find(|(_, it)| it.tenants.contains(&tenant.id));
                held.map_or_else(|| Some(&tenant.organisation), |(id, _)| Some(id))
            });
            into(&[("holder", holder.map_or(Seen::Missing, Seen::Organisation))]);
        }
        _ => into(&[]),
    }
}
