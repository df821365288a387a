//! What stands in braces in a text, and what it is given.

use partner_lab::domain::ActionKind;

use super::keys::parameters;
use super::{ENGLISH, KOREAN, Names, all};

/// The last part of a key.
pub(super) fn last(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or(key)
}

/// The placeholders of a text, with the forms behind `|`.
pub(super) fn placeholders(text: &str) -> Vec<(&str, Option<&str>)> {
    text.split('{')
        .skip(1)
        .map(|rest| {
            let (inside, _) = rest.split_once('}').unwrap();
            inside
                .split_once('|')
                .map_or((inside, None), |(name, forms)| (name, Some(forms)))
        })
        .collect()
}

pub(super) fn names(text: &str) -> Names {
    placeholders(text)
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn placeholders_are_the_same_in_both_languages() {
    let korean = all(KOREAN);
    for (key, text) in all(ENGLISH) {
        assert!(!text.trim().is_empty(), "{key}");
        assert_eq!(text, text.trim(), "{key}");
        assert_eq!(names(&text), names(&korean[&key]), "{key}");
    }
}

/// What the app tells of the things that parameters name. A ticket may be about no customer; the one
/// that is closed by removing it is.
const ABOUT: &[(&str, &[&str])] = &[
    ("invitation", &["provider", "reseller"]),
    ("ticket", &["provider", "reseller", "customer"]),
    ("tenant", &["customer"]),
    ("customer_invitation", &["customer", "partner"]),
    ("subscription", &["customer", "offer"]),
    ("transfer", &["customer", "offer"]),
    ("azure_transfer", &["customer", "offer"]),
    ("finding", &["check"]),
];

#[test]
fn texts_name_only_the_values_they_are_given() {
    let set = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Names>();
    let sides = set(&["provider", "reseller"]);
    let mut open = 0;
    for (key, text) in all(ENGLISH) {
        let used = names(&text);
        let (family, rest) = key.split_once('.').unwrap();
        let given = match (family, rest) {
            ("fact", _) if rest != "open" => continue,
            ("did", action) => {
                let action = action.trim_end_matches(".no");
                let kind = ActionKind::ALL
                    .iter()
                    .find(|kind| kind.name() == action)
                    .unwrap();
                let mut given = parameters(*kind);
                for (parameter, more) in ABOUT {
                    if given.contains(*parameter) {
                        given.extend(set(more));
                    }
                }
                given
            }
            ("remedy", "assume") => Names::new(),
            ("remedy", "nobody") => set(&["organisation"]),
            ("remedy", "continue-as") => set(&["people"]),
            ("remedy", "wait") | ("begins", "in-force-since" | "first-stated") => set(&["date"]),
            ("remedy", rest) if !rest.starts_with("form.") => {
                let given = set(&["organisation", "people"]);
                assert_eq!(used, given, "{key}");
                given
            }
            ("operation", rest) if last(rest) == "with" => {
                let given = set(&["other"]);
                assert_eq!(used, given, "{key}");
                given
            }
            ("mail", rest) if rest.starts_with("partnership-invitation.") => sides.clone(),
            ("mail", rest)
                if [
                    "customer-invitation.",
                    "rights-request.",
                    "transfer-asked.",
                    "message.",
                ]
                .iter()
                .any(|it| rest.starts_with(it)) =>
            {
                set(&["organisation", "provider"])
            }
            ("mail", rest) if rest.starts_with("email-verification.") => {
                set(&["organisation", "contact"])
            }
            ("mail", _) => set(&["organisation"]),
            _ => Names::new(),
        };
        assert!(
            used.is_subset(&given),
            "{key} has {used:?}, given {given:?}"
        );
        open += used.len();
    }
    assert!(open > 40);
}

#[test]
fn what_was_done_fits_a_button() {
    let usual = [
        ("provider", "Contoso Distribution"),
        ("reseller", "Adventure Works"),
        ("organisation", "Contoso Distribution"),
        ("person", "Mia Torres"),
        ("role", "Business profile admin"),
        ("mpn", "4100001"),
        ("country", "United States"),
        ("date", "September 30, 2020"),
        ("partner", "Contoso Distribution"),
        ("recipient", "Mia Torres"),
        ("name", "Adventure Works"),
        ("cloud", "China cloud (21Vianet)"),
        ("step", "Set up the separate account"),
        ("since", "September 30, 2020"),
        ("customer", "Woodgrove Bank"),
        ("offer", "Office Seat Basic"),
        ("quantity", "1,000"),
        ("amount", "300,000"),
        ("check", "Employment"),
    ];
    for texts in [all(ENGLISH), all(KOREAN)] {
        for (key, text) in texts.iter().filter(|(key, _)| key.starts_with("did.")) {
            let mut filled = text.clone();
            for (name, forms) in placeholders(text) {
                let whole = forms.map_or_else(
                    || format!("{{{name}}}"),
                    |forms| format!("{{{name}|{forms}}}"),
                );
                let (_, value) = usual.iter().find(|(other, _)| *other == name).unwrap();
                filled = filled.replace(&whole, value);
            }
            assert!(filled.chars().count() <= 60, "{key}: {filled}");
            assert!(!filled.ends_with('.'), "{key}");
        }
    }
}
