//! Facts about clouds, and about what documents contradict each other in.

use super::{both, holds, one};
use crate::domain::{
    Action, ActionKind, Assumption, Cloud, CloudState, Contradiction, Kind, Organisation, Outcome,
};
use crate::policy::case::{Case, Party, Slot};

/// Something about clouds that is so or not so in a World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::policy) enum CloudFact {
    /// The cloud is one of these.
    In(&'static [Cloud]),
    /// The cloud is none of these.
    NotIn(&'static [Cloud]),
    /// Where the cloud is one of these, the party may sell in it.
    Admitted(Party, &'static [Cloud]),
    /// Where the offer is for validated customers, the customer is validated.
    CustomerAdmitted,
    /// The company's legal address is in the United States.
    UsAddress,
    /// The company's CSP and MPN accounts lie in one cloud.
    AccountsLinkable,
    /// Delegated admin privileges are asked for.
    RightsAsked,
    /// The company has not applied for this cloud, or was rejected.
    NotApplied,
    /// Who says yes has found nothing wrong, and who says no something.
    ReasonFits,
    /// The application waits for Microsoft.
    AwaitsMicrosoft,
    /// The step is the next one.
    StepIsNext,
    /// The company is one of those that are validated for the offer.
    MayBeValidated,
    /// Relationship requests and the indirect model are there in the US Government cloud.
    UsGovernmentOpen,
    /// The very same reading is not assumed yet.
    ReadingIsNew,
}

impl CloudFact {
    /// Its id in texts and answers.
    pub(in crate::policy) const fn id(self) -> &'static str {
        match self {
            Self::In(_) => "in-cloud",
            Self::NotIn(_) => "not-in-cloud",
            Self::Admitted(..) => "cloud-admitted",
            Self::CustomerAdmitted => "customer-validated",
            Self::UsAddress => "us-address",
            Self::AccountsLinkable => "accounts-linkable",
            Self::RightsAsked => "rights-asked",
            Self::NotApplied => "cloud-not-applied",
            Self::ReasonFits => "reason-fits",
            Self::AwaitsMicrosoft => "cloud-awaits-microsoft",
            Self::StepIsNext => "cloud-step-is-next",
            Self::MayBeValidated => "may-be-validated",
            Self::UsGovernmentOpen => "us-government-open",
            Self::ReadingIsNew => "reading-is-new",
        }
    }

    /// Whether it is so.
    pub(in crate::policy) fn outcome(self, case: &Case<'_>) -> Outcome {
        let cloud = case.cloud();
        let state = |of: &Organisation| case.cloud_application(of).map(|it| it.state);
        let active = |of: &Organisation| holds(state(of) == Some(CloudState::Active));
        match self {
            Self::In(clouds) => one(cloud, |it| holds(clouds.contains(it))),
            Self::NotIn(clouds) => one(cloud, |it| holds(!clouds.contains(it))),
            Self::Admitted(_, clouds) => one(cloud, |it| {
                if clouds.contains(it) {
                    one(applicant(self, case), active)
                } else {
                    Outcome::Holds
                }
            }),
            Self::CustomerAdmitted => one(cloud, |it| {
                if *it == Cloud::Gcc {
                    one(case.customer, active)
                } else {
                    Outcome::Holds
                }
            }),
            Self::UsAddress => one(case.organisation, |it| lies_in(it, "US")),
            Self::AccountsLinkable => one(case.organisation, |it| match lies_in(it, "CN") {
                Outcome::Holds => Outcome::Fails,
                // Where the country is open, other rules ask for it.
                _ => Outcome::Holds,
            }),
            Self::RightsAsked => match case.action {
                Action::RequestResellerRelationship {
                    admin_rights: Some(asked),
                    ..
                } => holds(*asked),
                _ => Outcome::Open,
            },
            Self::NotApplied => both(case.organisation, cloud, |it, _| {
                holds(state(it).is_none_or(|it| it == CloudState::Rejected))
            }),
            Self::ReasonFits => match case.action {
                Action::DecideCloudApplication {
                    approved: Some(approved),
                    finding: Some(finding),
                    ..
                } => holds(*approved == finding.is_approval()),
                _ => Outcome::Open,
            },
            Self::AwaitsMicrosoft => both(case.organisation, cloud, |it, _| {
                holds(state(it).is_some_and(CloudState::awaits_microsoft))
            }),
            Self::StepIsNext => both(case.organisation, cloud, |it, _| match case.action {
                Action::CompleteCloudStep {
                    step: Some(step), ..
                } => holds(state(it).and_then(CloudState::next_step) == Some(*step)),
                _ => Outcome::Open,
            }),
            Self::MayBeValidated => one(case.organisation, |it| holds(may_be_validated(it))),
            Self::UsGovernmentOpen => match (Self::is_asked(case), self.assumption(case)) {
                (Outcome::Holds, Some(reading)) => holds(reading.allows(case.date)),
                (Outcome::Holds, None) => Outcome::Unknown,
                (Outcome::Fails, _) => Outcome::Holds,
                (unclear, _) => unclear,
            },
            Self::ReadingIsNew => match case.action {
                Action::AssumeReading {
                    contradiction: Some(contradiction),
                    text: Some(text),
                    since: Some(since),
                } => holds(
                    case.world
                        .assumption(*contradiction)
                        .is_none_or(|it| it.text != *text || it.since != *since),
                ),
                _ => Outcome::Open,
            },
        }
    }

    /// The contradiction that decides it.
    pub(in crate::policy) const fn contradiction(self) -> Option<Contradiction> {
        match self {
            Self::UsGovernmentOpen => Some(Contradiction::UsGovernment),
            _ => None,
        }
    }

    /// The assumed reading by which it comes out.
    pub(in crate::policy) fn assumption<'a>(self, case: &Case<'a>) -> Option<&'a Assumption> {
        let of = self.contradiction()?;
        let world: &'a _ = case.world;
        world
            .assumption(of)
            .filter(|_| Self::is_asked(case) == Outcome::Holds)
    }

    /// Whether it is unknown because the documents contradict each other.
    pub(in crate::policy) fn is_contradictory(self, case: &Case<'_>) -> bool {
        self.contradiction().is_some() && Self::is_asked(case) == Outcome::Holds
    }

    /// Whether the question touches what is contradictory.
    fn is_asked(case: &Case<'_>) -> Outcome {
        one(case.cloud(), |it| holds(*it == Cloud::UsGovernment))
    }
}

/// What is sold in China in another portal, so an application leads to none of it.
pub(in crate::policy) const SOLD_ELSEWHERE: &[ActionKind] = &[
    ActionKind::RequestResellerRelationship,
    ActionKind::InviteCustomerJointly,
    ActionKind::PlaceOrder,
    ActionKind::PlaceOrderForReseller,
    ActionKind::AddCustomerInCloud,
];

/// Whether a company is one that is validated for the offer: who buys from Microsoft, and who buys
/// from them.
pub(in crate::policy) const fn may_be_validated(it: &Organisation) -> bool {
    matches!(
        it.kind,
        Kind::IndirectProvider | Kind::DirectBillPartner | Kind::Customer
    )
}

/// Whether the legal address lies in a country.
pub(in crate::policy) fn lies_in(it: &Organisation, code: &str) -> Outcome {
    it.country
        .as_ref()
        .map_or(Outcome::Unknown, |country| holds(country.code() == code))
}

/// Whose application a fact speaks of: the seller's, the customer's or the company's own.
pub(in crate::policy) fn applicant<'a>(fact: CloudFact, case: &Case<'a>) -> Slot<'a, Organisation> {
    match fact {
        CloudFact::Admitted(party, _) => case.party(party),
        CloudFact::CustomerAdmitted => case.customer,
        _ => case.organisation,
    }
}
