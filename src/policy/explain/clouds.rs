//! The values that facts about clouds look at.

use super::look::organisation;
use super::{Seen, Told};
use crate::domain::Action;
use crate::policy::case::Case;
use crate::policy::fact::{CloudFact, applicant};

/// The values, named as the texts name them.
pub(super) fn values(fact: CloudFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let cloud = || {
        let cloud = case.cloud().known();
        ("cloud", cloud.map_or(Seen::Missing, |it| Seen::Cloud(*it)))
    };
    let of = || ("organisation", organisation(applicant(fact, case)));
    match fact {
        CloudFact::In(_) | CloudFact::NotIn(_) | CloudFact::RightsAsked => into.values(&[cloud()]),
        CloudFact::UsAddress | CloudFact::AccountsLinkable | CloudFact::MayBeValidated => {
            into.values(&[of()]);
        }
        CloudFact::Admitted(..)
        | CloudFact::CustomerAdmitted
        | CloudFact::NotApplied
        | CloudFact::AwaitsMicrosoft
        | CloudFact::StepIsNext => into.values(&[of(), cloud()]),
        CloudFact::UsGovernmentOpen => {
            let since = fact
                .assumption(case)
                .map_or(Seen::Missing, |it| Seen::Date(it.since));
            into.values(&[cloud(), ("since", since)]);
        }
        CloudFact::ReasonFits => into.values(&[]),
        CloudFact::ReadingIsNew => {
            let since = match case.action {
                Action::AssumeReading {
                    since: Some(since), ..
                } => Seen::Date(*since),
                _ => Seen::Missing,
            };
            into.values(&[("since", since)]);
        }
    }
}
