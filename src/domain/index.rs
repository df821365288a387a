//! Where things of a list stand, by their hash.

/// Places of a list, counted from 1, each at its hash or after it; 0 where none is. The length is
/// a power of two, or nothing.
#[derive(Clone, Debug)]
pub(super) struct Index(Vec<u32>);

impl Index {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// An index of so many things, by their hashes in order, with room for as many more.
    pub(super) fn of(count: usize, hashes: &mut dyn Iterator<Item = usize>) -> Self {
        let mut index = Self(vec![0; (4 * count).next_power_of_two()]);
        for (place, hash) in hashes.enumerate() {
            index.put(hash, place);
        }
        index
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether so many things are more than half of what fits, so that it must be made anew.
    pub(super) const fn is_full(&self, count: usize) -> bool {
        2 * count > self.0.len()
    }

    /// Notes that the thing of this hash stands there.
    pub(super) fn put(&mut self, hash: usize, place: usize) {
        let last = self.0.len().wrapping_sub(1);
        let mut at = hash;
        while let Some(taken) = self.0.get_mut(at & last) {
            if *taken == 0 {
                // INVARIANT: memory ends long before the place does not fit.
                *taken = u32::try_from(place + 1).unwrap_or_default();
                return;
            }
            at = at.wrapping_add(1);
        }
    }

    /// The place of the thing of this hash that is the one.
    pub(super) fn find(&self, hash: usize, is: impl Fn(usize) -> bool) -> Option<usize> {
        let last = self.0.len().wrapping_sub(1);
        let mut at = hash;
        loop {
            // No more than half of it is taken, so there is an end.
            let place = (*self.0.get(at & last)? as usize).checked_sub(1)?;
            if is(place) {
                return Some(place);
            }
            at = at.wrapping_add(1);
        }
    }
}
