//! How facts about direct bill change, and who changes them.

use super::enrolment::next_step;
use super::{CONFIRMERS, act, at_microsoft, customers, form, wait};
use crate::domain::{
    Action, ActionKind, DirectBillStep, Kind, Organisation, Outcome, Remedy, Role,
};
use crate::policy::case::{Case, Slot};
use crate::policy::fact::{DirectBillFact, PICKED_UNTIL, twelve_months};

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: DirectBillFact, case: &Case<'_>) -> bool {
    match fact {
        // What was done stays done, and time does not turn back.
        DirectBillFact::StillAsked(_)
        | DirectBillFact::OnlyResells
        | DirectBillFact::NotThroughProvider
        | DirectBillFact::Transferable
        | DirectBillFact::TransferRefused
        | DirectBillFact::TransferWaits => false,
        DirectBillFact::StepOpen => is_new(case),
        // A provider sells to nobody as a reseller or a direct bill partner.
        DirectBillFact::RevenueReached | DirectBillFact::TwelveMonths => {
            case.organisation.known().is_some_and(is_on_the_way) || is_new(case)
        }
        DirectBillFact::Both(party) => case.party(party).known().is_some_and(is_on_the_way),
        DirectBillFact::Taken(_)
        | DirectBillFact::PlanBought
        | DirectBillFact::EvidenceComplete
        | DirectBillFact::BarOfExisting
        | DirectBillFact::RequirementMissed
        | DirectBillFact::StillResells
        | DirectBillFact::CoveredMpn
        | DirectBillFact::Picked
        | DirectBillFact::ConsentGiven
        | DirectBillFact::Extended
        | DirectBillFact::AgreedThroughProvider
        | DirectBillFact::SalesReadable => true,
    }
}

/// Whether the company is new to the programme: when it starts as a reseller instead, what it did
/// for direct bill is to be done anew.
fn is_new(case: &Case<'_>) -> bool {
    case.organisation
        .known()
        .is_some_and(|it| it.kind == Kind::Prospect)
}

/// Who may come to be of both kinds: a direct bill partner, and a reseller that becomes one.
fn is_on_the_way(it: &Organisation) -> bool {
    matches!(it.kind, Kind::DirectBillPartner | Kind::IndirectReseller)
}

/// The ways to make a failed fact hold, with the people who can.
pub(super) fn remedies(fact: DirectBillFact, case: &Case<'_>) -> Vec<Remedy> {
    let company = |kind| act(case, kind, case.organisation, &Role::WORKING);
    match fact {
        DirectBillFact::Taken(step) => match step {
            DirectBillStep::Questionnaire => company(ActionKind::AnswerQuestionnaire),
            DirectBillStep::Applied => apply(case, case.organisation),
            DirectBillStep::EvidenceAsked => at_microsoft(case, ActionKind::AskForEvidence),
            DirectBillStep::Eligible => at_microsoft(case, ActionKind::ConfirmEligibility),
            DirectBillStep::CreditPassed => at_microsoft(case, ActionKind::CheckCredit),
            DirectBillStep::Terms => company(ActionKind::AcceptDirectBillTerms),
            _ => company(ActionKind::DeclareCapability),
        },
        DirectBillFact::RevenueReached | DirectBillFact::BarOfExisting => {
            company(ActionKind::RecordSales)
        }
        DirectBillFact::TwelveMonths => {
            let day = case
                .organisation
                .known()
                .and_then(|it| twelve_months(case, it));
            match day {
                Some(until) => wait(until),
                None => company(ActionKind::RecordSales),
            }
        }
        DirectBillFact::PlanBought => company(ActionKind::BuySupportPlan),
        DirectBillFact::EvidenceComplete => company(ActionKind::GiveEvidence),
        DirectBillFact::Both(party) => become_both(case, case.party(party)),
        DirectBillFact::StillResells => become_both(case, case.reseller),
        DirectBillFact::CoveredMpn => {
            act(case, ActionKind::MoveMpnId, case.reseller, &Role::WORKING)
        }
        DirectBillFact::ConsentGiven => form("consent"),
        DirectBillFact::Extended => {
            // Only a direct customer is extended; any other is asked for both.
            let direct = DirectBillFact::NotThroughProvider.outcome(case) != Outcome::Fails;
            let kind = if direct {
                ActionKind::ExtendRelationship
            } else {
                ActionKind::InviteCustomerJointly
            };
            act(case, kind, case.partner, &[Role::AdminAgent])
        }
        DirectBillFact::AgreedThroughProvider => agree(case),
        DirectBillFact::SalesReadable => match case.action {
            Action::RecordSales {
                amount: Some(amount),
                ..
            } if *amount > 0 => form("month"),
            _ => form("amount"),
        },
        DirectBillFact::Picked => wait(PICKED_UNTIL.plus_days(1)),
        DirectBillFact::StepOpen if is_new(case) => next_step(
            case,
            case.organisation,
            ActionKind::EnrollAsIndirectReseller,
        ),
        // Time alone takes sales out of the twelve months and brings requirements.
        DirectBillFact::RequirementMissed
        | DirectBillFact::StepOpen
        | DirectBillFact::StillAsked(_)
        | DirectBillFact::OnlyResells
        | DirectBillFact::NotThroughProvider
        | DirectBillFact::Transferable
        | DirectBillFact::TransferRefused
        | DirectBillFact::TransferWaits => Vec::new(),
    }
}

/// A direct bill partner enrols as a reseller; a reseller first becomes a direct bill partner.
pub(super) fn become_both(case: &Case<'_>, at: Slot<'_, Organisation>) -> Vec<Remedy> {
    match at.known().map(|it| it.kind) {
        Some(Kind::DirectBillPartner) => {
            let kind = ActionKind::EnrollAsResellerToo;
            act(case, kind, at, &[Role::GlobalAdmin])
        }
        Some(Kind::IndirectReseller) => apply(case, at),
        _ => Vec::new(),
    }
}

fn apply(case: &Case<'_>, at: Slot<'_, Organisation>) -> Vec<Remedy> {
    act(
        case,
        ActionKind::ApplyForDirectBill,
        at,
        &[Role::GlobalAdmin],
    )
}

/// The provider confirms once it deals with the customer; the customer can accept itself.
fn agree(case: &Case<'_>) -> Vec<Remedy> {
    let extended = DirectBillFact::Extended.outcome(case) == Outcome::Holds;
    let mut ways = if extended {
        let kind = ActionKind::ConfirmCustomerAgreement;
        act(case, kind, case.provider, CONFIRMERS)
    } else {
        Vec::new()
    };
    if case.date >= customers::ACCEPTED_DIRECTLY {
        let kind = ActionKind::AcceptCustomerAgreement;
        ways.extend(act(case, kind, case.customer, &[Role::GlobalAdmin]));
    }
    ways
}
