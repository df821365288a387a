//! Why a rule came out as it did: the facts, the values looked at, and the ways to repair it. All
//! is told where it stands in the World; only a [`Finding`] keeps it.

mod accounts;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;
mod seen;

use super::case::{Case, Party, Slot};
use super::change::{is_changeable, remedies};
use super::decide::{Came, Weighed};
use super::fact::Fact;
use crate::domain::{
    Action, Check, Country, Date, Finding, MpnId, Organisation, Outcome, Person, Reading, Remedy,
    Word,
};
use seen::Told;
pub use seen::{Looked, Seen};

/// A rule's finding.
pub(super) fn explain(weighed: &Weighed<'_>, came: &Came) -> Finding {
    let (rule, outcome) = (came.known.rule, came.outcome);
    let mut checks = Vec::new();
    let mut reading = rule.reading;
    weighed.grounds(came, &mut |ground| {
        if ground.assumed {
            reading = Reading::Assumed;
        }
        let values = ground.values.iter();
        checks.push(Check {
            fact: Word::Borrowed(ground.fact.id()),
            outcome,
            values: values
                .map(|(name, value)| (Word::Borrowed(*name), value.kept()))
                .collect(),
            remedies: ground.remedies.to_vec(),
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
#[derive(Debug)]
pub struct Ground<'g> {
    pub(super) fact: Fact,
    /// What it looked at.
    pub values: &'g [Looked<'g>],
    /// The ways to repair it.
    pub remedies: &'g [Remedy],
    /// Whether it came out by a reading that was assumed.
    pub(super) assumed: bool,
}

/// Tells of a fact that made a rule come out as it did.
pub(super) fn ground(
    fact: Fact,
    outcome: Outcome,
    case: &Case<'_>,
    into: &mut dyn FnMut(&Ground<'_>),
) {
    let (mut open, mut assumed) = (false, false);
    if let Fact::Cloud(fact) = fact {
        // What the documents leave open can be assumed.
        open = outcome == Outcome::Unknown && fact.is_contradictory(case);
        assumed = fact.assumption(case).is_some();
    }
    let ways = open || outcome == Outcome::Fails && is_changeable(fact, case);
    let remedies = if ways {
        remedies(fact, case)
    } else {
        Vec::new()
    };
    values(fact, case, &mut |values| {
        into(&Ground {
            fact,
            values,
            remedies: &remedies,
            assumed,
        });
    });
}

/// The values that a fact looks at, named as its texts name them.
#[expect(clippy::too_many_lines, reason = "one arm for each fact")]
fn values(fact: Fact, case: &Case<'_>, into: &mut Told<'_>) {
    let actor = || ("actor", person(case.actor));
    let provider = || ("provider", organisation(case.provider));
    let reseller = || ("reseller", organisation(case.reseller));
    let of = |party: Party| ("organisation", organisation(case.party(party)));
    let mpn = || mpn(case);
    match fact {
        Fact::ActorBelongs => into(&[actor(), ("organisation", organisation(case.acting))]),
        Fact::ActorHasRole | Fact::ActorMayChangeRole => into(&[actor()]),
        Fact::ActorHolds(roles) => into(&[actor(), ("roles", Seen::Roles(roles))]),
        Fact::ActorIsContact => {
            let contact = case
                .organisation
                .known()
                .and_then(|it| it.primary_contact.as_ref());
            into(&[
                actor(),
                ("contact", contact.map_or(Seen::Missing, Seen::Person)),
            ]);
        }
        Fact::ApprovedProvider => into(&[provider()]),
        Fact::Enrolled(party)
        | Fact::NotReseller(party)
        | Fact::HasAccount(party)
        | Fact::MpnAssociated(party)
        | Fact::GoodStanding(party) => into(&[of(party)]),
        Fact::NotApplied
        | Fact::AwaitsEmail
        | Fact::AwaitsReview
        | Fact::HasMpnId
        | Fact::ContactBelongs
        | Fact::Suspended
        | Fact::ApprovalChanges => into(&[of(Party::Organisation)]),
        Fact::SameMarket => into(&[
            provider(),
            ("provider_market", market(case.provider)),
            reseller(),
            ("reseller_market", market(case.reseller)),
        ]),
        Fact::Connected | Fact::NotConnected | Fact::AdminAccessStands => {
            let since = case
                .partnership()
                .map_or(Seen::Missing, |it| Seen::Date(it.since));
            into(&[provider(), reseller(), ("since", since)]);
        }
        Fact::AskerIsSide => into(&[of(Party::Organisation), provider(), reseller()]),
        Fact::RecipientBelongs => into(&[reseller()]),
        Fact::LinkKept | Fact::Ticked | Fact::Confirmed => into(&[]),
        Fact::AgreementSigned(party) => into(&[
            of(party),
            ("market", market(case.party(party))),
            ("signed", signed(case, party)),
        ]),
        Fact::AgreementOpen => {
            let party = Party::Organisation;
            into(&[
                of(party),
                ("market", market(case.party(party))),
                ("signed", signed(case, party)),
            ]);
        }
        Fact::MpnInAccountCountry => into(&[
            mpn(),
            ("mpn_country", mpn_country(case.mpn)),
            of(Party::Organisation),
            (
                "country",
                country(case.organisation, |it| it.country.as_ref()),
            ),
        ]),
        Fact::MpnInTenantCountry => into(&[
            mpn(),
            ("mpn_country", mpn_country(case.mpn)),
            of(Party::Organisation),
            (
                "country",
                country(case.organisation, |it| it.tenant_country.as_ref()),
            ),
        ]),
        Fact::MpnIsLocation => into(&[
            mpn(),
            (
                "kind",
                case.mpn
                    .known()
                    .map_or(Seen::Missing, |it| Seen::MpnKind(it.kind)),
            ),
        ]),
        Fact::MpnInPartnerCenter | Fact::MpnAwaitsMove => into(&[mpn()]),
        Fact::TicketOpen => {
            let closed = case.ticket.known().and_then(|it| it.closed);
            into(&[("closed", closed.map_or(Seen::Missing, Seen::Date))]);
        }
        Fact::PolicyDateFrom(from) => {
            into(&[("from", Seen::Date(from)), ("today", Seen::Date(case.date))]);
        }
        Fact::DateAhead => into(&[("date", asked_date(case)), ("today", Seen::Date(case.date))]),
        Fact::DateInYears => into(&[("date", asked_date(case)), ("last", Seen::Date(Date::LAST))]),
        Fact::Customer(fact) => customers::values(fact, case, into),
        Fact::Account(fact) => accounts::values(fact, case, into),
        Fact::DirectBill(fact) => direct_bill::values(fact, case, into),
        Fact::Cloud(fact) => clouds::values(fact, case, into),
        Fact::Dealing(fact) => dealings::values(fact, case, into),
        Fact::Enrolment(fact) => enrolment::values(fact, case, into),
    }
}

fn asked_date(case: &Case<'_>) -> Seen<'static> {
    match case.action {
        Action::WaitUntil { date: Some(date) } => Seen::Date(*date),
        _ => Seen::Missing,
    }
}

/// The MPN ID that the action names.
fn mpn<'a>(case: &Case<'a>) -> (&'static str, Seen<'a>) {
    let number = match case.mpn {
        Slot::Known(mpn) => Seen::Text(mpn.number.as_str()),
        Slot::Missing(number) => Seen::Text(number),
        Slot::Open => Seen::Missing,
    };
    ("mpn", number)
}

fn person(slot: Slot<'_, Person>) -> Seen<'_> {
    match slot {
        Slot::Known(person) => Seen::Person(&person.id),
        Slot::Missing(id) => Seen::Text(id),
        Slot::Open => Seen::Missing,
    }
}

fn organisation(slot: Slot<'_, Organisation>) -> Seen<'_> {
    match slot {
        Slot::Known(organisation) => Seen::Organisation(&organisation.id),
        Slot::Missing(id) => Seen::Text(id),
        Slot::Open => Seen::Missing,
    }
}

fn market(slot: Slot<'_, Organisation>) -> Seen<'static> {
    slot.known()
        .and_then(Organisation::market)
        .map_or(Seen::Missing, Seen::Market)
}

fn country<'a>(
    slot: Slot<'a, Organisation>,
    which: impl Fn(&'a Organisation) -> Option<&'a Country>,
) -> Seen<'a> {
    slot.known()
        .and_then(which)
        .map_or(Seen::Missing, Seen::Country)
}

fn mpn_country(slot: Slot<'_, MpnId>) -> Seen<'_> {
    slot.known()
        .map_or(Seen::Missing, |mpn| Seen::Country(&mpn.country))
}

fn signed(case: &Case<'_>, party: Party) -> Seen<'static> {
    case.agreement(party)
        .map_or(Seen::Missing, |agreement| Seen::Date(agreement.signed))
}
