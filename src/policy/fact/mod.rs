//! The facts that conditions are made of, and how each is looked at.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod deals;
mod direct_bill;
mod enrolment;
mod forms;
mod party;

pub(super) use accounts::{AccountFact, Field, THREE_GUEST_ROLES, is_guest};
pub(super) use clouds::{CloudFact, SOLD_ELSEWHERE, applicant, lies_in, may_be_validated};
pub(super) use customers::{CustomerFact, MARKETPLACE_OUT, OLD_AZURE_CLOSED};
pub(super) use dealings::{Code, DealingFact, last_return};
pub(super) use deals::{agreed, in_market, other_administrator, same_market};
pub(super) use direct_bill::{DirectBillFact, PICKED_UNTIL, renewal, twelve_months};
pub(super) use enrolment::{EnrolmentFact, Typed, country, due, found, result, typed};

use super::case::{Case, Party, Slot};
use crate::domain::{Action, Date, Enrolment, Kind, MpnKind, Organisation, Outcome, Role};

/// Something that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// The person works where the action is done.
    ActorBelongs,
    /// The person holds any role there.
    ActorHasRole,
    /// The person holds one of these roles.
    ActorHolds(&'static [Role]),
    /// The person may change the role that the action names.
    ActorMayChangeRole,
    /// The person is the primary contact of the application.
    ActorIsContact,
    /// The provider stands on Microsoft's list.
    ApprovedProvider(Party),
    /// The decision is about a provider and changes whether it stands on that list.
    ApprovalChanges,
    /// The organisation is enrolled as an indirect reseller.
    Enrolled(Party),
    /// The organisation is no indirect reseller, so what binds resellers does not bind it.
    NotReseller(Party),
    /// The organisation has a partner account in the programme.
    HasAccount(Party),
    /// The organisation has not applied yet, and is not Microsoft, which never does.
    NotApplied,
    /// The application waits for the primary contact.
    AwaitsEmail,
    /// The application waits for Microsoft's review.
    AwaitsReview,
    /// The contact works at the company that applies.
    ContactBelongs,
    /// The organisation has an MPN ID.
    HasMpnId,
    /// Provider and reseller lie in the same market.
    SameMarket,
    /// Provider and reseller are connected.
    Connected,
    /// They are not connected yet.
    NotConnected,
    /// The provider has admin access to the reseller's work account.
    AdminAccessStands,
    /// Who asks for the end is one of the two sides.
    AskerIsSide,
    /// Who asks for the end is the reseller.
    AskerIsReseller,
    /// The mail goes to a person at the reseller.
    RecipientBelongs,
    /// The personal link is still in the mail.
    LinkKept,
    /// The box is ticked.
    Ticked,
    /// The question was answered with Yes.
    Confirmed,
    /// The organisation signed the partner agreement for its market.
    AgreementSigned(Party),
    /// It has not signed it yet.
    AgreementOpen,
    /// An MPN ID is associated with the CSP account.
    MpnAssociated(Party),
    /// The chosen MPN ID lies in the country of the CSP account.
    MpnInAccountCountry,
    /// The chosen MPN ID lies in the country of the directory tenant.
    MpnInTenantCountry,
    /// The chosen MPN ID is of a location.
    MpnIsLocation,
    /// The chosen MPN ID lives in Partner Center.
    MpnInPartnerCenter,
    /// The chosen MPN ID still lives in Partner Membership Center.
    MpnAwaitsMove,
    /// The account is not suspended.
    GoodStanding(Party),
    /// The account is suspended.
    Suspended,
    /// The ticket is open.
    TicketOpen,
    /// The policy date has come.
    PolicyDateFrom(Date),
    /// The date to wait for lies ahead.
    DateAhead,
    /// The date to wait for lies in the simulated years.
    DateInYears,
    /// Something between partners and customers.
    Customer(CustomerFact),
    /// Something in account settings.
    Account(AccountFact),
    /// Something about direct bill.
    DirectBill(DirectBillFact),
    /// Something about clouds or an assumed reading.
    Cloud(CloudFact),
    /// Something about transfers, returns and checks.
    Dealing(DealingFact),
    /// Something on the way into the programme.
    Enrolment(EnrolmentFact),
}

impl Fact {
    /// Its id in texts and answers.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::ActorBelongs => "actor-belongs",
            Self::ActorHasRole => "actor-has-role",
            Self::ActorHolds(_) => "actor-holds",
            Self::ActorMayChangeRole => "actor-may-change-role",
            Self::ActorIsContact => "actor-is-contact",
            Self::ApprovedProvider(_) => "approved-provider",
            Self::ApprovalChanges => "approval-changes",
            Self::Enrolled(_) => "enrolled",
            Self::NotReseller(_) => "not-reseller",
            Self::HasAccount(_) => "has-account",
            Self::NotApplied => "not-applied",
            Self::AwaitsEmail => "awaits-email",
            Self::AwaitsReview => "awaits-review",
            Self::ContactBelongs => "contact-belongs",
            Self::HasMpnId => "has-mpn-id",
            Self::SameMarket => "same-market",
            Self::Connected => "connected",
            Self::NotConnected => "not-connected",
            Self::AdminAccessStands => "admin-access-stands",
            Self::AskerIsSide => "asker-is-side",
            Self::AskerIsReseller => "asker-is-reseller",
            Self::RecipientBelongs => "recipient-belongs",
            Self::LinkKept => "link-kept",
            Self::Ticked => "ticked",
            Self::Confirmed => "confirmed",
            Self::AgreementSigned(_) => "agreement-signed",
            Self::AgreementOpen => "agreement-open",
            Self::MpnAssociated(_) => "mpn-associated",
            Self::MpnInAccountCountry => "mpn-in-account-country",
            Self::MpnInTenantCountry => "mpn-in-tenant-country",
            Self::MpnIsLocation => "mpn-is-location",
            Self::MpnInPartnerCenter => "mpn-in-partner-center",
            Self::MpnAwaitsMove => "mpn-awaits-move",
            Self::GoodStanding(_) => "good-standing",
            Self::Suspended => "suspended",
            Self::TicketOpen => "ticket-open",
            Self::PolicyDateFrom(_) => "policy-date-from",
            Self::DateAhead => "date-ahead",
            Self::DateInYears => "date-in-years",
            Self::Customer(fact) => fact.id(),
            Self::Account(fact) => fact.id(),
            Self::DirectBill(fact) => fact.id(),
            Self::Cloud(fact) => fact.id(),
            Self::Dealing(fact) => fact.id(),
            Self::Enrolment(fact) => fact.id(),
        }
    }

    /// Whether it is so.
    #[expect(clippy::too_many_lines, reason = "one arm for each fact")]
    pub(super) fn outcome(self, case: &Case<'_>) -> Outcome {
        match self {
            Self::ActorBelongs => both(case.actor, case.acting, |actor, at| {
                holds(actor.organisation == at.id)
            }),
            Self::ActorHasRole => {
                // Roles inside Microsoft are not documented; its people are taken to hold theirs.
                one(case.actor, |actor| {
                    holds(actor.roles.does_work() || works_at_microsoft(case))
                })
            }
            Self::ActorHolds(roles) => one(case.actor, |actor| {
                holds(roles.iter().any(|role| actor.roles.contains(role)))
            }),
            Self::ActorMayChangeRole => one(case.actor, |actor| match case.action {
                Action::AssignRole {
                    role: Some(role), ..
                }
                | Action::RemoveRole {
                    role: Some(role), ..
                } => holds(
                    actor.roles.contains(&Role::GlobalAdmin)
                        || role.is_company_role() && actor.roles.contains(&Role::AccountAdmin),
                ),
                _ => Outcome::Open,
            }),
            Self::ActorIsContact => both(case.actor, case.organisation, |actor, of| {
                of.primary_contact
                    .as_ref()
                    .map_or(Outcome::Unknown, |contact| holds(*contact == actor.id))
            }),
            Self::ApprovedProvider(party) => one(case.party(party), |it| {
                holds(it.kind == Kind::IndirectProvider && it.approved_provider)
            }),
            Self::ApprovalChanges => one(case.organisation, |it| match case.action {
                Action::DecideProviderApproval {
                    approved: Some(approved),
                    ..
                } => holds(it.kind == Kind::IndirectProvider && it.approved_provider != *approved),
                _ => Outcome::Open,
            }),
            Self::Enrolled(party) => one(case.party(party), |it| holds(it.resells())),
            Self::NotReseller(party) => one(case.party(party), |it| {
                holds(it.kind != Kind::IndirectReseller)
            }),
            Self::HasAccount(party) => one(case.party(party), |it| {
                holds(it.enrolment == Enrolment::Enrolled && it.kind != Kind::Prospect)
            }),
            Self::NotApplied => one(case.organisation, |it| {
                holds(it.enrolment == Enrolment::None && it.kind != Kind::Microsoft)
            }),
            Self::AwaitsEmail => one(case.organisation, |it| {
                holds(it.enrolment == Enrolment::EmailPending)
            }),
            Self::AwaitsReview => one(case.organisation, |it| {
                holds(it.enrolment == Enrolment::InReview)
            }),
            Self::ContactBelongs => match case.action {
                Action::EnrollAsIndirectReseller {
                    contact: Some(contact),
                    ..
                }
                | Action::EnrollAsDirectBillPartner {
                    contact: Some(contact),
                    ..
                }
                | Action::AddMpnLocation {
                    contact: Some(contact),
                    ..
                } => one(case.organisation, |of| {
                    person_at(case, contact.as_str(), of)
                }),
                _ => Outcome::Open,
            },
            Self::HasMpnId => one(case.organisation, |it| holds(!it.mpn_ids.is_empty())),
            Self::SameMarket => both(case.provider, case.reseller, |provider, reseller| {
                let countries = (provider.country.as_ref(), reseller.country.as_ref());
                same_market(countries.0, countries.1, case.date)
            }),
            Self::Connected => both(case.provider, case.reseller, |_, _| {
                holds(case.partnership().is_some())
            }),
            Self::NotConnected => both(case.provider, case.reseller, |_, _| {
                holds(case.partnership().is_none())
            }),
            // The end of a partnership leaves it (R-PR-END-EFFECT).
            Self::AdminAccessStands => both(case.provider, case.reseller, |provider, reseller| {
                let between = case.world.partnership(&provider.id, &reseller.id);
                holds(between.is_some_and(|it| it.admin_access))
            }),
            Self::AskerIsSide => one(case.organisation, |asks| {
                is_organisation(case.provider, asks).max(is_organisation(case.reseller, asks))
            }),
            Self::AskerIsReseller => one(case.organisation, |asks| {
                is_organisation(case.reseller, asks)
            }),
            Self::RecipientBelongs => match case.action {
                Action::RequestPartnership {
                    recipient: Some(recipient),
                    ..
                } => one(case.reseller, |reseller| {
                    person_at(case, recipient.as_str(), reseller)
                }),
                _ => Outcome::Open,
            },
            Self::LinkKept => forms::link_kept(case.action),
            Self::Ticked => match case.action {
                Action::AuthorizeIndirectProvider {
                    ticked: Some(ticked),
                    ..
                } => holds(*ticked),
                _ => Outcome::Open,
            },
            Self::Confirmed => match case.action {
                Action::RemovePartnership {
                    confirmed: Some(confirmed),
                    ..
                } => holds(*confirmed),
                _ => Outcome::Open,
            },
            Self::AgreementSigned(party) => signed(case, party),
            Self::AgreementOpen => opposite(signed(case, Party::Organisation)),
            Self::MpnAssociated(party) => {
                one(case.party(party), |it| holds(it.associated_mpn.is_some()))
            }
            Self::MpnInAccountCountry => both(case.mpn, case.organisation, |mpn, of| {
                of.country
                    .as_ref()
                    .map_or(Outcome::Unknown, |country| holds(mpn.country == *country))
            }),
            Self::MpnInTenantCountry => both(case.mpn, case.organisation, |mpn, of| {
                of.tenant_country
                    .as_ref()
                    .map_or(Outcome::Unknown, |country| holds(mpn.country == *country))
            }),
            // Other rules say that nobody has it.
            Self::MpnIsLocation if case.mpn.known().is_none() => Outcome::Open,
            Self::MpnIsLocation => one(case.mpn, |mpn| holds(mpn.kind == MpnKind::Location)),
            Self::MpnInPartnerCenter => one(case.mpn, |mpn| holds(mpn.in_partner_center)),
            Self::MpnAwaitsMove => one(case.mpn, |mpn| holds(!mpn.in_partner_center)),
            Self::GoodStanding(party) => one(case.party(party), |it| holds(!it.suspended)),
            Self::Suspended => one(case.organisation, |it| holds(it.suspended)),
            Self::TicketOpen => one(case.ticket, |ticket| holds(ticket.closed.is_none())),
            Self::PolicyDateFrom(date) => holds(case.date >= date),
            Self::DateAhead => match case.action {
                Action::WaitUntil { date: Some(date) } => holds(*date > case.date),
                _ => Outcome::Open,
            },
            Self::DateInYears => match case.action {
                Action::WaitUntil { date: Some(date) } => holds(*date <= Date::LAST),
                _ => Outcome::Open,
            },
            Self::Customer(fact) => fact.outcome(case),
            Self::Account(fact) => fact.outcome(case),
            Self::DirectBill(fact) => fact.outcome(case),
            Self::Cloud(fact) => fact.outcome(case),
            Self::Dealing(fact) => fact.outcome(case),
            Self::Enrolment(fact) => fact.outcome(case),
        }
    }
}

const fn holds(so: bool) -> Outcome {
    if so { Outcome::Holds } else { Outcome::Fails }
}

const fn opposite(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Holds => Outcome::Fails,
        Outcome::Fails => Outcome::Holds,
        Outcome::Unknown | Outcome::Open => outcome,
    }
}

fn one<'a, A>(a: Slot<'a, A>, look: impl FnOnce(&'a A) -> Outcome) -> Outcome {
    match a {
        Slot::Known(a) => look(a),
        Slot::Missing(_) => Outcome::Unknown,
        Slot::Open => Outcome::Open,
    }
}

fn both<'a, A, B>(
    a: Slot<'a, A>,
    b: Slot<'a, B>,
    look: impl FnOnce(&'a A, &'a B) -> Outcome,
) -> Outcome {
    match (a, b) {
        (Slot::Known(a), Slot::Known(b)) => look(a, b),
        (Slot::Missing(_), _) | (_, Slot::Missing(_)) => Outcome::Unknown,
        (Slot::Open, _) | (_, Slot::Open) => Outcome::Open,
    }
}

fn is_organisation(slot: Slot<'_, Organisation>, other: &Organisation) -> Outcome {
    one(slot, |it| holds(it.id == other.id))
}

fn signed(case: &Case<'_>, party: Party) -> Outcome {
    one(case.party(party), |it| {
        it.market()
            .map_or(Outcome::Unknown, |_| holds(case.agreement(party).is_some()))
    })
}

fn person_at(case: &Case<'_>, person: &str, organisation: &Organisation) -> Outcome {
    holds(
        case.world
            .people
            .get(person)
            .is_some_and(|it| it.organisation == organisation.id),
    )
}

fn works_at_microsoft(case: &Case<'_>) -> bool {
    case.actor
        .known()
        .and_then(|actor| case.world.organisations.get(&actor.organisation))
        .is_some_and(|at| at.kind == Kind::Microsoft)
}
