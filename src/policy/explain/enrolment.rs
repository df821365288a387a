//! The values that facts on the way into the programme look at.

use super::organisation;
use crate::domain::Value;
use crate::policy::case::Case;
use crate::policy::fact::{EnrolmentFact, Typed, country, due, typed};

/// The values, named as the texts name them.
pub(super) fn values(fact: EnrolmentFact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let of = ("organisation", organisation(case.organisation));
    let address = |text: Option<&str>| {
        let text = text.filter(|it| !it.is_empty());
        let text = text.map_or(Value::Missing, |it| Value::Text(it.to_owned()));
        ("email", text)
    };
    let place = country(case.action).cloned();
    let place = ("country", place.map_or(Value::Missing, Value::Country));
    match fact {
        EnrolmentFact::NotWebMail | EnrolmentFact::RealMailbox | EnrolmentFact::PersonalMailbox => {
            vec![address(typed(case.action, Typed::Email))]
        }
        EnrolmentFact::Given(_) | EnrolmentFact::NotAdvisor | EnrolmentFact::NotDirectBill => {
            Vec::new()
        }
        EnrolmentFact::MpnInCountry => vec![of, place],
        EnrolmentFact::RegistrationGiven => vec![place],
        EnrolmentFact::DomainOwned => {
            vec![of, address(case.application().map(|it| &*it.email))]
        }
        EnrolmentFact::DayPassed | EnrolmentFact::FiveDaysPassed => {
            let day = due(fact, case).map_or(Value::Missing, Value::Date);
            vec![of, ("due", day)]
        }
        _ => vec![of],
    }
}
