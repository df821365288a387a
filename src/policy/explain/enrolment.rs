//! The values that facts on the way into the programme look at.

use super::{Seen, Told, organisation};
use crate::policy::case::Case;
use crate::policy::fact::{EnrolmentFact, Typed, country, due, typed};

/// The values, named as the texts name them.
pub(super) fn values(fact: EnrolmentFact, case: &Case<'_>, into: &mut Told<'_>) {
    let of = ("organisation", organisation(case.organisation));
    let place = country(case.action).map_or(Seen::Missing, Seen::Country);
    let place = ("country", place);
    match fact {
        EnrolmentFact::NotWebMail | EnrolmentFact::RealMailbox | EnrolmentFact::PersonalMailbox => {
            into(&[address(typed(case.action, Typed::Email))]);
        }
        EnrolmentFact::Given(_) | EnrolmentFact::NotAdvisor | EnrolmentFact::NotDirectBill => {
            into(&[]);
        }
        EnrolmentFact::MpnInCountry => into(&[of, place]),
        EnrolmentFact::RegistrationGiven => into(&[place]),
        EnrolmentFact::DomainOwned => into(&[of, address(case.application().map(|it| &*it.email))]),
        EnrolmentFact::DayPassed | EnrolmentFact::FiveDaysPassed => {
            let day = due(fact, case).map_or(Seen::Missing, Seen::Date);
            into(&[of, ("due", day)]);
        }
        _ => into(&[of]),
    }
}

fn address(text: Option<&str>) -> (&'static str, Seen<'_>) {
    let text = text.filter(|it| !it.is_empty());
    ("email", text.map_or(Seen::Missing, Seen::Text))
}
