//! How facts in account settings change, and who changes them.

use super::{act, continue_as, form, ids, step};
use crate::domain::{Action, ActionKind, Remedy, Role, TenantKind};
use crate::policy::case::{Case, Slot};
use crate::policy::fact::{AccountFact, Field, is_guest};

const ADMIN: &[Role] = &[Role::GlobalAdmin];

/// The roles that work with bills.
pub(in crate::policy) const BILLERS: &[Role] =
    &[Role::GlobalAdmin, Role::BillingAdmin, Role::AdminAgent];

/// The roles that keep the business profile.
pub(in crate::policy) const PROFILERS: &[Role] =
    &[Role::BusinessProfileAdmin, Role::ReferralsAdmin];

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: AccountFact, case: &Case<'_>) -> bool {
    match fact {
        // Another role, country, tenant or company would be another action, a company keeps its
        // first tenant, and what has been answered does not wait again.
        AccountFact::GuestMayHold
        | AccountFact::CountryKept
        | AccountFact::RecheckWaits
        | AccountFact::FindingAwaited
        | AccountFact::TenantInGroup
        | AccountFact::NotPrimary
        | AccountFact::NoAdmin
        | AccountFact::CustomerAsks
        | AccountFact::ReferralWaits => false,
        AccountFact::TenantFree => case
            .tenant
            .known()
            .is_some_and(|it| it.kind != TenantKind::Csp),
        AccountFact::OwnTemporaryPassword => match case.action {
            Action::ChangePassword { person: Some(id) } => {
                let person = case.world.people.get(id);
                person.is_some_and(|it| case.world.user(it).is_some_and(|it| it.temporary))
            }
            _ => false,
        },
        AccountFact::PasswordChosen
        | AccountFact::Fits(_)
        | AccountFact::AddressFits
        | AccountFact::AddressFree
        | AccountFact::SuspensionFits
        | AccountFact::OlderRole
        | AccountFact::MfaEnforced
        | AccountFact::MfaAsked
        | AccountFact::AdminExists
        | AccountFact::Recorded
        | AccountFact::NameKept
        | AccountFact::NotAuthorized
        | AccountFact::TenantAssociated
        | AccountFact::HasProfile => true,
    }
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: AccountFact, case: &Case<'_>) -> Vec<Remedy> {
    match fact {
        AccountFact::PasswordChosen => case
            .actor
            .known()
            .map(|it| {
                let at = it.organisation.clone();
                step(ActionKind::ChangePassword, at, vec![it.id.clone()])
            })
            .into_iter()
            .collect(),
        AccountFact::OwnTemporaryPassword => match case.action {
            Action::ChangePassword { person: Some(id) } => continue_as(case, vec![id.clone()]),
            _ => Vec::new(),
        },
        AccountFact::Fits(Field::Name) => form("name"),
        AccountFact::Fits(Field::LegalName) | AccountFact::NameKept => form("legal_name"),
        AccountFact::Fits(Field::LegalAddress) => form("legal_address"),
        AccountFact::Fits(Field::City) => form("city"),
        AccountFact::Fits(Field::Street) => form("street"),
        AccountFact::Fits(Field::Text) => form("text"),
        AccountFact::Fits(Field::Description) => form("description"),
        AccountFact::Fits(Field::Logo) => form("logo_width"),
        AccountFact::Fits(Field::Locations) => form("locations"),
        AccountFact::AddressFits | AccountFact::AddressFree => form("address"),
        AccountFact::SuspensionFits => form("reason"),
        AccountFact::OlderRole => form("role"),
        AccountFact::MfaAsked => form("enforced"),
        AccountFact::Recorded => form("recorded"),
        AccountFact::MfaEnforced => act(case, ActionKind::SetMultiFactor, case.acting, ADMIN),
        AccountFact::AdminExists => match case.acting {
            Slot::Known(at) => {
                let mut people = ids(case, &at.id, None);
                people.retain(|id| {
                    let person = case.world.people.get(id);
                    person.is_some_and(|it| !is_guest(case, it))
                });
                vec![step(ActionKind::ProveDomain, at.id.clone(), people)]
            }
            Slot::Missing(_) | Slot::Open => Vec::new(),
        },
        AccountFact::TenantFree => {
            let mut accounts = case.world.accounts.iter();
            let holder = case
                .tenant
                .known()
                .and_then(|tenant| accounts.find(|(_, it)| it.tenants.contains(&tenant.id)));
            holder
                .map(|(id, _)| {
                    let people = ids(case, id, Some(ADMIN));
                    step(ActionKind::ReleaseTenant, id.clone(), people)
                })
                .into_iter()
                .collect()
        }
        AccountFact::TenantAssociated => {
            act(case, ActionKind::AssociateTenant, case.organisation, ADMIN)
        }
        AccountFact::HasProfile => act(
            case,
            ActionKind::PublishBusinessProfile,
            case.partner,
            PROFILERS,
        ),
        _ => Vec::new(),
    }
}
