//! What the founding documents let people do, feature by feature, and what proves each: the
//! statements behind it have their places, its page exists, and a browser test does it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use super::Statement;

const DATA: &str = include_str!("features.json");

/// The only feature that is read on the page of a rule. All others are done where their user does
/// them.
const READ: &str = "resale-ban-scope";

/// A feature that a founding document names.
#[derive(Clone, Debug)]
pub struct Feature {
    /// Its stable id; the texts have its name.
    pub id: String,
    /// The founding document.
    pub document: String,
    /// The statements behind it.
    pub rules: Vec<String>,
    /// Where it is done, as an address has it; empty while there is no page for it.
    pub page: String,
    /// The browser test that does it, which begins with the id; empty while there is none.
    pub test: String,
}

/// Every feature, document by document.
///
/// # Errors
/// The feature that is not as it should be.
pub fn features() -> Result<Vec<Feature>, String> {
    let rows: Vec<Json> = serde_json::from_str(DATA).map_err(|error| error.to_string())?;
    let mut features = Vec::new();
    for row in rows {
        let text = |name: &str| row.get(name)?.as_str().map(str::to_owned);
        let rules = row.get("rules").and_then(Json::as_array);
        let rules = rules.map(|rules| rules.iter().filter_map(Json::as_str));
        let feature = (|| {
            Some(Feature {
                id: text("id")?,
                document: text("document")?,
                rules: rules?.map(str::to_owned).collect(),
                page: text("page")?,
                test: text("test")?,
            })
        })();
        features.push(feature.ok_or_else(|| format!("features.json: {row}"))?);
    }
    Ok(features)
}

impl Feature {
    /// What is still open before it counts as shown.
    pub fn open(&self, statements: &[Statement]) -> Vec<String> {
        let placed: BTreeMap<_, _> = statements
            .iter()
            .map(|it| (it.id.as_str(), it.place.is_some()))
            .collect();
        let rules = self.rules.iter();
        let mut open: Vec<_> = rules
            .filter(|id| placed.get(id.as_str()) != Some(&true))
            .cloned()
            .collect();
        if !has_page(&self.page) || (self.page == "rules" && self.id != READ) {
            open.push("page".to_owned());
        }
        if !self.test.starts_with(&format!("{}: ", self.id)) || !has_test(&self.test) {
            open.push("test".to_owned());
        }
        open
    }

    /// The statements that it names and the catalogue does not have.
    pub fn unknown(&self, statements: &[Statement]) -> Vec<String> {
        let known = |id: &&String| statements.iter().any(|it| it.id == **id);
        let rules = self.rules.iter();
        rules.filter(|id| !known(id)).cloned().collect()
    }

    /// It in the table, with the statements behind it and its test.
    pub(super) fn line(&self, statements: &[Statement]) -> String {
        let open = self.open(statements);
        let state = if open.is_empty() {
            "shown".to_owned()
        } else {
            format!("open: {}", open.join(", "))
        };
        format!(
            "{:<32} {:<24} {:<20} {state}; {}; \"{}\"",
            self.id,
            self.document,
            self.page,
            self.rules.join(", "),
            self.test
        )
    }
}

/// Whether the app has a page of this address.
fn has_page(page: &str) -> bool {
    !page.is_empty() && read("src/app/route.rs").contains(&format!("(\"{page}\", "))
}

/// Whether a browser test has this name.
fn has_test(name: &str) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    let quoted = format!("'{name}'");
    let mut texts = files.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
    texts.any(|text| text.contains(&quoted))
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(path).unwrap_or_default()
}
