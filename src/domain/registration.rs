//! Registration numbers of companies: which countries ask for one, of what kind, and how many digits
//! it has.

use super::{Country, Date, digits};

/// Since when customers of thirteen more countries give a registration number.
pub const THIRTEEN_COUNTRIES: Date = Date::ymd(2021, 3, 25);

/// The countries whose customers give a registration number and a phone number, and since when.
///
/// Source: Partner Center announcements, 2020-11, item 11, and 2021-04, item 2.
const REGISTRATION: [(Date, &[&str]); 2] = [
    (
        Date::ymd(2020, 11, 17),
        &[
            "AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UA", "UZ",
        ],
    ),
    (
        THIRTEEN_COUNTRIES,
        &[
            "TH", "VN", "TR", "PL", "ZA", "IN", "BR", "IQ", "MM", "SS", "SA", "AE", "VE",
        ],
    ),
];

/// How many digits a registration number has, in the countries of which a document says so.
///
/// Source: Partner Center announcements, 2020-11, item 11.
const DIGITS: [(&str, &str); 11] = [
    ("AM", "8, 10"),
    ("AZ", "7, 10"),
    ("BY", "9"),
    ("HU", "10, 11"),
    ("KG", "14"),
    ("KZ", "12"),
    ("MD", "6, 7, 8, 13"),
    ("RU", "9, 10, 12"),
    ("TJ", "9, 10, 12"),
    ("UA", "8, 10, 12"),
    ("UZ", "9"),
];

/// How many digits a registration number of a country has; none where no document says so.
pub fn registration_digits(country: &Country) -> Option<&'static str> {
    let of = |(code, _): &&(&str, &str)| *code == country.code();
    DIGITS.iter().find(of).map(|(_, digits)| *digits)
}

/// Whether a registration number has as many digits as those of a country.
pub fn is_registration(number: &str, country: &Country) -> bool {
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    let length = digits(number.len() as u64);
    registration_digits(country)
        .is_none_or(|lengths| plain && lengths.split(", ").any(|it| it == length))
}

/// Whether a customer of this country gives a registration number on a date.
pub fn asks_registration(country: &Country, date: Date) -> bool {
    REGISTRATION
        .iter()
        .any(|(since, countries)| date >= *since && countries.contains(&country.code()))
}

/// The kinds of number that a country asks its partners for; one of them suffices. Those that the
/// document says are a person's are left out.
///
/// Source: Registration numbers of companies, 2021-05-10.
const KINDS: [(&str, &[&str]); 24] = [
    ("AE", &["VAT"]),
    ("AM", &["INN", "VAT"]),
    ("AZ", &["TIN", "INN"]),
    ("BR", &["CNPJ"]),
    ("BY", &["UNP"]),
    ("HU", &["TIN"]),
    ("IN", &["PAN"]),
    ("IQ", &["TIN"]),
    ("KG", &["INN"]),
    ("KZ", &["BIN", "IIN"]),
    ("MD", &["IDNO"]),
    ("MM", &["TIN"]),
    ("PL", &["TIN"]),
    ("RU", &["INN"]),
    ("SA", &["TIN"]),
    ("SS", &["TIN"]),
    ("TH", &["TIN"]),
    ("TJ", &["INN", "EIN", "KPP"]),
    ("TR", &["TIN"]),
    ("UA", &["EGRPOU", "EDRPOU"]),
    ("UZ", &["INN"]),
    ("VE", &["RIF"]),
    ("VN", &["TIN"]),
    ("ZA", &["TRN"]),
];

/// The kinds of number that a partner in this country is asked for; none where none is required.
pub fn registration_kinds(country: &Country) -> &'static [&'static str] {
    let of = |(code, _): &&(&str, &[&str])| *code == country.code();
    KINDS.iter().find(of).map_or(&[], |(_, kinds)| kinds)
}

/// Whether a partner's number can be one of this country. How it is written is documented of
/// customers' numbers only.
pub fn is_own_registration(number: &str, country: &Country) -> bool {
    number.bytes().any(|byte| byte.is_ascii_alphanumeric()) && is_registration(number, country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_its_own_has_letters_or_digits_and_the_documented_number_of_digits() {
        for (code, number, so) in [
            ("BR", "12.345.678/0001-95", true),
            ("BR", "!!", false),
            ("BR", " ", false),
            ("HU", "12345678142", true),
            ("HU", "123", false),
            ("HU", "A234567890", false),
            ("FR", "732 829 320", true),
        ] {
            assert_eq!(
                is_own_registration(number, &Country::new(code)),
                so,
                "{code} {number}"
            );
        }
    }

    #[test]
    fn every_country_that_asks_says_for_what() {
        for country in Country::all() {
            let asks = asks_registration(&country, Date::LAST);
            assert_eq!(
                asks,
                !registration_kinds(&country).is_empty(),
                "{}",
                country.code()
            );
        }
    }
}
