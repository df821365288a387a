//! A table that finds its entries at once, however many it has.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};

#[cfg(test)]
use super::counted::{LiteMap, read};
#[cfg(not(test))]
use litemap::LiteMap;

use crate::domain::ids::{Id, Named};
use crate::domain::index::Index;

/// A sorted table with an index. Any change drops the index; until it is made again, lookups search
/// the sorted entries, which takes longer the more there are.
#[derive(Clone)]
pub struct Table<K, V> {
    entries: LiteMap<K, V>,
    index: Index,
}

impl<K, V> Table<K, V> {
    pub(super) const fn new() -> Self {
        Self {
            entries: LiteMap::new(),
            index: Index::new(),
        }
    }
}

impl<K: Id, V> Table<K, V> {
    /// The value of an id, or of the id that reads like a text.
    pub fn get<Q: Named<K> + ?Sized>(&self, id: &Q) -> Option<&V> {
        let id = id.named()?;
        if self.index.is_empty() {
            return self.entries.get(&id);
        }
        #[cfg(test)]
        read();
        let is = |place| {
            self.entries
                .get_indexed(place)
                .is_some_and(|it| *it.0 == id)
        };
        let place = self.index.find(id.mark(), is)?;
        self.entries.get_indexed(place).map(|it| it.1)
    }

    /// Makes the index, unless it stands.
    pub(super) fn make_index(&mut self) {
        if self.index.is_empty() {
            let mut marks = self.entries.keys().map(Id::mark);
            self.index = Index::of(self.entries.len(), &mut marks);
        }
    }
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
