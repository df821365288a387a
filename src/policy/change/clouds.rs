//! How facts about clouds change, and who changes them.

use super::{act, at_microsoft, form};
use crate::domain::{
    Action, ActionKind, ChosenText, Cloud, CloudState, CloudStep, Organisation, Outcome, Remedy,
    Role,
};
use crate::policy::case::Case;
use crate::policy::fact::{CloudFact, SOLD_ELSEWHERE, applicant, lies_in, may_be_validated};

/// Whether anything in this world can make the fact hold that fails now.
pub(super) fn is_changeable(fact: CloudFact, case: &Case<'_>) -> bool {
    let typed = matches!(
        fact,
        CloudFact::RightsAsked | CloudFact::ReadingIsNew | CloudFact::ReasonFits
    );
    if typed || fact.contradiction().is_some() {
        return true;
    }
    let Some(of) = applicant(fact, case).known() else {
        return false;
    };
    let state = state(of, case);
    match fact {
        // An application goes one way.
        CloudFact::Admitted(..) | CloudFact::CustomerAdmitted => {
            match (state, case.cloud().known()) {
                (_, Some(Cloud::China)) => !SOLD_ELSEWHERE.contains(&case.action.kind()),
                (None, Some(Cloud::UsGovernment)) => lies_in(of, "US") != Outcome::Fails,
                (None, Some(Cloud::Gcc)) => may_be_validated(of),
                _ => true,
            }
        }
        // From there the company leads it back to Microsoft.
        CloudFact::AwaitsMicrosoft => state.is_none_or(|it| it == CloudState::Eligible),
        // Who is rejected applies again.
        CloudFact::NotApplied => state.is_some_and(|it| it < CloudState::Accepted),
        CloudFact::StepIsNext => {
            let reached = match case.action {
                Action::CompleteCloudStep { step, .. } => match step {
                    // The review after it can end in a rejection, and then it comes again.
                    Some(CloudStep::Account | CloudStep::Agreement) | None => CloudState::Accepted,
                    Some(CloudStep::Agents) => CloudState::Signed,
                },
                _ => return false,
            };
            case.cloud().known() == Some(&Cloud::UsGovernment)
                && state.is_none_or(|it| it < reached)
        }
        _ => false,
    }
}

/// How far an application has come. After a rejection it begins anew.
fn state(of: &Organisation, case: &Case<'_>) -> Option<CloudState> {
    let state = case.cloud_application(of).map(|it| it.state);
    state.filter(|it| *it != CloudState::Rejected)
}

/// The ways to make a fact hold, with the people who can.
pub(super) fn remedies(fact: CloudFact, case: &Case<'_>) -> Vec<Remedy> {
    match fact {
        CloudFact::Admitted(..)
        | CloudFact::CustomerAdmitted
        | CloudFact::NotApplied
        | CloudFact::AwaitsMicrosoft
        | CloudFact::StepIsNext => next_step(fact, case),
        CloudFact::RightsAsked => form("admin_rights"),
        CloudFact::ReasonFits => form("finding"),
        CloudFact::ReadingIsNew => form("since"),
        CloudFact::UsGovernmentOpen => assume(fact, case),
        _ => Vec::new(),
    }
}

/// Whoever has the next step of an application.
fn next_step(fact: CloudFact, case: &Case<'_>) -> Vec<Remedy> {
    const ADMIN: &[Role] = &[Role::GlobalAdmin];
    let slot = applicant(fact, case);
    match slot.known().and_then(|of| state(of, case)) {
        None => act(case, ActionKind::ApplyForCloud, slot, ADMIN),
        Some(state) if state.awaits_microsoft() => {
            at_microsoft(case, ActionKind::DecideCloudApplication)
        }
        Some(_) => act(case, ActionKind::CompleteCloudStep, slot, ADMIN),
    }
}

/// The date of an assumed reading can be waited for; any reading can be assumed.
fn assume(fact: CloudFact, case: &Case<'_>) -> Vec<Remedy> {
    let mut ways = Vec::new();
    if let Some(reading) = fact.assumption(case)
        && reading.text == ChosenText::First
    {
        ways.push(Remedy::Wait {
            until: reading.since,
        });
    }
    ways.extend(
        fact.contradiction()
            .map(|contradiction| Remedy::Assume { contradiction }),
    );
    ways
}
