//! Languages: texts by key, filled with values. The texts are the JSON files beside this one.

mod fill;
mod korean;

use crate::domain::json::{Json, Map};
pub use fill::Arg;

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Korean.
    Korean,
}

impl Language {
    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }

    /// The language for a BCP 47 tag, as the browser or the settings have it.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("ko") {
            Self::Korean
        } else {
            Self::English
        }
    }
}

/// The key of a text that a page names. Made from the text files when the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub(crate) &'static str);

/// The keys of all texts that pages name.
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub(crate) mod key {
    use super::Key;

    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// The texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    language: Language,
    texts: Map,
}

impl Texts {
    /// No texts yet.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            texts: Map::new(),
        }
    }

    /// Adds the texts of a pack: a flat JSON object.
    ///
    /// # Errors
    /// What is wrong with the pack; nothing is added then.
    pub fn add(&mut self, pack: &str) -> Result<(), String> {
        // Read as any JSON, which the records of a scenario are read as too.
        match crate::domain::read(pack)? {
            Json::Object(texts) => self.texts.extend(texts),
            _ => return Err("it is not an object".to_owned()),
        }
        Ok(())
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text that a page names.
    pub fn get(&self, key: Key) -> &str {
        self.word(key.0)
    }

    /// A text whose key is made from an id. A missing one shows as its key, which a test finds.
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        self.texts.get(key).and_then(Json::as_str).unwrap_or(key)
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.texts.contains_key(key)
    }

    /// A text with its values filled in.
    pub fn fill(&self, key: &str, args: &[(&str, Arg)]) -> String {
        fill::fill(self.language, self.word(key), args)
    }
}
