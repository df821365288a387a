//! The text files, as translators edit them.

use std::collections::BTreeMap;
use std::fs;

/// The contents of the text files of a language that hold the words of the policy.
pub fn policy(language: &str) -> Vec<String> {
    let folder = format!("{}/src/i18n/{language}/policy", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// All of them as one text file.
pub fn policy_pack(language: &str) -> String {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for file in policy(language) {
        all.extend(serde_json::from_str::<BTreeMap<_, _>>(&file).unwrap());
    }
    serde_json::to_string(&all).unwrap()
}
