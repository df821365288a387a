//! What texts of pages must say, because statements of the catalogue say it: days, numbers, names
//! and exceptions that a later wording could lose.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is there, or the test fails"
)]

use std::collections::BTreeMap;
use std::fs;

use partner_lab::policy::{SHOWN, THROUGH};

/// A text, the statement behind it, and what it says in English and in Korean.
struct Told {
    key: &'static str,
    rule: &'static str,
    english: &'static [&'static str],
    korean: &'static [&'static str],
}

const TOLD: &[Told] = &[
    Told {
        key: "agreement.about",
        rule: "R-MPA-PURPOSE",
        english: &[
            "up to date",
            "reduces the number of contracts",
            "new kinds of business",
            "worldwide",
        ],
        korean: &[
            "최신 내용",
            "계약 수를 줄이고",
            "새로운 방식의 거래",
            "전 세계",
        ],
    },
    Told {
        key: "agreement.about",
        rule: "R-MPA-ONCE",
        english: RIDER,
        korean: RIDER_KOREAN,
    },
    Told {
        key: "alternative.signed-already",
        rule: "R-MPA-ONCE",
        english: RIDER,
        korean: RIDER_KOREAN,
    },
    Told {
        key: "db.link-customers",
        rule: "R-ENR-DIRECT-ASSOC",
        english: &["Until 19 December 2018"],
        korean: &["2018년 12월 19일까지"],
    },
    Told {
        key: "providers.leads",
        rule: "R-ACT-IP-LEADS",
        english: &["20 November 2017", "until 19 December 2018"],
        korean: &["2017년 11월 20일부터", "2018년 12월 19일까지"],
    },
    Told {
        key: "activity.lead",
        rule: "R-UI-ACTIVITY",
        english: &["90 days"],
        korean: &["90일"],
    },
    Told {
        key: "model.reseller-needs",
        rule: "R-ENR-IR-NEEDS",
        english: &[
            "active MPN membership",
            "authority to sign",
            "official provider",
        ],
        korean: &["MPN", "서명", "공급자"],
    },
];

const RIDER: &[&str] = &[
    "15 January 2021",
    "Ukraine",
    "Russia",
    "Kazakhstan",
    "Rider",
];
const RIDER_KOREAN: &[&str] = &[
    "2021년 1월 15일",
    "우크라이나",
    "러시아",
    "카자흐스탄",
    "Rider",
];

/// The texts of pages and decisions in a language.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for folder in ["pages", "policy"] {
        let root = env!("CARGO_MANIFEST_DIR");
        for file in fs::read_dir(format!("{root}/src/i18n/{language}/{folder}")).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            all.extend(serde_json::from_str::<BTreeMap<String, String>>(&text).unwrap());
        }
    }
    all
}

#[test]
fn texts_say_what_their_statements_say() {
    let (english, korean) = (texts("en"), texts("ko"));
    let mut silent = Vec::new();
    for told in TOLD {
        for (texts, parts) in [(&english, told.english), (&korean, told.korean)] {
            let text = texts.get(told.key).unwrap();
            let lost = parts.iter().filter(|part| !text.contains(**part));
            silent.extend(lost.map(|part| format!("{}: {} lacks {part}", told.rule, told.key)));
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

/// Another rule enforces one of the three needs only, so a page shows them all.
#[test]
fn the_three_needs_of_a_reseller_are_shown_where_models_are_compared() {
    let at = |id| SHOWN.iter().find(|it| it.id == id).map(|it| it.at);
    assert_eq!(at("R-ENR-IR-NEEDS"), Some("choose-model"));
    assert!(THROUGH.iter().all(|(id, _)| *id != "R-ENR-IR-NEEDS"));
}
