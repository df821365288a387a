//! Tables that count what is read of them, for the test that a decision reads as much in a large
//! World as in a small one. Looking something up counts once, each thing of a list once.

use std::cell::Cell;
use std::cmp::Ordering;

use litemap::store::{Store, StoreConstEmpty, StoreIterable, StoreIterableMut, StoreMut};

thread_local! {
    static READS: Cell<u32> = const { Cell::new(0) };
}

/// The table that Worlds have in tests of the library.
pub(in crate::domain) type LiteMap<K, V> = litemap::LiteMap<K, V, Counted<K, V>>;

/// How much was read of all tables while something was done.
pub(crate) fn reads<T>(done: impl FnOnce() -> T) -> u32 {
    let before = READS.get();
    done();
    READS.get() - before
}

pub(super) fn read() {
    READS.set(READS.get() + 1);
}

/// A list of entries that counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Counted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Counted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> StoreConstEmpty<K, V> for Counted<K, V> {
    const EMPTY: Self = Self(Vec::new());
}

impl<K, V> Store<K, V> for Counted<K, V> {
    fn lm_len(&self) -> usize {
        self.0.len()
    }

    // What a search found; the search itself was counted.
    fn lm_get(&self, index: usize) -> Option<(&K, &V)> {
        self.0.lm_get(index)
    }

    fn lm_binary_search_by<F>(&self, compared: F) -> Result<usize, usize>
    where
        F: FnMut(&K) -> Ordering,
    {
        read();
        self.0.lm_binary_search_by(compared)
    }
}

impl<K, V> StoreMut<K, V> for Counted<K, V> {
    fn lm_with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    fn lm_reserve(&mut self, additional: usize) {
        self.0.reserve(additional);
    }

    fn lm_get_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {
        self.0.lm_get_mut(index)
    }

    fn lm_push(&mut self, key: K, value: V) {
        self.0.push((key, value));
    }

    fn lm_insert(&mut self, index: usize, key: K, value: V) {
        self.0.insert(index, (key, value));
    }

    fn lm_remove(&mut self, index: usize) -> (K, V) {
        self.0.remove(index)
    }

    fn lm_clear(&mut self) {
        self.0.clear();
    }
}

type Entry<'a, K, V> = fn(&'a (K, V)) -> (&'a K, &'a V);
type EntryMut<'a, K, V> = fn(&'a mut (K, V)) -> (&'a K, &'a mut V);

impl<'a, K: 'a, V: 'a> StoreIterable<'a, K, V> for Counted<K, V> {
    type KeyValueIter = std::iter::Map<std::slice::Iter<'a, (K, V)>, Entry<'a, K, V>>;

    fn lm_iter(&'a self) -> Self::KeyValueIter {
        self.0.iter().map(|(key, value)| {
            read();
            (key, value)
        })
    }
}

impl<'a, K: 'a, V: 'a> StoreIterableMut<'a, K, V> for Counted<K, V> {
    type KeyValueIterMut = std::iter::Map<std::slice::IterMut<'a, (K, V)>, EntryMut<'a, K, V>>;

    fn lm_iter_mut(&'a mut self) -> Self::KeyValueIterMut {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }
}
