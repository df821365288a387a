//! Why a rule came out as it did: the facts, the values looked at, and the ways to repair it.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;

use super::case::{Case, Party, Slot};
use super::change::{is_changeable, remedies};
use super::fact::Fact;
use super::rule::Rule;
use crate::domain::{
    Action, Check, Date, Finding, MpnId, Organisation, Outcome, Person, Reading, Remedy, Value,
    Word,
};

/// A rule's finding.
pub(super) fn explain(rule: &'static Rule, outcome: Outcome, case: &Case<'_>) -> Finding {
    let mut checks = Vec::new();
    let mut reading = rule.reading;
    grounds(rule, outcome, case, &mut |ground| {
        if ground.assumed {
            reading = Reading::Assumed;
        }
        let values = ground.values.into_iter();
        checks.push(Check {
            fact: Word::Borrowed(ground.fact.id()),
            outcome,
            values: values
                .map(|(name, value)| (Word::Borrowed(name), value))
                .collect(),
            remedies: ground.remedies,
        });
    });
    Finding {
        rule: Word::Borrowed(rule.id),
        outcome,
        checks,
        sources: rule.sources.into(),
        begins: rule.begins,
        reading,
        notes: words(rule.notes),
        alternatives: if outcome == Outcome::Fails {
            words(rule.alternatives)
        } else {
            Vec::new()
        },
    }
}

fn words(words: &'static [&'static str]) -> Vec<Word> {
    words.iter().map(|word| Word::Borrowed(*word)).collect()
}

/// A fact that made a rule come out as it did, with what it looked at and the ways to repair it.
pub(super) struct Ground {
    pub(super) fact: Fact,
    pub(super) values: Vec<(&'static str, Value)>,
    pub(super) remedies: Vec<Remedy>,
    /// Whether it came out by a reading that was assumed.
    pub(super) assumed: bool,
}

impl Ground {
    pub(super) fn of(fact: Fact, outcome: Outcome, case: &Case<'_>) -> Self {
        let (mut open, mut assumed) = (false, false);
        if let Fact::Cloud(fact) = fact {
            // What the documents leave open can be assumed.
            open = outcome == Outcome::Unknown && fact.is_contradictory(case);
            assumed = fact.assumption(case).is_some();
        }
        let ways = open || outcome == Outcome::Fails && is_changeable(fact, case);
        Self {
            fact,
            values: values(fact, case),
            remedies: if ways {
                remedies(fact, case)
            } else {
                Vec::new()
            },
            assumed,
        }
    }
}

/// Names the facts that made a rule come out as it did.
pub(super) fn grounds(
    rule: &'static Rule,
    outcome: Outcome,
    case: &Case<'_>,
    into: &mut dyn FnMut(Ground),
) {
    rule.condition.grounds(case, outcome, &mut |fact| {
        into(Ground::of(fact, outcome, case));
    });
}

/// The values that a fact looks at, named as its texts name them.
#[expect(clippy::too_many_lines, reason = "one arm for each fact")]
fn values(fact: Fact, case: &Case<'_>) -> Vec<(&'static str, Value)> {
    let actor = || ("actor", person(case.actor));
    let provider = || ("provider", organisation(case.provider));
    let reseller = || ("reseller", organisation(case.reseller));
    let of = |party: Party| ("organisation", organisation(case.party(party)));
    let mpn = || {
        let number = match case.mpn {
            Slot::Known(mpn) => Value::Text(mpn.number.to_string()),
            Slot::Missing(number) => Value::Text(number.to_owned()),
            Slot::Open => Value::Missing,
        };
        ("mpn", number)
    };
    match fact {
        Fact::ActorBelongs => vec![actor(), ("organisation", organisation(case.acting))],
        Fact::ActorHasRole | Fact::ActorMayChangeRole => vec![actor()],
        Fact::ActorHolds(roles) => vec![actor(), ("roles", Value::Roles(roles.to_vec()))],
        Fact::ActorIsContact => {
            let contact = case
                .organisation
                .known()
                .and_then(|it| it.primary_contact.clone());
            vec![
                actor(),
                ("contact", contact.map_or(Value::Missing, Value::Person)),
            ]
        }
        Fact::ApprovedProvider => vec![provider()],
        Fact::Enrolled(party)
        | Fact::NotReseller(party)
        | Fact::HasAccount(party)
        | Fact::MpnAssociated(party)
        | Fact::GoodStanding(party) => vec![of(party)],
        Fact::NotApplied
        | Fact::AwaitsEmail
        | Fact::AwaitsReview
        | Fact::HasMpnId
        | Fact::ContactBelongs
        | Fact::Suspended
        | Fact::ApprovalChanges => vec![of(Party::Organisation)],
        Fact::SameMarket => vec![
            provider(),
            ("provider_market", market(case.provider)),
            reseller(),
            ("reseller_market", market(case.reseller)),
        ],
        Fact::Connected | Fact::NotConnected | Fact::AdminAccessStands => {
            let since = case
                .partnership()
                .map_or(Value::Missing, |it| Value::Date(it.since));
            vec![provider(), reseller(), ("since", since)]
        }
        Fact::AskerIsSide => vec![of(Party::Organisation), provider(), reseller()],
        Fact::RecipientBelongs => vec![reseller()],
        Fact::LinkKept | Fact::Ticked | Fact::Confirmed => Vec::new(),
        Fact::AgreementSigned(party) => {
            vec![
                of(party),
                ("market", market(case.party(party))),
                ("signed", signed(case, party)),
            ]
        }
        Fact::AgreementOpen => {
            let party = Party::Organisation;
            vec![
                of(party),
                ("market", market(case.party(party))),
                ("signed", signed(case, party)),
            ]
        }
        Fact::MpnInAccountCountry => vec![
            mpn(),
            ("mpn_country", mpn_country(case.mpn)),
            of(Party::Organisation),
            (
                "country",
                country(case.organisation, |it| it.country.clone()),
            ),
        ],
        Fact::MpnInTenantCountry => vec![
            mpn(),
            ("mpn_country", mpn_country(case.mpn)),
            of(Party::Organisation),
            (
                "country",
                country(case.organisation, |it| it.tenant_country.clone()),
            ),
        ],
        Fact::MpnIsLocation => {
            vec![
                mpn(),
                (
                    "kind",
                    case.mpn
                        .known()
                        .map_or(Value::Missing, |it| Value::MpnKind(it.kind)),
                ),
            ]
        }
        Fact::MpnInPartnerCenter | Fact::MpnAwaitsMove => vec![mpn()],
        Fact::TicketOpen => {
            let closed = case.ticket.known().and_then(|it| it.closed);
            vec![("closed", closed.map_or(Value::Missing, Value::Date))]
        }
        Fact::PolicyDateFrom(from) => vec![
            ("from", Value::Date(from)),
            ("today", Value::Date(case.date)),
        ],
        Fact::DateAhead => vec![
            ("date", asked_date(case)),
            ("today", Value::Date(case.date)),
        ],
        Fact::DateInYears => vec![
            ("date", asked_date(case)),
            ("last", Value::Date(Date::LAST)),
        ],
        Fact::Customer(fact) => customers::values(fact, case),
        Fact::Account(fact) => accounts::values(fact, case),
        Fact::DirectBill(fact) => direct_bill::values(fact, case),
        Fact::Cloud(fact) => clouds::values(fact, case),
        Fact::Dealing(fact) => dealings::values(fact, case),
        Fact::Enrolment(fact) => enrolment::values(fact, case),
    }
}

fn asked_date(case: &Case<'_>) -> Value {
    match case.action {
        Action::WaitUntil { date: Some(date) } => Value::Date(*date),
        _ => Value::Missing,
    }
}

fn person(slot: Slot<'_, Person>) -> Value {
    match slot {
        Slot::Known(person) => Value::Person(person.id.clone()),
        Slot::Missing(id) => Value::Text(id.to_owned()),
        Slot::Open => Value::Missing,
    }
}

fn organisation(slot: Slot<'_, Organisation>) -> Value {
    match slot {
        Slot::Known(organisation) => Value::Organisation(organisation.id.clone()),
        Slot::Missing(id) => Value::Text(id.to_owned()),
        Slot::Open => Value::Missing,
    }
}

fn market(slot: Slot<'_, Organisation>) -> Value {
    slot.known()
        .and_then(Organisation::market)
        .map_or(Value::Missing, Value::Market)
}

fn country(
    slot: Slot<'_, Organisation>,
    which: impl Fn(&Organisation) -> Option<crate::domain::Country>,
) -> Value {
    slot.known()
        .and_then(which)
        .map_or(Value::Missing, Value::Country)
}

fn mpn_country(slot: Slot<'_, MpnId>) -> Value {
    slot.known()
        .map_or(Value::Missing, |mpn| Value::Country(mpn.country.clone()))
}

fn signed(case: &Case<'_>, party: Party) -> Value {
    case.agreement(party)
        .map_or(Value::Missing, |agreement| Value::Date(agreement.signed))
}
