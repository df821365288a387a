//! How each fact can change in this world, and who can change it. Blocked, Forbidden and the
//! remedies follow from this.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;
#[cfg(test)]
mod ways;

pub(super) use accounts::{BILLERS, PROFILERS};
pub(super) use customers::{
    ACCEPTED_DIRECTLY, CONFIRMERS, ORDERERS, PROVIDERS_REMOVE, REQUESTERS, RIGHTS_OPTIONAL,
    RIGHTS_REQUESTERS,
};

use super::case::{Case, Slot};
use super::fact::{AccountFact, Fact, same_market};
use crate::domain::{
    ActionKind, Date, Enrolment, FIFTEEN_MARKETS, InvitationState, Kind, MICROSOFT, Organisation,
    OrganisationId, Outcome, PersonId, Remedy, Role, Word,
};

/// How companies come into the programme at every date.
const APPLY: ActionKind = ActionKind::EnrollAsIndirectReseller;

/// Whether anything in this world can make the fact hold that fails now. Each fact is named, so that
/// a new one is not taken to be changeable by oversight.
pub(super) fn is_changeable(fact: Fact, case: &Case<'_>) -> bool {
    match fact {
        // No action changes a legal country or a signature; an application is made once, a closed
        // ticket stays closed, and an MPN ID moves one way.
        Fact::AskerIsSide
        | Fact::AskerIsReseller
        | Fact::MpnAwaitsMove
        | Fact::NotReseller(_)
        | Fact::AgreementOpen
        | Fact::NotApplied
        | Fact::TicketOpen => false,
        // No company is its own partner; so stands who asks for a customer on its ticket. Nor do
        // companies of two markets become partners, nor any but a provider a reseller's.
        Fact::Connected => {
            provides(case.provider)
                && case.provider.known().map(|it| &it.id) != case.reseller.known().map(|it| &it.id)
                && (Fact::SameMarket.outcome(case) != Outcome::Fails || sides_meet(case))
        }
        // What was apart in the older groups of countries can be one market of the fifteen.
        Fact::SameMarket => sides_meet(case),
        // Whoever is no provider does not become one.
        Fact::ApprovedProvider(party) => provides(case.party(party)),
        Fact::ApprovalChanges => provides(case.organisation),
        // Who has an account of another kind does not become a reseller here, nor does Microsoft.
        // A direct bill partner can enrol as a reseller too, and who is to become one instead.
        Fact::Enrolled(party) | Fact::HasAccount(party) => {
            case.party(party).known().is_some_and(|it| {
                it.enrolment != Enrolment::Enrolled && it.kind != Kind::Microsoft
                    || it.kind == Kind::DirectBillPartner
                    || it.awaits_direct_bill()
            })
        }
        // A step of an application that has passed does not come again.
        Fact::AwaitsEmail => awaited(case, &[Enrolment::None]),
        Fact::AwaitsReview => awaited(case, &[Enrolment::None, Enrolment::EmailPending]),
        Fact::Customer(fact) => customers::is_changeable(fact, case),
        Fact::Account(fact) => accounts::is_changeable(fact, case),
        Fact::DirectBill(fact) => direct_bill::is_changeable(fact, case),
        Fact::Cloud(fact) => clouds::is_changeable(fact, case),
        Fact::Dealing(fact) => dealings::is_changeable(fact, case),
        Fact::Enrolment(fact) => enrolment::is_changeable(fact, case),
        Fact::ActorBelongs
        | Fact::ActorHasRole
        | Fact::ActorHolds(_)
        | Fact::ActorMayChangeRole
        | Fact::ActorIsContact
        | Fact::ContactBelongs
        | Fact::HasMpnId
        | Fact::NotConnected
        | Fact::AdminAccessStands
        | Fact::RecipientBelongs
        | Fact::LinkKept
        | Fact::Ticked
        | Fact::Confirmed
        | Fact::AgreementSigned(_)
        | Fact::MpnAssociated(_)
        | Fact::MpnInAccountCountry
        | Fact::MpnInTenantCountry
        | Fact::MpnIsLocation
        | Fact::MpnInPartnerCenter
        | Fact::GoodStanding(_)
        | Fact::Suspended
        | Fact::PolicyDateFrom(_)
        | Fact::DateAhead
        | Fact::DateInYears => true,
    }
}

fn provides(at: Slot<'_, Organisation>) -> bool {
    at.known()
        .is_some_and(|it| it.kind == Kind::IndirectProvider)
}

/// Whether the sides are in one market of the fifteen, and were not before.
fn sides_meet(case: &Case<'_>) -> bool {
    let country = |it: Slot<'_, Organisation>| it.known()?.country.clone();
    let (provider, reseller) = (country(case.provider), country(case.reseller));
    case.date < FIFTEEN_MARKETS
        && same_market(provider.as_ref(), reseller.as_ref(), FIFTEEN_MARKETS) == Outcome::Holds
}

/// Until a day, as far as anybody can wait here.
fn wait(until: Date) -> Vec<Remedy> {
    if until <= Date::LAST {
        vec![Remedy::Wait { until }]
    } else {
        Vec::new()
    }
}

fn awaited(case: &Case<'_>, before: &[Enrolment]) -> bool {
    case.organisation
        .known()
        .is_some_and(|it| before.contains(&it.enrolment))
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: Fact, case: &Case<'_>) -> Vec<Remedy> {
    const ADMIN: &[Role] = &[Role::GlobalAdmin];
    const ANYONE: &[Role] = &Role::WORKING;
    match fact {
        Fact::ActorBelongs => continue_as(case, staff(case, case.acting, None)),
        Fact::ActorHasRole => {
            let mut ways = give_role(case);
            ways.extend(continue_as(case, staff(case, case.acting, Some(ANYONE))));
            ways
        }
        Fact::ActorHolds(roles) => {
            let mut ways = continue_as(case, staff(case, case.acting, Some(roles)));
            ways.extend(give_role(case));
            ways
        }
        Fact::ActorMayChangeRole => {
            let mut ways = continue_as(case, staff(case, case.acting, Some(ADMIN)));
            if ways.is_empty() {
                ways = give_role(case);
            }
            ways
        }
        Fact::ActorIsContact => {
            let contact = case
                .organisation
                .known()
                .and_then(|it| it.primary_contact.clone());
            continue_as(case, contact.into_iter().collect())
        }
        Fact::Enrolled(party) | Fact::HasAccount(party) => {
            enrolment::next_step(case, case.party(party), APPLY)
        }
        Fact::AwaitsEmail | Fact::AwaitsReview => {
            enrolment::next_step(case, case.organisation, APPLY)
        }
        Fact::HasMpnId => enrolment::join(case),
        Fact::Connected => connect(case),
        Fact::AdminAccessStands if case.partnership().is_none() => connect(case),
        Fact::NotConnected => end_partnership(case, case.provider, case.reseller),
        Fact::AgreementSigned(party) => act(
            case,
            ActionKind::SignPartnerAgreement,
            case.party(party),
            ADMIN,
        ),
        Fact::MpnAssociated(party) => {
            act(case, ActionKind::AssociateMpnId, case.party(party), ADMIN)
        }
        Fact::MpnInAccountCountry | Fact::MpnInTenantCountry | Fact::MpnIsLocation => {
            let mut ways = form("mpn");
            ways.extend(add_location(case));
            ways
        }
        Fact::MpnInPartnerCenter => act(case, ActionKind::MoveMpnId, case.organisation, ANYONE),
        Fact::GoodStanding(_) => at_microsoft(case, ActionKind::ReinstateAccount),
        Fact::Suspended => at_microsoft(case, ActionKind::SuspendAccount),
        Fact::ApprovedProvider(_) => at_microsoft(case, ActionKind::DecideProviderApproval),
        Fact::ApprovalChanges => form("approved"),
        Fact::RecipientBelongs => form("recipient"),
        Fact::ContactBelongs => form("contact"),
        Fact::LinkKept => form("link_kept"),
        Fact::Ticked => form("ticked"),
        Fact::Confirmed => form("confirmed"),
        Fact::DateAhead | Fact::DateInYears => form("date"),
        Fact::SameMarket if sides_meet(case) => wait(FIFTEEN_MARKETS),
        Fact::PolicyDateFrom(until) => wait(until),
        Fact::Customer(fact) => customers::remedies(fact, case),
        Fact::Account(fact) => accounts::remedies(fact, case),
        Fact::DirectBill(fact) => direct_bill::remedies(fact, case),
        Fact::Cloud(fact) => clouds::remedies(fact, case),
        Fact::Dealing(fact) => dealings::remedies(fact, case),
        Fact::Enrolment(fact) => enrolment::remedies(fact, case),
        Fact::AdminAccessStands
        | Fact::SameMarket
        | Fact::NotReseller(_)
        | Fact::AgreementOpen
        | Fact::NotApplied
        | Fact::AskerIsSide
        | Fact::AskerIsReseller
        | Fact::MpnAwaitsMove
        | Fact::TicketOpen => Vec::new(),
    }
}

/// Since when a provider removes a reseller in the portal.
pub(super) const PORTAL_REMOVAL: Date = Date::ymd(2020, 6, 29);

/// From when until when other people added locations than before and after.
pub(super) const OTHERS_LOCATE: std::ops::Range<Date> =
    Date::ymd(2019, 12, 12)..Date::ymd(2020, 10, 1);

/// The roles that add a location, and those that did in between.
pub(super) const LOCATORS: &[Role] = &[Role::GlobalAdmin, Role::AccountAdmin];
pub(super) const OTHER_LOCATORS: &[Role] = &[
    Role::GlobalAdmin,
    Role::UserManagementAdmin,
    Role::BillingAdmin,
    Role::AdminAgent,
    Role::SalesAgent,
];

/// Another location has an MPN ID of its own.
fn add_location(case: &Case<'_>) -> Vec<Remedy> {
    let roles = if OTHERS_LOCATE.contains(&case.date) {
        OTHER_LOCATORS
    } else {
        LOCATORS
    };
    act(case, ActionKind::AddMpnLocation, case.organisation, roles)
}

/// Roles are given to the company's own people only.
fn give_role(case: &Case<'_>) -> Vec<Remedy> {
    match (case.actor, case.acting) {
        (Slot::Known(actor), Slot::Known(at)) if actor.organisation == at.id => {
            if case
                .world
                .applications
                .get(&at.id)
                .is_some_and(|it| it.no_account)
            {
                return enrolment::create_account(case, Some(at));
            }
            if at.kind != Kind::Microsoft && !case.world.has_global_admin(&at.id) {
                return accounts::remedies(AccountFact::AdminExists, case);
            }
            act(
                case,
                ActionKind::AssignRole,
                case.acting,
                &[Role::GlobalAdmin],
            )
        }
        _ => Vec::new(),
    }
}

/// Whoever has the next step: the reseller, when an invitation waits; the provider otherwise.
fn connect(case: &Case<'_>) -> Vec<Remedy> {
    let (Some(provider), Some(reseller)) = (case.provider.known(), case.reseller.known()) else {
        return Vec::new();
    };
    let waits = case.world.invitations.values().any(|it| {
        let between = it.provider == provider.id && it.reseller == reseller.id;
        between && it.state != InvitationState::Accepted
    });
    if waits {
        act(
            case,
            ActionKind::AuthorizeIndirectProvider,
            case.reseller,
            &[Role::GlobalAdmin],
        )
    } else {
        act(case, ActionKind::RequestPartnership, case.provider, SENDERS)
    }
}

/// The provider removes the reseller in the portal, or Microsoft by a ticket, which may wait already.
fn end_partnership(
    case: &Case<'_>,
    provider: Slot<'_, Organisation>,
    reseller: Slot<'_, Organisation>,
) -> Vec<Remedy> {
    let mut ways = if case.date >= PORTAL_REMOVAL {
        let kind = ActionKind::RemovePartnership;
        act(case, kind, provider, &[Role::AdminAgent])
    } else {
        Vec::new()
    };
    let sides = provider.known().zip(reseller.known());
    let waits = sides.and_then(|(a, b)| case.world.open_ticket(&a.id, &b.id, None));
    ways.extend(if waits.is_some() {
        at_microsoft(case, ActionKind::CloseSupportTicket)
    } else {
        let kind = ActionKind::OpenSupportTicket;
        act(case, kind, reseller, &Role::WORKING)
    });
    ways
}

/// The roles that may send a partnership request.
pub(super) const SENDERS: &[Role] = &[
    Role::GlobalAdmin,
    Role::UserManagementAdmin,
    Role::AdminAgent,
    Role::SalesAgent,
];

fn act(
    case: &Case<'_>,
    action: ActionKind,
    at: Slot<'_, Organisation>,
    roles: &[Role],
) -> Vec<Remedy> {
    at.known()
        .map(|at| step(action, at.id.clone(), ids(case, &at.id, Some(roles))))
        .into_iter()
        .collect()
}

/// What is typed or chosen in the form is changed.
#[inline(never)]
fn form(field: &'static str) -> Vec<Remedy> {
    vec![Remedy::Form {
        field: Word::Borrowed(field),
    }]
}

fn at_microsoft(case: &Case<'_>, action: ActionKind) -> Vec<Remedy> {
    let at = OrganisationId::new(MICROSOFT);
    let people = ids(case, &at, None);
    vec![step(action, at, people)]
}

fn step(action: ActionKind, organisation: OrganisationId, people: Vec<PersonId>) -> Remedy {
    Remedy::Act {
        action: Word::Borrowed(action.name()),
        organisation,
        people,
    }
}

fn continue_as(case: &Case<'_>, mut people: Vec<PersonId>) -> Vec<Remedy> {
    people.retain(|id| case.actor.known().is_none_or(|actor| actor.id != *id));
    if people.is_empty() {
        Vec::new()
    } else {
        vec![Remedy::ContinueAs { people }]
    }
}

fn staff(case: &Case<'_>, at: Slot<'_, Organisation>, roles: Option<&[Role]>) -> Vec<PersonId> {
    at.known()
        .map_or_else(Vec::new, |at| ids(case, &at.id, roles))
}

fn ids(case: &Case<'_>, at: &OrganisationId, roles: Option<&[Role]>) -> Vec<PersonId> {
    match roles {
        Some(roles) => case
            .holders(at, roles)
            .map(|person| person.id.clone())
            .collect(),
        None => case
            .world
            .people_of(at)
            .map(|person| person.id.clone())
            .collect(),
    }
}
