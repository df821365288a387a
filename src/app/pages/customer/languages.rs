//! In which languages the customer agreement was offered for a country.
//!
//! Source: Customer agreements by region and language, 19 June 2020.

use crate::domain::Country;

/// Countries by the languages offered there; everywhere else it was English alone.
const OFFERED: &[(&[&str], &[&str])] = &[
    (
        &["en", "es"],
        &[
            "AR", "BO", "BZ", "CL", "CO", "CR", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
            "PY", "SV", "UY", "VE",
        ],
    ),
    (
        &["en", "fr"],
        &[
            "CA", "CD", "CG", "CI", "CM", "DJ", "FR", "GA", "GN", "LU", "NE", "PM", "RW", "SN",
            "TD",
        ],
    ),
    (
        &["en", "ar"],
        &[
            "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "MU", "OM", "QA", "YE",
        ],
    ),
    (&["en", "ru"], &["BY", "KG", "RU", "UZ"]),
    (&["en", "pt-PT"], &["AO", "CV", "PT"]),
    (&["en", "de"], &["AT", "DE", "LI"]),
    (&["en", "fr", "ar"], &["DZ", "MA", "TN"]),
    (&["ar"], &["ER", "MR", "SO"]),
    (&["en", "zh-Hant"], &["HK", "MO", "TW"]),
    (&["en", "nl"], &["BE", "NL"]),
    (&["no"], &["BV", "SJ"]),
    (&["fr"], &["CF", "WF"]),
    (&["en", "ro"], &["MD", "RO"]),
    (&["en", "bg"], &["BG"]),
    (&["en", "pt-BR"], &["BR"]),
    (&["en", "fr", "de", "it"], &["CH"]),
    (&["en", "cs"], &["CZ"]),
    (&["en", "da"], &["DK"]),
    (&["en", "et"], &["EE"]),
    (&["en", "es", "eu", "gl"], &["ES"]),
    (&["en", "fi"], &["FI"]),
    (&["es"], &["GQ"]),
    (&["en", "el"], &["GR"]),
    (&["pt-PT"], &["GW"]),
    (&["en", "hr"], &["HR"]),
    (&["en", "hu"], &["HU"]),
    (&["en", "id"], &["ID"]),
    (&["en", "hi"], &["IN"]),
    (&["en", "it"], &["IT"]),
    (&["en", "ja"], &["JP"]),
    (&["en", "ko"], &["KR"]),
    (&["en", "kk"], &["KZ"]),
    (&["en", "lt"], &["LT"]),
    (&["en", "lv"], &["LV"]),
    (&["en", "ms"], &["MY"]),
    (&["en", "no"], &["NO"]),
    (&["en", "pl"], &["PL"]),
    (&["en", "sr-Latn"], &["RS"]),
    (&["en", "sv"], &["SE"]),
    (&["en", "zh-Hans"], &["SG"]),
    (&["en", "sl"], &["SI"]),
    (&["en", "sk"], &["SK"]),
    (&["en", "tr"], &["TR"]),
    (&["en", "uk"], &["UA"]),
    (&["en", "vi"], &["VN"]),
];

/// Countries that the list leaves out.
const NOT_LISTED: &[&str] = &[
    "ET", "SS", "TF", "MC", "BW", "PS", "TM", "TJ", "ST", "UG", "TZ", "AF", "NA", "CW", "KN", "ZM",
    "SH", "FO", "UM",
];

/// The languages, as tags; none where the list has no line.
pub(super) fn languages(country: &Country) -> &'static [&'static str] {
    if NOT_LISTED.contains(&country.code()) {
        return &[];
    }
    OFFERED
        .iter()
        .find(|(_, countries)| countries.contains(&country.code()))
        .map_or(&["en"], |(languages, _)| *languages)
}
