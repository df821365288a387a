//! The texts whose keys are made from ids: complete in both languages, nothing else in their
//! files, and only placeholders that always have a value.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what a test reads is there, or the test fails"
)]

#[path = "../support/mod.rs"]
mod support;

mod keys;
mod placeholders;
mod played;
mod seen;
mod style;

use std::collections::{BTreeMap, BTreeSet};

use support::texts::policy_pack;

type Texts = BTreeMap<String, String>;
type Names = BTreeSet<String>;

const LANGUAGES: [&str; 2] = ["en", "ko"];
const ENGLISH: &str = "en";
const KOREAN: &str = "ko";

/// The scenarios' texts of a language.
fn scenarios(language: &str) -> &'static str {
    match language {
        KOREAN => include_str!("../../src/i18n/ko/scenarios.json"),
        _ => include_str!("../../src/i18n/en/scenarios.json"),
    }
}

fn pack(file: &str) -> Texts {
    serde_json::from_str(file).unwrap()
}

fn all(language: &str) -> Texts {
    let mut all = pack(&policy_pack(language));
    all.extend(pack(scenarios(language)));
    all
}
