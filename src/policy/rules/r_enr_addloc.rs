//! A global admin or account admin adds a business location with its name, address and contact,
//! which gets its own MPN ID; from
//! 12 December 2019 to 30 September 2020 others did.

use super::super::change::{LOCATORS, OTHER_LOCATORS, OTHERS_LOCATE};
use super::super::condition::Condition::{All, Before, Is, Since};
use super::super::example::enrolment::add_location;
use super::super::example::{Example, usual, worked};
use super::super::fact::{AccountFact, Fact, Field};
use super::super::rule::{Rule, Topic};
use super::super::source::{LOCATIONS, on, source};
use crate::domain::{ActionKind, Begins, Date, Reading, Verdict};

pub(super) static RULE: Rule = Rule {
    id: "R-ENR-ADDLOC",
    topic: Topic::Enrolment,
    on: &[ActionKind::AddMpnLocation],
    begins: Begins::FirstStated(on(2019, 3, 27)),
    until: None,
    sources: &[source(LOCATIONS, "Add a location", on(2021, 2, 8))],
    reading: Reading::Documented,
    notes: &["location-final"],
    alternatives: &[],
    condition: All(&[
        Before(OTHERS_LOCATE.start, &Is(Fact::ActorHolds(LOCATORS))),
        Since(
            OTHERS_LOCATE.start,
            &Before(OTHERS_LOCATE.end, &Is(Fact::ActorHolds(OTHER_LOCATORS))),
        ),
        Since(OTHERS_LOCATE.end, &Is(Fact::ActorHolds(LOCATORS))),
        Is(Fact::HasMpnId),
        Is(Fact::Account(AccountFact::Fits(Field::Name))),
        Is(Fact::Account(AccountFact::Fits(Field::Street))),
        Is(Fact::ContactBelongs),
    ]),
    permits: worked(Example {
        given: usual,
        actor: "ana",
        action: || add_location("BE"),
        date: Date::USUAL,
        verdict: Verdict::Permitted,
    }),
    denies: worked(Example {
        given: usual,
        actor: "leo",
        action: || add_location("BE"),
        date: Date::USUAL,
        verdict: Verdict::Blocked,
    }),
};
