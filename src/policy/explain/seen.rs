//! A value where it stands in the World.

use super::Ground;
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

/// Who is told of a fact, before it is known what it looked at.
pub(super) struct Told<'t, 'g> {
    pub(super) ground: &'t Ground<'g>,
    pub(super) into: &'t mut dyn FnMut(&Ground<'_>, &[Looked<'_>]),
}

impl Told<'_, '_> {
    /// Tells of the fact with what it looked at.
    pub(super) fn values(&mut self, values: &[Looked<'_>]) {
        (self.into)(self.ground, values);
    }
}

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
