//! Why a rule came out as it did: the facts, the values looked at, and the ways to repair it. All
//! is told where it stands in the World; only a [`Finding`] keeps it.

mod accounts;
mod alternatives;
mod clouds;
mod customers;
mod dealings;
mod direct_bill;
mod enrolment;
mod look;
mod seen;

use super::case::{Case, Party};
use super::change::{is_changeable, remedies};
use super::decide::{Came, Weighed};
use super::fact::{CloudFact, CustomerFact, DirectBillFact, Fact};
use super::rule::{Rule, Way};
use super::source::Cited;
use crate::domain::{
    Action, Check, Citation, Cloud, Date, Finding, Outcome, Reading, Remedy, Values, Word,
};
use alternatives::fits;
use look::Look::{self, Actor, Connected, Country, Market, Mpn, MpnCountry, Of, Signed, Today};
use look::tell;
use seen::Told;
pub use seen::{Looked, Seen};

const PROVIDER: Look = Of("provider", Party::Provider);
const RESELLER: Look = Of("reseller", Party::Reseller);
const COMPANY: Look = Of("organisation", Party::Organisation);
const PARTNER: Look = Of("partner", Party::Partner);
const CUSTOMER: Look = Of("customer", Party::Customer);

/// A rule's finding.
pub(super) fn explain(weighed: &Weighed<'_>, came: &Came) -> Finding {
    let (rule, outcome) = (came.known.rule, came.outcome);
    let mut checks = Vec::new();
    let mut reading = rule.reading;
    weighed.grounds(came, &mut |ground, values| {
        if ground.assumed {
            reading = Reading::Assumed;
        }
        checks.push(Check {
            fact: Word::Borrowed(ground.fact.id()),
            values: Values(
                values
                    .iter()
                    .map(|(name, value)| (Word::Borrowed(*name), value.kept()))
                    .collect(),
            ),
            remedies: ground.remedies.to_vec(),
            alternatives: words(ground.alternatives),
        });
    });
    Finding {
        rule: Word::Borrowed(rule.id),
        outcome,
        checks,
        reading,
    }
}

/// What the documents say of a rule.
pub(super) fn cited(rule: &Rule) -> Citation {
    Citation {
        sources: rule.sources.iter().map(Cited::told).collect(),
        begins: rule.begins,
        notes: words(rule.notes),
    }
}

fn words(words: &[&'static str]) -> Vec<Word> {
    words.iter().map(|word| Word::Borrowed(*word)).collect()
}

/// A fact that made a rule come out as it did, with the ways to repair it. What it looked at is told
/// beside it: a list that is handed on costs less than one that is kept.
#[derive(Debug)]
pub struct Ground<'g> {
    pub(super) fact: &'g Fact,
    /// The ways to repair it.
    pub remedies: &'g [Remedy],
    /// The documented ways round it.
    pub alternatives: &'g [&'static str],
    /// Whether it came out by a reading that was assumed.
    pub(super) assumed: bool,
}

/// Tells of a fact that made a rule come out as it did.
pub(super) fn ground(
    fact: &Fact,
    outcome: Outcome,
    case: &Case<'_>,
    ways_round: &[Way],
    into: &mut dyn FnMut(&Ground<'_>, &[Looked<'_>]),
) {
    if outcome < Outcome::Open {
        return to_repair(*fact, outcome, case, ways_round, into);
    }
    // Most facts hold, and need no lists.
    let ground = Ground {
        fact,
        remedies: &[],
        alternatives: &[],
        assumed: is_assumed(fact, case),
    };
    let ground = &ground;
    values(ground.fact, case, &mut Told { ground, into });
}

/// Whether it came out by a reading that was assumed.
fn is_assumed(fact: &Fact, case: &Case<'_>) -> bool {
    matches!(fact, Fact::Cloud(of) if of.assumption(case).is_some())
}

/// The same of one that fails or is not known, with the ways to repair it.
fn to_repair(
    mut fact: Fact,
    outcome: Outcome,
    case: &Case<'_>,
    ways_round: &[Way],
    into: &mut dyn FnMut(&Ground<'_>, &[Looked<'_>]),
) {
    let fails = outcome == Outcome::Fails;
    let assumed = is_assumed(&fact, case);
    let open = !fails
        && match fact {
            // What the documents leave open can be assumed.
            Fact::Cloud(of) => {
                let open = of.is_contradictory(case);
                // Where it is not known which cloud it is, that is what is missing.
                if !open && of.contradiction().is_some() {
                    fact = Fact::Cloud(CloudFact::In(Cloud::NATIONAL));
                }
                open
            }
            // Or it ends.
            Fact::DirectBill(DirectBillFact::Picked) => true,
            _ => false,
        };
    // Whether it is gone is not known; a new one is there for sure.
    let perhaps = matches!(fact, Fact::Customer(CustomerFact::SubscriptionKept));
    let ways = (open || fails && is_changeable(fact, case)).then(|| remedies(fact, case));
    let round = (fails || perhaps).then(|| {
        let fitting = ways_round
            .iter()
            .filter(|it| fits(**it, fact, case, ways.is_none()));
        fitting.map(|it| it.id()).collect::<Vec<_>>()
    });
    let ground = Ground {
        fact: &fact,
        remedies: ways.as_deref().unwrap_or_default(),
        alternatives: round.as_deref().unwrap_or_default(),
        assumed,
    };
    let ground = &ground;
    values(ground.fact, case, &mut Told { ground, into });
}

/// The values that a fact looks at, named as its texts name them.
fn values(fact: &Fact, case: &Case<'_>, into: &mut Told<'_, '_>) {
    match *fact {
        Fact::ActorBelongs => tell(&[Actor, Of("organisation", Party::Acting)], case, into),
        Fact::ActorHasRole | Fact::ActorMayChangeRole => tell(&[Actor], case, into),
        Fact::ActorHolds(roles) => into.values(&[Actor.at(case), ("roles", Seen::Roles(roles))]),
        Fact::ActorIsContact => {
            let contact = case
                .organisation
                .known()
                .and_then(|it| it.primary_contact.as_ref());
            into.values(&[
                Actor.at(case),
                ("contact", contact.map_or(Seen::Missing, Seen::Person)),
            ]);
        }
        Fact::ApprovedProvider(party) => tell(&[Of("provider", party)], case, into),
        Fact::Enrolled(party)
        | Fact::NotReseller(party)
        | Fact::HasAccount(party)
        | Fact::MpnAssociated(party)
        | Fact::GoodStanding(party) => tell(&[Of("organisation", party)], case, into),
        Fact::NotApplied
        | Fact::AwaitsEmail
        | Fact::AwaitsReview
        | Fact::HasMpnId
        | Fact::ContactBelongs
        | Fact::Suspended
        | Fact::ApprovalChanges => tell(&[COMPANY], case, into),
        Fact::SameMarket => {
            let markets: &[Look] = &[
                PROVIDER,
                Market("provider_market", Party::Provider),
                RESELLER,
                Market("reseller_market", Party::Reseller),
            ];
            tell(markets, case, into);
        }
        Fact::Connected | Fact::NotConnected | Fact::AdminAccessStands => {
            tell(&[PROVIDER, RESELLER, Connected], case, into);
        }
        Fact::AskerIsSide | Fact::AskerIsReseller => {
            tell(&[COMPANY, PROVIDER, RESELLER], case, into);
        }
        Fact::RecipientBelongs => tell(&[RESELLER], case, into),
        Fact::LinkKept | Fact::Ticked | Fact::Confirmed => into.values(&[]),
        Fact::AgreementSigned(party) => signed(party, case, into),
        Fact::AgreementOpen => signed(Party::Organisation, case, into),
        Fact::MpnInAccountCountry => {
            let countries: &[Look] = &[
                Mpn,
                MpnCountry,
                COMPANY,
                Country("country", Party::Organisation),
            ];
            tell(countries, case, into);
        }
        Fact::MpnInTenantCountry => {
            let company = case.organisation.known();
            let country = company.and_then(|it| it.tenant_country.as_ref());
            into.values(&[
                Mpn.at(case),
                MpnCountry.at(case),
                COMPANY.at(case),
                ("country", country.map_or(Seen::Missing, Seen::Country)),
            ]);
        }
        Fact::MpnIsLocation => {
            let mpn = case.mpn.known();
            let kind = mpn.map_or(Seen::Missing, |it| Seen::MpnKind(it.kind));
            into.values(&[Mpn.at(case), ("kind", kind)]);
        }
        Fact::MpnInPartnerCenter | Fact::MpnAwaitsMove => tell(&[Mpn], case, into),
        Fact::TicketOpen => {
            let closed = case.ticket.known().and_then(|it| it.closed);
            into.values(&[("closed", closed.map_or(Seen::Missing, Seen::Date))]);
        }
        Fact::PolicyDateFrom(from) => {
            into.values(&[("from", Seen::Date(from)), Today.at(case)]);
        }
        Fact::DateAhead => into.values(&[("date", asked_date(case)), Today.at(case)]),
        Fact::DateInYears => {
            into.values(&[("date", asked_date(case)), ("last", Seen::Date(Date::LAST))]);
        }
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

/// Whose agreement it is, for which market, and when it was signed.
fn signed(party: Party, case: &Case<'_>, into: &mut Told<'_, '_>) {
    let looks: &[Look] = &[
        Of("organisation", party),
        Market("market", party),
        Signed(party),
    ];
    tell(looks, case, into);
}
