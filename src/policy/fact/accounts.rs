//! Facts in account settings.

use super::enrolment::found;
use super::{both, holds, one, opposite};
use crate::domain::{
    AccountSuspensionReason, Action, Date, Enrolment, Kind, Organisation, Outcome, Person,
    ReviewFinding, Role, TenantKind, User,
};
use crate::policy::case::Case;

/// A field of a form, whose parameter has its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum Field {
    /// A person's name.
    Name,
    /// A company's legal name.
    LegalName,
    /// Its whole legal address.
    LegalAddress,
    /// The city of that address.
    City,
    /// The address of a location.
    Street,
    /// An inquiry.
    Text,
    /// What a company does.
    Description,
    /// How wide its logo is.
    Logo,
    /// Where it is.
    Locations,
}

/// Something in account settings that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum AccountFact {
    /// The person who acts has no temporary password any more.
    PasswordChosen,
    /// The password that is changed is the own, temporary one.
    OwnTemporaryPassword,
    /// What is typed in a field is neither too little nor too much.
    Fits(Field),
    /// An employee's address lies on the company's domain, a guest's does not.
    AddressFits,
    /// Nobody has the address yet.
    AddressFree,
    /// The person is no guest, or guests may hold the role.
    GuestMayHold,
    /// The reason of a suspension is one that the company can have.
    SuspensionFits,
    /// The role is another than referrals user.
    OlderRole,
    /// The company where the action is done enforces multi-factor authentication.
    MfaEnforced,
    /// The change asks for multi-factor authentication.
    MfaAsked,
    /// The company where the action is done has a global admin.
    AdminExists,
    /// The company has none.
    NoAdmin,
    /// The TXT record stands at the domain.
    Recorded,
    /// The legal name stays.
    NameKept,
    /// Microsoft has not accepted the account yet.
    NotAuthorized,
    /// The country of the legal address stays.
    CountryKept,
    /// Changed legal information waits for its check.
    RecheckWaits,
    /// The finding is about something that changed and waits for its check.
    FindingAwaited,
    /// The tenant is associated with no other account.
    TenantFree,
    /// The tenant is the company's own or its group's.
    TenantInGroup,
    /// The tenant is not the one that an account began with.
    NotPrimary,
    /// The tenant is associated with the account.
    TenantAssociated,
    /// The partner has a business profile.
    HasProfile,
    /// Who asks is a customer.
    CustomerAsks,
    /// The inquiry waits for an answer.
    ReferralWaits,
}

impl AccountFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::PasswordChosen => "password-chosen",
            Self::OwnTemporaryPassword => "own-temporary-password",
            Self::Fits(Field::Name) => "name-fits",
            Self::Fits(Field::LegalName) => "legal-name-fits",
            Self::Fits(Field::LegalAddress) => "legal-address-fits",
            Self::Fits(Field::City) => "city-fits",
            Self::Fits(Field::Street) => "street-fits",
            Self::Fits(Field::Text) => "text-fits",
            Self::Fits(Field::Description) => "description-fits",
            Self::Fits(Field::Logo) => "logo-fits",
            Self::Fits(Field::Locations) => "locations-fit",
            Self::AddressFits => "address-fits",
            Self::AddressFree => "address-free",
            Self::GuestMayHold => "guest-may-hold",
            Self::SuspensionFits => "suspension-fits",
            Self::OlderRole => "older-role",
            Self::MfaEnforced => "mfa-enforced",
            Self::MfaAsked => "mfa-asked",
            Self::AdminExists => "admin-exists",
            Self::NoAdmin => "no-admin",
            Self::Recorded => "recorded",
            Self::NameKept => "name-kept",
            Self::NotAuthorized => "not-authorized",
            Self::CountryKept => "country-kept",
            Self::RecheckWaits => "recheck-waits",
            Self::FindingAwaited => "finding-awaited",
            Self::TenantFree => "tenant-free",
            Self::TenantInGroup => "tenant-in-group",
            Self::NotPrimary => "not-primary",
            Self::TenantAssociated => "tenant-associated",
            Self::HasProfile => "has-profile",
            Self::CustomerAsks => "customer-asks",
            Self::ReferralWaits => "referral-waits",
        }
    }
    /// Whether it is so.
    #[expect(clippy::too_many_lines, reason = "one arm for each fact")]
    pub(in crate::policy) fn outcome(self, case: &Case<'_>) -> Outcome {
        match self {
            Self::PasswordChosen => one(case.actor, |it| {
                holds(case.world.user(it).is_none_or(|it| !it.temporary))
            }),
            Self::OwnTemporaryPassword => match case.action {
                Action::ChangePassword { person: Some(id) } => one(case.actor, |actor| {
                    let own = actor.id == *id;
                    holds(own && case.world.user(actor).is_some_and(|it| it.temporary))
                }),
                _ => Outcome::Open,
            },
            Self::Fits(Field::LegalAddress) => match case.action {
                Action::ChangeLegalInfo {
                    legal_address: Some(address),
                    ..
                } => one(case.organisation, |it| {
                    let length = address.trim().chars().count();
                    // Who never gave one changes the rest without it.
                    let none = case.world.legal_address(&it.id).is_empty();
                    holds((length > 0 || none) && length <= 200)
                }),
                _ => Outcome::Open,
            },
            Self::Fits(field) => fits(field, case.action),
            Self::AddressFits => match case.action {
                Action::AddPerson {
                    address: Some(address),
                    guest: Some(guest),
                    ..
                } => one(case.organisation, |at| {
                    holds(readable(address.trim(), &at.domain, *guest))
                }),
                _ => Outcome::Open,
            },
            Self::AddressFree => match case.action {
                Action::AddPerson {
                    address: Some(address),
                    ..
                } => one(case.organisation, |at| {
                    holds(case.world.people_of(&at.id).all(|it| {
                        let known = case.world.address(it, at);
                        !known.eq_ignore_ascii_case(address.trim())
                    }))
                }),
                _ => Outcome::Open,
            },
            Self::GuestMayHold => {
                let (person, role) = match case.action {
                    Action::AssignRole {
                        person: Some(id),
                        role: Some(role),
                    } => (case.world.people.get(id), *role),
                    // Whoever proves the domain becomes global admin.
                    Action::ProveDomain { .. } => (case.actor.known(), Role::GlobalAdmin),
                    _ => return Outcome::Open,
                };
                person.map_or(Outcome::Unknown, |it| {
                    holds(!is_guest(case, it) || of_guests(role, case.date))
                })
            }
            Self::SuspensionFits => match case.action {
                Action::SuspendAccount {
                    reason: Some(AccountSuspensionReason::Provider),
                    ..
                } => one(case.organisation, |it| holds(it.resells())),
                _ => Outcome::Holds,
            },
            Self::OlderRole => match case.action {
                Action::AssignRole {
                    role: Some(role), ..
                } => holds(*role != Role::ReferralsUser),
                _ => Outcome::Open,
            },
            Self::MfaEnforced => one(case.acting, |it| holds(case.world.enforces_mfa(&it.id))),
            Self::MfaAsked => match case.action {
                Action::SetMultiFactor {
                    enforced: Some(enforced),
                    ..
                } => holds(*enforced),
                _ => Outcome::Open,
            },
            Self::AdminExists => one(case.acting, |it| has_admin(case, it)),
            Self::NoAdmin => one(case.acting, |it| opposite(has_admin(case, it))),
            Self::Recorded => match case.action {
                Action::ProveDomain {
                    recorded: Some(recorded),
                    ..
                } => holds(*recorded),
                _ => Outcome::Open,
            },
            Self::NameKept => match case.action {
                Action::ChangeLegalInfo {
                    legal_name: Some(name),
                    ..
                } => one(case.organisation, |it| {
                    holds(case.world.legal_name(it) == name.trim())
                }),
                _ => Outcome::Open,
            },
            Self::NotAuthorized => one(case.organisation, |it| {
                let account = case.world.account(&it.id);
                let rechecked = account.is_some_and(|it| it.recheck.is_some());
                holds(it.enrolment != Enrolment::Enrolled || rechecked)
            }),
            Self::CountryKept => match case.action {
                Action::ChangeLegalInfo {
                    country: Some(country),
                    ..
                } => one(case.organisation, |it| {
                    it.country
                        .as_ref()
                        .map_or(Outcome::Unknown, |own| holds(own == country))
                }),
                _ => Outcome::Open,
            },
            Self::RecheckWaits => one(case.organisation, |it| {
                let account = case.world.account(&it.id);
                holds(account.is_some_and(|it| it.recheck.is_some()))
            }),
            Self::FindingAwaited => one(case.organisation, |it| {
                let waits = case.world.account(&it.id).and_then(|it| it.recheck);
                match (waits, found(case.action)) {
                    (None, _) => Outcome::Fails,
                    (_, None) => Outcome::Open,
                    (Some(waits), Some(finding)) => holds(match finding {
                        ReviewFinding::Registered => true,
                        ReviewFinding::NotRegistered | ReviewFinding::NameDiffers => waits.name,
                        ReviewFinding::AddressDiffers => waits.address,
                        ReviewFinding::Employed | ReviewFinding::DomainNotOwned => false,
                    }),
                }
            }),
            Self::TenantFree => both(case.tenant, case.organisation, |tenant, at| {
                let primary = tenant.kind == TenantKind::Csp && tenant.organisation != at.id;
                let mut accounts = case.world.accounts.iter();
                holds(
                    !primary
                        && accounts
                            .all(|(id, it)| *id == at.id || !it.tenants.contains(&tenant.id)),
                )
            }),
            Self::TenantInGroup => both(case.customer, case.organisation, |owner, at| {
                holds(owner.id == at.id || owner.is_affiliated(at))
            }),
            Self::NotPrimary => one(case.tenant, |it| holds(it.kind != TenantKind::Csp)),
            Self::TenantAssociated => both(case.tenant, case.organisation, |tenant, at| {
                let account = case.world.account(&at.id);
                holds(account.is_some_and(|it| it.tenants.contains(&tenant.id)))
            }),
            Self::HasProfile => one(case.partner, |it| {
                let account = case.world.account(&it.id);
                holds(account.is_some_and(|it| it.profile.is_some()))
            }),
            Self::CustomerAsks => one(case.customer, |it| holds(it.kind == Kind::Customer)),
            Self::ReferralWaits => both(case.partner, case.customer, |partner, customer| {
                holds(case.world.inquires(&customer.id, &partner.id))
            }),
        }
    }
}

fn has_admin(case: &Case<'_>, at: &Organisation) -> Outcome {
    holds(case.world.has_global_admin(&at.id))
}

pub(in crate::policy) fn is_guest(case: &Case<'_>, person: &Person) -> bool {
    case.world.user(person).is_some_and(|it: &User| it.guest)
}

/// Since when guests hold three roles; before, there were five.
pub(in crate::policy) const THREE_GUEST_ROLES: Date = Date::ymd(2020, 10, 30);

/// Whether guests may hold a role.
fn of_guests(role: Role, date: Date) -> bool {
    match role {
        Role::MpnPartnerAdmin | Role::BusinessProfileAdmin | Role::ReferralsAdmin => true,
        Role::AccountAdmin | Role::IncentivesAdmin => date < THREE_GUEST_ROLES,
        _ => false,
    }
}

/// The limits of the business profile are documented, the others are the simulator's own.
fn fits(field: Field, action: &Action) -> Outcome {
    let (text, longest) = match (field, action) {
        (Field::Name, Action::AddPerson { name, .. } | Action::AddMpnLocation { name, .. }) => {
            (name, 100)
        }
        (Field::Street, Action::AddMpnLocation { street, .. }) => (street, 200),
        (Field::LegalName, Action::ChangeLegalInfo { legal_name, .. }) => (legal_name, 100),
        (Field::City, Action::ChangeLegalInfo { city, .. }) => (city, 100),
        (Field::Text, Action::SendReferral { text, .. }) => (text, 1000),
        (Field::Description, Action::PublishBusinessProfile { description, .. }) => {
            (description, 2500)
        }
        (
            Field::Logo,
            Action::PublishBusinessProfile {
                logo_width: Some(width),
                ..
            },
        ) => return holds(*width <= 300),
        (
            Field::Locations,
            Action::PublishBusinessProfile {
                locations: Some(locations),
                ..
            },
        ) => {
            let named = locations.lines().filter(|it| !it.trim().is_empty());
            return holds(named.count() <= 5);
        }
        _ => return Outcome::Open,
    };
    text.as_ref().map_or(Outcome::Open, |text| {
        let length = text.trim().chars().count();
        holds(length > 0 && length <= longest)
    })
}

/// Whether a mail address can be read, and lies on a domain or, a guest's, elsewhere.
fn readable(address: &str, domain: &str, guest: bool) -> bool {
    let Some((local, at)) = address.split_once('@') else {
        return false;
    };
    let plain = |text: &str, marks: &[u8]| {
        !text.is_empty()
            && text.len() <= 64
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || marks.contains(&byte))
    };
    plain(local, b".-_+")
        && plain(at, b".-")
        && at.contains('.')
        && at.eq_ignore_ascii_case(domain) != guest
}
