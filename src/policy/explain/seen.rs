//! A value where it stands in the World.

use crate::domain::{Cloud, Country, Date, Market, MpnKind, OrganisationId, PersonId, Role, Value};

/// A [`Value`] that is looked at and not kept.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// An organisation.
    Organisation(&'a OrganisationId),
    /// A person.
    Person(&'a PersonId),
    /// A market.
    Market(Market),
    /// A country.
    Country(&'a Country),
    /// A date.
    Date(Date),
    /// Roles.
    Roles(&'a [Role]),
    /// An MPN ID's kind.
    MpnKind(MpnKind),
    /// A number.
    Number(u32),
    /// A cloud.
    Cloud(Cloud),
    /// A text as it is.
    Text(&'a str),
    /// Nothing is known.
    Missing,
}

/// A value with the name that texts give it.
pub type Looked<'a> = (&'static str, Seen<'a>);

/// Who is told what a fact looked at.
pub(super) type Told<'t> = dyn FnMut(&[Looked<'_>]) + 't;

impl Seen<'_> {
    /// It as a value to keep.
    pub(super) fn kept(self) -> Value {
        match self {
            Self::Organisation(id) => Value::Organisation(id.clone()),
            Self::Person(id) => Value::Person(id.clone()),
            Self::Market(market) => Value::Market(market),
            Self::Country(country) => Value::Country(country.clone()),
            Self::Date(date) => Value::Date(date),
            Self::Roles(roles) => Value::Roles(roles.to_vec()),
            Self::MpnKind(kind) => Value::MpnKind(kind),
            Self::Number(number) => Value::Number(number),
            Self::Cloud(cloud) => Value::Cloud(cloud),
            Self::Text(text) => Value::Text(text.to_owned()),
            Self::Missing => Value::Missing,
        }
    }
}
