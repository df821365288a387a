//! How facts on the way into the programme change, and who changes them.

use super::direct_bill::become_both;
use super::{act, at_microsoft, form, ids, step, wait};
use crate::domain::{
    Action, ActionKind, Application, Date, Enrolment, Kind, Organisation, OrganisationId, Outcome,
    Remedy, Role,
};
use crate::policy::case::{Case, Slot};
use crate::policy::fact::{AccountFact, EnrolmentFact, Typed, due, found, result};

/// From this day on newcomers are resellers first (R-ENR-OCT2020).
const NEWCOMERS_UNTIL: Date = Date::ymd(2020, 10, 1);

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: EnrolmentFact, case: &Case<'_>) -> bool {
    let applying = case
        .organisation
        .known()
        .is_some_and(|it| it.enrolment != Enrolment::Enrolled);
    match fact {
        // Another place in the programme would be another action; an account, a membership and a
        // ticket stay.
        EnrolmentFact::NotAdvisor
        | EnrolmentFact::WorkAccount(false)
        | EnrolmentFact::NoMpnId
        | EnrolmentFact::NoTicket => false,
        // A company that is a reseller answers the questions as one.
        EnrolmentFact::OpenToNewcomers => {
            matches!(case.action, Action::AnswerQuestionnaire { .. })
        }
        EnrolmentFact::ReviewedForDirect => case.organisation.known().is_some_and(|it| {
            let began = case.application().is_some_and(|it| it.direct);
            let may_begin = it.enrolment == Enrolment::None && case.date < NEWCOMERS_UNTIL;
            it.kind == Kind::Prospect && (began || may_begin)
        }),
        // What was approved stays approved, what was rejected is answered and looked at again.
        EnrolmentFact::CheckOpen => {
            let known = case.application().zip(found(case.action));
            known.is_none_or(|(it, finding)| {
                result(it, finding).is_none_or(|result| !result.is_approval())
            })
        }
        EnrolmentFact::Rejected(true)
        | EnrolmentFact::DomainOwned
        | EnrolmentFact::ProfileAsRegistered => {
            applying || AccountFact::RecheckWaits.outcome(case) == Outcome::Holds
        }
        EnrolmentFact::Given(_)
        | EnrolmentFact::SupportReadable
        | EnrolmentFact::NotWebMail
        | EnrolmentFact::RealMailbox
        | EnrolmentFact::PersonalMailbox
        | EnrolmentFact::MpnInCountry
        | EnrolmentFact::BankDetails
        | EnrolmentFact::RegistrationGiven
        | EnrolmentFact::NotDirectBill
        | EnrolmentFact::DayPassed
        | EnrolmentFact::FiveDaysPassed
        | EnrolmentFact::WorkAccount(true)
        | EnrolmentFact::Rejected(false) => true,
    }
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: EnrolmentFact, case: &Case<'_>) -> Vec<Remedy> {
    match fact {
        EnrolmentFact::Given(Typed::LegalName) => form("legal_name"),
        EnrolmentFact::Given(Typed::LegalAddress) => form("legal_address"),
        EnrolmentFact::Given(Typed::Support) | EnrolmentFact::SupportReadable => form("support"),
        EnrolmentFact::Given(Typed::Email)
        | EnrolmentFact::NotWebMail
        | EnrolmentFact::RealMailbox
        | EnrolmentFact::PersonalMailbox => form("email"),
        EnrolmentFact::RegistrationGiven => form("registration"),
        EnrolmentFact::NotDirectBill => form("model"),
        EnrolmentFact::BankDetails => form("bank_details"),
        EnrolmentFact::OpenToNewcomers => next_step(case, case.organisation, super::APPLY),
        EnrolmentFact::ReviewedForDirect => next_step(
            case,
            case.organisation,
            ActionKind::EnrollAsDirectBillPartner,
        ),
        EnrolmentFact::WorkAccount(true) => create_account(case, case.organisation.known()),
        EnrolmentFact::MpnInCountry => {
            if case
                .organisation
                .known()
                .is_some_and(|it| it.mpn_ids.is_empty())
            {
                return join(case);
            }
            let mut ways = form("country");
            ways.extend(super::add_location(case));
            ways
        }
        EnrolmentFact::CheckOpen | EnrolmentFact::Rejected(false) => answer(case),
        EnrolmentFact::Rejected(true)
        | EnrolmentFact::DomainOwned
        | EnrolmentFact::ProfileAsRegistered => {
            if case.application().is_some_and(Application::is_rejected) {
                answer(case)
            } else {
                at_microsoft(case, ActionKind::ReviewApplication)
            }
        }
        EnrolmentFact::DayPassed | EnrolmentFact::FiveDaysPassed => {
            due(fact, case).map_or_else(Vec::new, wait)
        }
        _ => Vec::new(),
    }
}

/// The company answers what was rejected.
fn answer(case: &Case<'_>) -> Vec<Remedy> {
    act(
        case,
        ActionKind::AnswerRejection,
        case.organisation,
        &Role::WORKING,
    )
}

/// Anyone at a company that has no work account can create it.
pub(super) fn create_account(case: &Case<'_>, of: Option<&Organisation>) -> Vec<Remedy> {
    by_anyone(case, of, ActionKind::CreateWorkAccount)
}

/// Anyone at the company can join the partner network for it.
pub(super) fn join(case: &Case<'_>) -> Vec<Remedy> {
    by_anyone(
        case,
        case.organisation.known(),
        ActionKind::JoinPartnerNetwork,
    )
}

fn by_anyone(case: &Case<'_>, of: Option<&Organisation>, action: ActionKind) -> Vec<Remedy> {
    let way = |of: &Organisation| step(action, of.id.clone(), ids(case, &of.id, None));
    of.map(way).into_iter().collect()
}

/// What comes next for a company that is not enrolled and would apply in this way.
pub(super) fn next_step(
    case: &Case<'_>,
    of: Slot<'_, Organisation>,
    apply: ActionKind,
) -> Vec<Remedy> {
    let Some(organisation) = of.known() else {
        return Vec::new();
    };
    let id: OrganisationId = organisation.id.clone();
    let application = case.world.applications.get(&id);
    match organisation.enrolment {
        Enrolment::None if application.is_some_and(|it| it.no_account) => {
            create_account(case, Some(organisation))
        }
        Enrolment::Enrolled if !organisation.awaits_direct_bill() => become_both(case, of),
        Enrolment::None | Enrolment::Enrolled => {
            let people = ids(case, &id, Some(&[Role::GlobalAdmin]));
            vec![step(apply, id, people)]
        }
        Enrolment::EmailPending => {
            let people = organisation.primary_contact.iter().cloned().collect();
            vec![step(ActionKind::ConfirmEmail, id, people)]
        }
        Enrolment::InReview if application.is_some_and(Application::is_rejected) => {
            let people = ids(case, &id, Some(&Role::WORKING));
            vec![step(ActionKind::AnswerRejection, id, people)]
        }
        Enrolment::InReview => at_microsoft(case, ActionKind::ApproveEnrolment),
    }
}
