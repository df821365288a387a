//! The values that facts on the way into the programme look at.

use super::{COMPANY, Seen, Told, tell};
use crate::policy::case::Case;
use crate::policy::fact::{EnrolmentFact, Typed, country, due, typed};

/// The values, named as the texts name them.
pub(super) fn values(fact: EnrolmentFact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let place = country(case.action).map_or(Seen::Missing, Seen::Country);
    let place = ("country", place);
    match fact {
        EnrolmentFact::NotWebMail | EnrolmentFact::RealMailbox | EnrolmentFact::PersonalMailbox => {
            into.values(&[address(typed(case.action, Typed::Email))]);
        }
        EnrolmentFact::Given(_)
        | EnrolmentFact::SupportReadable
        | EnrolmentFact::NotAdvisor
        | EnrolmentFact::NotDirectBill => {
            into.values(&[]);
        }
        EnrolmentFact::MpnInCountry => into.values(&[COMPANY.at(case), place]),
        EnrolmentFact::RegistrationGiven => into.values(&[place]),
        EnrolmentFact::DomainOwned => into.values(&[
            COMPANY.at(case),
            address(case.application().map(|it| &*it.email)),
        ]),
        EnrolmentFact::DayPassed | EnrolmentFact::FiveDaysPassed => {
            let day = due(fact, case).map_or(Seen::Missing, Seen::Date);
            into.values(&[COMPANY.at(case), ("due", day)]);
        }
        _ => tell(&[COMPANY], case, into),
    }
}

fn address(text: Option<&str>) -> (&'static str, Seen<'_>) {
    let text = text.filter(|it| !it.is_empty());
    ("email", text.map_or(Seen::Missing, Seen::Text))
}
