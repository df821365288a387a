//! What most facts look at, as data: written out for each fact, it would be a tenth of the module.

use super::seen::{Looked, Seen, Told};
use crate::domain::Organisation;
use crate::policy::case::{Case, Party, Slot};

/// Something that a fact looks at, where needed with the name that texts give it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Look {
    /// Who asks.
    Actor,
    /// An organisation.
    Of(&'static str, Party),
    /// The market that an organisation lies in.
    Market(&'static str, Party),
    /// An organisation's legal country.
    Country(&'static str, Party),
    /// The MPN ID that the action names.
    Mpn,
    /// Its country.
    MpnCountry,
    /// When an organisation signed the partner agreement for its market.
    Signed(Party),
    /// Since when provider and reseller are connected.
    Connected,
    /// The policy date.
    Today,
}

/// Tells what is looked at. Nothing is put into a list before it is known: that took a sixth of a
/// decision.
pub(super) fn tell(looks: &[Look], case: &Case<'_>, into: &mut Told<'_, '_>) {
    let at = |look: &Look| look.at(case);
    match looks {
        // Most facts look at one company.
        [Look::Of(name, party)] => {
            into.values(&[(*name, organisation(case.party(*party)))]);
        }
        [a] => into.values(&[at(a)]),
        [a, b] => into.values(&[at(a), at(b)]),
        [a, b, c] => into.values(&[at(a), at(b), at(c)]),
        [a, b, c, d] => into.values(&[at(a), at(b), at(c), at(d)]),
        _ => {
            let all: Vec<_> = looks.iter().map(at).collect();
            into.values(&all);
        }
    }
}

impl Look {
    /// What stands there in a case.
    pub(super) fn at<'a>(self, case: &Case<'a>) -> Looked<'a> {
        match self {
            Self::Actor => {
                let actor = match case.actor {
                    Slot::Known(person) => Seen::Person(&person.id),
                    Slot::Missing(id) => Seen::Text(id),
                    Slot::Open => Seen::Missing,
                };
                ("actor", actor)
            }
            Self::Of(name, party) => (name, organisation(case.party(party))),
            Self::Market(name, party) => {
                let of = case.party(party).known();
                let market = of.and_then(|it| it.country.as_ref()?.market_on(case.date));
                (name, market.map_or(Seen::Missing, Seen::Market))
            }
            Self::Country(name, party) => {
                let country = case.party(party).known().and_then(|it| it.country.as_ref());
                (name, country.map_or(Seen::Missing, Seen::Country))
            }
            Self::Mpn => {
                let number = match case.mpn {
                    Slot::Known(mpn) => Seen::Text(mpn.number.as_str()),
                    Slot::Missing(number) => Seen::Text(number),
                    Slot::Open => Seen::Missing,
                };
                ("mpn", number)
            }
            Self::MpnCountry => {
                let mpn = case.mpn.known();
                (
                    "mpn_country",
                    mpn.map_or(Seen::Missing, |it| Seen::Country(&it.country)),
                )
            }
            Self::Signed(party) => {
                let agreement = case.agreement(party);
                (
                    "signed",
                    agreement.map_or(Seen::Missing, |it| Seen::Date(it.signed)),
                )
            }
            Self::Connected => {
                let partnership = case.partnership();
                (
                    "since",
                    partnership.map_or(Seen::Missing, |it| Seen::Date(it.since)),
                )
            }
            Self::Today => ("today", Seen::Date(case.date)),
        }
    }
}

/// The organisation of a slot.
pub(super) fn organisation(slot: Slot<'_, Organisation>) -> Seen<'_> {
    match slot {
        Slot::Known(organisation) => Seen::Organisation(&organisation.id),
        Slot::Missing(id) => Seen::Text(id),
        Slot::Open => Seen::Missing,
    }
}
