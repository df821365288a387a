//! Worlds and actions about clouds for the worked examples.

use super::customers::market;
use crate::domain::{Action, ChosenText, Cloud, CloudState, Contradiction, Country, Date, Givens};

/// Since when things stand.
pub(in crate::policy) const SINCE: Date = Date::ymd(2018, 6, 1);

/// Since when an assumed reading counts: throughout.
const EVER: Date = Date::ymd(2016, 12, 2);

/// The customer's tenant lies in a cloud in which the direct bill partner may sell.
pub(in crate::policy) fn national(givens: Givens, cloud: Cloud) -> Givens {
    market(givens)
        .placed("bank", cloud)
        .applied("proseware", cloud, CloudState::Active, SINCE)
}

/// The customer's tenant lies in the US Government cloud, and this text of the documents about it
/// counts.
pub(in crate::policy) fn read(givens: Givens, text: ChosenText) -> Givens {
    national(givens, Cloud::UsGovernment).assumed(text, EVER)
}

/// The direct bill partner lies in the United States.
pub(in crate::policy) fn american(givens: Givens) -> Givens {
    market(givens).but("proseware", |it| it.country = Some(Country::new("US")))
}

/// A company applies for a cloud.
pub(in crate::policy) fn apply(organisation: &str, cloud: Cloud) -> Action {
    Action::ApplyForCloud {
        organisation: Some(organisation.into()),
        cloud: Some(cloud),
    }
}

/// Proseware creates a customer in a cloud.
pub(in crate::policy) fn add_in(cloud: Cloud) -> Action {
    Action::AddCustomerInCloud {
        partner: Some("proseware".into()),
        cloud: Some(cloud),
        name: Some("Adventure Works".to_owned()),
        country: Some(Country::new("FR")),
    }
}

/// The text that allows is assumed to count.
pub(in crate::policy) fn assume() -> Action {
    Action::AssumeReading {
        contradiction: Some(Contradiction::UsGovernment),
        text: Some(ChosenText::First),
        since: Some(EVER),
    }
}
