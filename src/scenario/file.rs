//! Scenarios as files: written with all that happened, and read as if a stranger had made them.
//!
//! A file is read in steps, and the first one that does not fit ends it: its size, its form (depth,
//! names that stand twice, long texts), its version, its records, and then everything that happened is
//! played again. Every step is asked of the policy anew; nothing is taken on trust.

mod audit;
mod form;

use super::history::{Entry, Step};
use super::play::Start;
use super::port::Policy;
use super::store::SCHEMA;
use crate::domain::fields::Fields;
use crate::domain::{FromJson, Json, JsonOf, ToJson};
use audit::audit;

/// The most bytes that a file may have.
pub const LARGEST: usize = 4 << 20;
/// The most letters of a name.
pub const LONGEST_NAME: usize = 80;
/// The most scenarios in a file.
const MOST: usize = 100;
/// The most entries of a scenario.
const MOST_ENTRIES: usize = 10_000;

/// A scenario with all that happened in it, away from any storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portable {
    /// The name that its reader gave it; empty when it has none.
    pub name: String,
    /// Where it starts.
    pub start: Start,
    /// What happened.
    pub entries: Vec<Entry>,
}

/// A scenario that was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The scenario.
    pub scenario: Portable,
    /// Its steps that the rules of today decide otherwise than those it was played under.
    pub otherwise: Vec<u32>,
}

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is larger than any scenario.
    Large,
    /// It is no JSON: another kind of file, or one that was cut short.
    Json,
    /// It is nested deeper than any scenario.
    Deep,
    /// A name stands twice in the same place, or is written in a hidden way.
    Twice,
    /// A text is longer than any that Partner Lab writes.
    Long,
    /// A newer version wrote it.
    Newer,
    /// It is JSON, but no scenario.
    Other,
    /// Something is not of the kind that belongs there, or does not belong there at all.
    Field,
    /// It holds more scenarios or steps than can be read.
    Many,
    /// It comes from a scenario that this version does not know.
    Unknown,
    /// A date lies outside the years that Partner Lab knows.
    Date,
    /// Nobody is in it as whom it could be opened.
    Empty,
    /// An id could not stand in an address.
    Id,
    /// A fact or an event does not fit those before it.
    Fold,
    /// A step is not numbered or dated after the one before it.
    Order,
    /// Nobody of that name made the step.
    Nobody,
    /// The policy answers a step otherwise than the file says.
    Verdict,
    /// What followed a step is not what follows it.
    Events,
    /// The policy does not answer.
    Silent,
}

impl Problem {
    /// Every problem, for the texts.
    pub const ALL: [Self; 19] = [
        Self::Large,
        Self::Json,
        Self::Deep,
        Self::Twice,
        Self::Long,
        Self::Newer,
        Self::Other,
        Self::Field,
        Self::Many,
        Self::Unknown,
        Self::Date,
        Self::Empty,
        Self::Id,
        Self::Fold,
        Self::Order,
        Self::Nobody,
        Self::Verdict,
        Self::Events,
        Self::Silent,
    ];

    /// The key of its text.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Json => "json",
            Self::Deep => "deep",
            Self::Twice => "twice",
            Self::Long => "long",
            Self::Newer => "newer",
            Self::Other => "other",
            Self::Field => "field",
            Self::Many => "many",
            Self::Unknown => "unknown",
            Self::Date => "date",
            Self::Empty => "empty",
            Self::Id => "id",
            Self::Fold => "fold",
            Self::Order => "order",
            Self::Nobody => "nobody",
            Self::Verdict => "verdict",
            Self::Events => "events",
            Self::Silent => "silent",
        }
    }
}

/// A file that is refused: why, and where in it. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub problem: Problem,
    /// The way to it, like `entries 3`; empty when it is about the whole file.
    pub at: String,
}

impl Problem {
    pub(super) fn at(self, at: impl Into<String>) -> Refused {
        Refused {
            problem: self,
            at: at.into(),
        }
    }
}

/// The text of a file with one scenario.
pub fn write_one(scenario: &Portable, revision: u32, notice: &str) -> String {
    let mut document = record(scenario);
    let revision = latest(std::slice::from_ref(scenario), revision);
    frame(&mut document, revision, notice);
    Json::Object(document.0).text()
}

/// The text of a file with several scenarios.
pub fn write_all(scenarios: &[Portable], revision: u32, notice: &str) -> String {
    let mut document = Fields::default();
    let all = scenarios.iter().map(|it| Json::Object(record(it).0));
    document.put("scenarios", Json::Array(all.collect()));
    frame(&mut document, latest(scenarios, revision), notice);
    Json::Object(document.0).text()
}

/// The latest revision of the rules: where no policy is loaded, steps still name theirs.
fn latest(scenarios: &[Portable], revision: u32) -> u32 {
    let entries = scenarios.iter().flat_map(|it| &it.entries);
    let of_steps = entries.filter_map(|entry| match entry.step {
        Step::Acted { revision, .. } | Step::Refused { revision, .. } => Some(revision),
        Step::Undone { .. } | Step::Redone { .. } => None,
    });
    of_steps.fold(revision, u32::max)
}

fn record(scenario: &Portable) -> Fields<'static> {
    let mut fields = Fields::default();
    if !scenario.name.is_empty() {
        fields.put("name", scenario.name.to_json());
    }
    fields.put("start", scenario.start.to_json());
    fields.put("entries", scenario.entries.to_json());
    fields
}

fn frame(document: &mut Fields<'_>, revision: u32, notice: &str) {
    document.put("schema", SCHEMA.to_json());
    document.put("revision", revision.to_json());
    document.put("notice", Json::from(notice));
}

/// Reads the scenarios of a file and plays them again. The policy holds another world afterwards.
pub fn read(text: &str, policy: &mut dyn Policy) -> Result<Vec<Imported>, Refused> {
    if text.len() > LARGEST {
        return Err(Problem::Large.at(""));
    }
    form::sift(text)?;
    let value = JsonOf::read(text).map_err(|_| Problem::Json.at(""))?;
    let mut document = Fields::of(value).map_err(|_| Problem::Other.at(""))?;
    // A newer file may have other fields; its version is all that is asked of it.
    let schema: u32 = document
        .required("schema")
        .map_err(|_| Problem::Other.at(""))?;
    if schema > SCHEMA {
        return Err(Problem::Newer.at(""));
    }
    let field = |error: crate::domain::FieldError| Problem::Field.at(error.field);
    // Files of the first version name no revision and no name.
    let revision: Option<u32> = document.optional("revision").map_err(field)?;
    if revision.is_some_and(|revision| revision > policy.revision()) {
        return Err(Problem::Newer.at(""));
    }
    let _: Option<String> = document.optional("notice").map_err(field)?;
    let several: Option<Vec<Json>> = document.optional("scenarios").map_err(field)?;
    let Some(several) = several else {
        return Ok(vec![one(document, "", policy)?]);
    };
    document.finish().map_err(field)?;
    if several.len() > MOST {
        return Err(Problem::Many.at("scenarios"));
    }
    let mut read = Vec::new();
    for (at, value) in several.into_iter().enumerate() {
        let at = format!("scenarios {} ", at + 1);
        let fields = Fields::of(value).map_err(|_| Problem::Field.at(at.trim_end()))?;
        read.push(one(fields, &at, policy)?);
    }
    Ok(read)
}

/// One scenario of a file; `at` is the way to it.
fn one(mut fields: Fields<'_>, at: &str, policy: &mut dyn Policy) -> Result<Imported, Refused> {
    let field =
        |error: crate::domain::FieldError| Problem::Field.at(format!("{at}{}", error.field));
    let name: Option<String> = fields.optional("name").map_err(field)?;
    // The way into a record ends where the readers of its fields say what is wrong.
    let start = fields.required("start").map_err(field)?;
    let records: Vec<Json> = fields.required("entries").map_err(field)?;
    fields.finish().map_err(field)?;
    if records.len() > MOST_ENTRIES {
        return Err(Problem::Many.at(format!("{at}entries")));
    }
    let mut entries = Vec::new();
    for (number, record) in records.into_iter().enumerate() {
        let entry = Entry::from_json(record);
        let way = |_| Problem::Field.at(format!("{at}entries {}", number + 1));
        entries.push(entry.map_err(way)?);
    }
    let name = called(&name.unwrap_or_default());
    let scenario = Portable {
        name,
        start,
        entries,
    };
    let otherwise = audit(&scenario, at, policy)?;
    Ok(Imported {
        scenario,
        otherwise,
    })
}

/// A name as it is kept: on one line, without what is not seen, and not too long.
pub fn called(name: &str) -> String {
    let seen = |letter: &char| {
        // Marks that turn the direction of text or join what stands apart would hide a name.
        !letter.is_control()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let shown: String = name.chars().filter(seen).take(LONGEST_NAME).collect();
    shown.trim().to_owned()
}
