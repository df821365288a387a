//! A table that finds its entries at once, however many it has.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};

#[cfg(test)]
use super::counted::{LiteMap, read};
#[cfg(not(test))]
use litemap::LiteMap;

/// A sorted table with an index by hash. Any change drops the index; until it is made again,
/// lookups search the sorted entries, which takes longer the more there are.
#[derive(Clone)]
pub struct Table<K, V> {
    entries: LiteMap<K, V>,
    /// Places of entries, counted from 1, each at its hash or after it; 0 where none is. The length
    /// is a power of two, or nothing.
    index: Vec<u32>,
}

impl<K, V> Table<K, V> {
    pub(super) const fn new() -> Self {
        Self {
            entries: LiteMap::new(),
            index: Vec::new(),
        }
    }
}

impl<K: Borrow<str> + Ord, V> Table<K, V> {
    /// The value of an id.
    pub fn get<Q: Borrow<str> + ?Sized>(&self, id: &Q) -> Option<&V> {
        let id = id.borrow();
        if self.index.is_empty() {
            return self.entries.get_by(|key| key.borrow().cmp(id));
        }
        #[cfg(test)]
        read();
        let mut at = hash(id);
        loop {
            // No more than half of the index is taken, so there is an end.
            let place = *self.index.get(at & (self.index.len() - 1))?;
            let (key, value) = self.entries.get_indexed((place as usize).checked_sub(1)?)?;
            if key.borrow() == id {
                return Some(value);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Makes the index, unless it stands.
    pub(super) fn make_index(&mut self) {
        if self.index.is_empty() {
            let mut keys = self.entries.keys().map(Borrow::borrow);
            self.index = index(self.entries.len(), &mut keys);
        }
    }
}

fn index(count: usize, keys: &mut dyn Iterator<Item = &str>) -> Vec<u32> {
    let mut index = vec![0; (2 * count).next_power_of_two()];
    let last = index.len() - 1;
    for (key, place) in keys.zip(1..) {
        let mut at = hash(key);
        while let Some(taken) = index.get_mut(at & last) {
            if *taken == 0 {
                *taken = place;
                break;
            }
            at = at.wrapping_add(1);
        }
    }
    index
}

/// Four bytes at a time: byte by byte, it took a tenth of a decision.
fn hash(id: &str) -> usize {
    let (words, rest) = id.as_bytes().as_chunks();
    let mix = |hash: u32, word: u32| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9);
    let words = words.iter().map(|word| u32::from_be_bytes(*word));
    let hash = words
        .chain(rest.iter().map(|byte| u32::from(*byte)))
        .fold(0, mix);
    // The low bits choose the place; the high ones are better mixed.
    (hash ^ (hash >> 15)) as usize
}

impl<K, V> Deref for Table<K, V> {
    type Target = LiteMap<K, V>;

    fn deref(&self) -> &LiteMap<K, V> {
        &self.entries
    }
}

impl<K, V> DerefMut for Table<K, V> {
    fn deref_mut(&mut self) -> &mut LiteMap<K, V> {
        self.index.clear();
        &mut self.entries
    }
}

impl<'a, K, V> IntoIterator for &'a Table<K, V>
where
    &'a LiteMap<K, V>: IntoIterator,
{
    type Item = <&'a LiteMap<K, V> as IntoIterator>::Item;
    type IntoIter = <&'a LiteMap<K, V> as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        (&self.entries).into_iter()
    }
}

// The index follows from the entries.
impl<K: PartialEq, V: PartialEq> PartialEq for Table<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl<K: Eq, V: Eq> Eq for Table<K, V> {}

impl<K: Hash, V: Hash> Hash for Table<K, V> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.entries.hash(hasher);
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Table<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.entries.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonId;

    #[test]
    fn an_index_finds_what_a_search_finds_and_goes_with_any_change() {
        let mut table = Table::<PersonId, usize>::new();
        for at in (0..3000).rev() {
            table.insert(PersonId::new(format!("p{}", at * 7 % 3000)), at);
        }
        let searched = table.clone();
        table.make_index();
        assert_eq!(table, searched);
        for id in (0..6000).map(|at| format!("p{at}")) {
            assert_eq!(table.get(&*id), searched.get(&*id), "{id}");
        }
        table.remove("p1");
        assert_eq!(
            (table.get("p1"), table.get("p2")),
            (None, searched.get("p2"))
        );
        let mut none = Table::<PersonId, usize>::new();
        none.make_index();
        assert_eq!(none.get(""), None);
    }
}
