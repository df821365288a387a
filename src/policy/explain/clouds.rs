//! The values that facts about clouds look at.

use super::organisation;
use crate::domain::{Action, Value};
use crate::policy::case::Case;
use crate::policy::fact::{CloudFact, applicant};

/// The values, named as the texts name them.
pub(super) fn values(fact: CloudFact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let cloud = || {
        let cloud = case.cloud().known();
        (
            "cloud",
            cloud.map_or(Value::Missing, |it| Value::Cloud(*it)),
        )
    };
    let of = || ("organisation", organisation(applicant(fact, case)));
    match fact {
        CloudFact::In(_) | CloudFact::NotIn(_) | CloudFact::RightsAsked => vec![cloud()],
        CloudFact::UsAddress | CloudFact::AccountsLinkable | CloudFact::MayBeValidated => {
            vec![of()]
        }
        CloudFact::Admitted(_)
        | CloudFact::CustomerAdmitted
        | CloudFact::NotApplied
        | CloudFact::AwaitsMicrosoft
        | CloudFact::StepIsNext => vec![of(), cloud()],
        CloudFact::UsGovernmentOpen => {
            let since = fact
                .assumption(case)
                .map_or(Value::Missing, |it| Value::Date(it.since));
            vec![cloud(), ("since", since)]
        }
        CloudFact::ReadingIsNew => {
            let since = match case.action {
                Action::AssumeReading {
                    since: Some(since), ..
                } => Value::Date(*since),
                _ => Value::Missing,
            };
            vec![("since", since)]
        }
    }
}
