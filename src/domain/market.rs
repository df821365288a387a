//! Markets, countries and currencies, from `data/markets.json` at build time.

use serde::{Serialize, Serializer};

use super::Date;
use super::fields::{Field, FromJson, Reader, ToJson, text, words};
use super::json::{Json, JsonOf};
use super::once::Once;

/// Since when the fifteen markets of today count.
pub const FIFTEEN_MARKETS: Date = Date::ymd(2018, 11, 3);

/// Since when the second table of the older groups was printed, which lists more countries.
pub const SECOND_TABLE: Date = Date::ymd(2018, 4, 6);

include!(concat!(env!("OUT_DIR"), "/markets.rs"));

/// A country or region, by its ISO 3166 code (`ES`, `BQ-BO`, `XK`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country {
    code: Once,
    /// Where the market table has it: most decisions compare markets.
    row: Option<u16>,
}

impl Country {
    /// The country of this ISO 3166 code.
    pub fn new(code: impl AsRef<str>) -> Self {
        let code = Once::new(code.as_ref());
        let row = CODES
            .binary_search_by(|other| written(other).cmp(code.as_str()))
            .ok()
            .and_then(|at| u16::try_from(at).ok());
        Self { code, row }
    }

    /// The ISO 3166 code.
    pub const fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// The market group the country belongs to; none where the document lists no market for it.
    pub fn market(&self) -> Option<Market> {
        MARKETS.get(usize::from(self.row?)).copied()
    }

    /// The market it was in on a day: since 3 November 2018 its market, before it the group of
    /// countries that counted, named as the market that most of that group became. None where no
    /// table of the day lists the country. None was printed from 15 December 2017 to 5 April 2018:
    /// the one before goes on, to which the one after only adds.
    pub fn market_on(&self, date: Date) -> Option<Market> {
        if date >= FIFTEEN_MARKETS {
            return self.market();
        }
        let row = usize::from(self.row?);
        let listed = date >= SECOND_TABLE || !*LISTED_LATER.get(row)?;
        (*OLDER.get(row)?).filter(|_| listed)
    }

    /// Whether both were in one market on a day, as a country is with itself. A country of none of the
    /// fifteen markets is in one with nobody; none where no older table lists one of them.
    pub fn shares_market(&self, other: &Self, date: Date) -> Option<bool> {
        match (self.market_on(date), other.market_on(date)) {
            (Some(own), Some(its)) => Some(own == its),
            _ if self == other && self.row.is_some() => Some(true),
            _ => (date >= FIFTEEN_MARKETS).then_some(false),
        }
    }

    /// The ISO 4217 code of its billing currency; none where the document leaves it blank.
    pub fn currency(&self) -> Option<&'static str> {
        let currency = CURRENCIES.get(usize::from(self.row?))?;
        (!currency.is_empty()).then_some(*currency)
    }

    /// Every country of every market, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.iter().map(|code| Self::new(written(code)))
    }
}

/// A code of the table, which fills them up with spaces.
fn written(code: &[u8; 5]) -> &str {
    std::str::from_utf8(code)
        .unwrap_or_default()
        .trim_ascii_end()
}

words!(Market);

impl FromJson for Country {
    fn from_json(value: JsonOf<'_>) -> Result<Self, String> {
        text(value).map(Self::new)
    }
}

impl Field for Country {
    fn blank() -> Self {
        Self::new("")
    }

    fn required(reader: &mut Reader<'_>, name: &str) -> Self {
        Self::new(reader.text(name))
    }

    fn optional(reader: &mut Reader<'_>, name: &str) -> Option<Self> {
        reader.text_if_any(name).map(Self::new)
    }
}

impl ToJson for Country {
    fn to_json(&self) -> Json {
        Json::from(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fifteen groups and their sizes as the market document's table has them.
    #[test]
    fn markets_have_the_countries_of_the_document() {
        let sizes = [
            ("africa", 47),
            ("apac", 18),
            ("australia", 23),
            ("brazil", 1),
            ("canada", 2),
            ("europe", 45),
            ("india", 1),
            ("japan", 1),
            ("korea", 1),
            ("latam", 53),
            ("mecee", 45),
            ("new-zealand", 4),
            ("russia", 1),
            ("taiwan", 1),
            ("us", 2),
        ];
        assert_eq!(Market::ALL.len(), sizes.len());
        for (id, size) in sizes {
            let count = Country::all()
                .filter(|c| c.market().is_some_and(|m| m.id() == id))
                .count();
            assert_eq!(count, size, "{id}");
        }
    }

    /// The groups before and their sizes as the two tables of the enrolment document have them.
    #[test]
    fn markets_before_the_fifteen_have_the_countries_of_their_tables() {
        let sizes = [
            ("africa", 16, 16),
            ("apac", 20, 40),
            ("australia", 2, 2),
            ("brazil", 1, 1),
            ("canada", 1, 1),
            ("europe", 40, 45),
            ("india", 1, 1),
            ("japan", 1, 1),
            ("korea", 1, 1),
            ("latam", 43, 53),
            ("mecee", 52, 73),
            ("new-zealand", 1, 1),
            ("russia", 1, 1),
            ("taiwan", 1, 1),
            ("us", 1, 1),
        ];
        for (id, first, second) in sizes {
            for (date, size) in [
                ((2017, 10, 5), first),
                ((2018, 4, 5), first),
                ((2018, 9, 4), second),
            ] {
                let date = Date::ymd(date.0, date.1, date.2);
                let count = Country::all()
                    .filter(|c| c.market_on(date).is_some_and(|m| m.id() == id))
                    .count();
                assert_eq!(count, size, "{id} {date}");
            }
        }
    }

    /// ISO 4217 and ISO 3166, from the lists that the JavaScript engine and the platform know,
    /// are checked in the browser tests; here only the shape.
    #[test]
    fn codes_have_the_shape_of_their_standards() {
        for country in Country::all() {
            let code = country.code();
            assert!(
                code.chars().take(2).all(|c| c.is_ascii_uppercase()),
                "{code}"
            );
            assert!(country.currency().is_none_or(|c| c.len() == 3), "{code}");
        }
        assert_eq!(Country::new("PF").market().map(Market::id), Some("africa"));
        assert_eq!(Country::new("ZZ").market(), None);
    }
}
