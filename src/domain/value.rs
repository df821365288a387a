//! The values that facts look at. In JSON they are plain: their names, which are few, tell what they
//! are. A kind beside each value was a fifth of an answer.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::fields::{Fields, FromJson, unknown};
use super::json::JsonOf;
use super::{Cloud, Country, Date, Market, MpnKind, OrganisationId, PersonId, Role, Word};

/// A value that a fact looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// An organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// A market.
    Market(Market),
    /// A country.
    Country(Country),
    /// A date.
    Date(Date),
    /// Roles.
    Roles(Vec<Role>),
    /// An MPN ID's kind.
    MpnKind(MpnKind),
    /// A number.
    Number(u32),
    /// A cloud.
    Cloud(Cloud),
    /// A text as it is.
    Text(String),
    /// Nothing is known: `null`.
    Missing,
}

// What the policy tells is held against these lists: a test reads every answer to a pool of questions
// again (`tests/module.rs`).

/// Names of organisations. What a request names may be none of them.
pub(super) const ORGANISATIONS: [&str; 7] = [
    "customer",
    "holder",
    "organisation",
    "partner",
    "provider",
    "reseller",
    "supporter",
];
/// Names of people.
pub(super) const PEOPLE: [&str; 3] = ["actor", "contact", "person"];
/// Names of markets.
pub(super) const MARKETS: [&str; 5] = [
    "customer_market",
    "market",
    "partner_market",
    "provider_market",
    "reseller_market",
];
/// Names of countries.
pub(super) const COUNTRIES: [&str; 4] = [
    "country",
    "customer_country",
    "mpn_country",
    "partner_country",
];
/// Names of dates.
pub(super) const DATES: [&str; 14] = [
    "accepted",
    "bought",
    "by",
    "closed",
    "date",
    "due",
    "from",
    "last",
    "renewal",
    "signed",
    "since",
    "suspended",
    "today",
    "until",
];
/// Names of numbers.
pub(super) const NUMBERS: [&str; 4] = ["bar", "months", "most", "revenue"];
/// Names of texts.
pub(super) const TEXTS: [&str; 6] = ["customer_name", "digits", "domain", "email", "id", "mpn"];

impl Value {
    fn named(name: &str, value: JsonOf<'_>) -> Result<Self, String> {
        fn read<T: FromJson>(
            value: JsonOf<'_>,
            kind: impl FnOnce(T) -> Value,
        ) -> Result<Value, String> {
            T::from_json(value).map(kind)
        }
        match name {
            _ if value.is_null() => Ok(Self::Missing),
            _ if ORGANISATIONS.contains(&name) => read(value, Self::Organisation),
            _ if PEOPLE.contains(&name) => read(value, Self::Person),
            _ if MARKETS.contains(&name) => read(value, Self::Market),
            _ if COUNTRIES.contains(&name) => read(value, Self::Country),
            _ if DATES.contains(&name) => read(value, Self::Date),
            _ if NUMBERS.contains(&name) => read(value, Self::Number),
            "cloud" => read(value, Self::Cloud),
            "kind" => read(value, Self::MpnKind),
            "roles" => read(value, Self::Roles),
            _ if TEXTS.contains(&name) => read(value, Self::Text),
            _ => Err(unknown(name)),
        }
    }
}

/// Values by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(pub Vec<(Word, Value)>);

impl Deref for Values {
    type Target = [(Word, Value)];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(name, value)| (name, value)))
    }
}

impl FromJson for Values {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        let values = Fields::of(value)?.0.into_iter().map(|(name, value)| {
            let value = Value::named(&name, value)?;
            Ok((Word::Owned(name.into_owned()), value))
        });
        values.collect::<Result<_, _>>().map(Self)
    }
}
