//! The values that facts in account settings look at.

use super::look::Look::{Actor, Of};
use super::{COMPANY, CUSTOMER, PARTNER, Seen, Told, tell};
use crate::domain::Action;
use crate::policy::case::{Case, Party};
use crate::policy::fact::AccountFact;

/// The values, named as the texts name them.
pub(super) fn values(fact: AccountFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    match fact {
        AccountFact::PasswordChosen => tell(&[Actor], case, into),
        AccountFact::AddressFits => {
            let domain = case.organisation.known().map(|it| it.domain.as_str());
            into.values(&[("domain", domain.map_or(Seen::Missing, Seen::Text))]);
        }
        AccountFact::GuestMayHold => {
            let id = match case.action {
                Action::AssignRole { person, .. } => person.as_ref(),
                _ => case.actor.known().map(|it| &it.id),
            };
            into.values(&[("person", id.map_or(Seen::Missing, Seen::Person))]);
        }
        AccountFact::MfaEnforced | AccountFact::AdminExists | AccountFact::NoAdmin => {
            tell(&[Of("organisation", Party::Acting)], case, into);
        }
        AccountFact::SuspensionFits
        | AccountFact::NameKept
        | AccountFact::NotAuthorized
        | AccountFact::CountryKept
        | AccountFact::RecheckWaits
        | AccountFact::FindingAwaited
        | AccountFact::TenantInGroup
        | AccountFact::TenantAssociated => tell(&[COMPANY], case, into),
        AccountFact::HasProfile => tell(&[PARTNER], case, into),
        AccountFact::CustomerAsks => tell(&[CUSTOMER], case, into),
        AccountFact::ReferralWaits => tell(&[PARTNER, CUSTOMER], case, into),
        AccountFact::TenantFree => {
            let holder = case.tenant.known().and_then(|tenant| {
                let mut accounts = case.world.accounts.iter();
                let held = accounts.find(|(_, it)| it.tenants.contains(&tenant.id));
                held.map_or_else(|| Some(&tenant.organisation), |(id, _)| Some(id))
            });
            into.values(&[("holder", holder.map_or(Seen::Missing, Seen::Organisation))]);
        }
        _ => into.values(&[]),
    }
}
