//! Texts that are held once, for ever. Ids that read the same share one text, so they are compared
//! and looked up by where it lies: most of a decision is looking up ids.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering as Order};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::index::Index;
use super::json::is_plain;

/// A text that is held once. It orders and hashes as the text does.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub(super) struct Once(&'static str);

/// All texts so far.
struct Texts {
    all: Vec<&'static str>,
    index: Index,
}

static TEXTS: Mutex<Texts> = Mutex::new(Texts {
    all: Vec::new(),
    index: Index::new(),
});

/// Whether all of them stand in JSON as they are.
static PLAIN: AtomicBool = AtomicBool::new(true);

/// Whether all texts so far stand in JSON as they are, so that nobody has to look at them again.
pub(crate) fn ids_are_plain() -> bool {
    PLAIN.load(Order::Relaxed)
}

fn texts() -> MutexGuard<'static, Texts> {
    // What a panic left behind is whole: an index entry is made last.
    TEXTS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Texts {
    fn find(&self, text: &str) -> Option<&'static str> {
        let same = |place| self.all.get(place).is_some_and(|it| *it == text);
        let place = self.index.find(hash(text), same)?;
        self.all.get(place).copied()
    }
}

impl Once {
    /// The text that reads so; it is kept from now on.
    pub(super) fn new(text: &str) -> Self {
        let mut texts = texts();
        if let Some(known) = texts.find(text) {
            return Self(known);
        }
        if !is_plain(text) {
            PLAIN.store(false, Order::Relaxed);
        }
        let kept: &'static str = Box::leak(text.into());
        let Texts { all, index } = &mut *texts;
        all.push(kept);
        if index.is_full(all.len()) {
            *index = Index::of(all.len(), &mut all.iter().map(|text| hash(text)));
        } else {
            index.put(hash(kept), all.len() - 1);
        }
        Self(kept)
    }

    /// The text that reads so, if there ever was one.
    pub(super) fn known(text: &str) -> Option<Self> {
        texts().find(text).map(Self)
    }

    /// It as text.
    pub(super) const fn as_str(&self) -> &'static str {
        self.0
    }

    /// A number that tells it from most others, at once.
    pub(super) fn mark(&self) -> usize {
        mixed(self.0.as_ptr().addr().wrapping_mul(0x9e37_79b9))
    }
}

/// Four bytes at a time: byte by byte takes three times as long.
fn hash(text: &str) -> usize {
    let (words, rest) = text.as_bytes().as_chunks();
    let mix = |hash: u32, word: u32| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9);
    let words = words.iter().map(|word| u32::from_be_bytes(*word));
    let hash = words
        .chain(rest.iter().map(|byte| u32::from(*byte)))
        .fold(0, mix);
    mixed(hash as usize)
}

/// The low bits choose a place; the high ones are better mixed.
const fn mixed(hash: usize) -> usize {
    hash ^ (hash >> 15)
}

impl PartialEq for Once {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl Eq for Once {}

impl Ord for Once {
    fn cmp(&self, other: &Self) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        self.0.cmp(other.0)
    }
}

impl PartialOrd for Once {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Once {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.hash(hasher);
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_the_same_is_the_same() {
        let many = || (0..3000).map(|at| Once::new(&format!("text {at}")));
        assert!(many().eq(many()));
        assert_ne!(Once::new("text 1"), Once::new("text 10"));
        assert_eq!(Once::new(""), Once::new(""));
        assert!(Once::new("text 1") < Once::new("text 10"));
        assert_eq!(Once::known("text 2999"), many().next_back());
        assert_eq!(Once::known("never written"), None);
    }
}
