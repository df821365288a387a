//! A store in memory whose faults can be switched on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use partner_lab::scenario::store::{Store, StoreError};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// There is room for this many bytes, keys included.
    FullAfter(usize),
    /// Nothing is read or written.
    Blocked,
    /// Writes are answered and not kept.
    LosesWrites,
    /// The page is gone after this many more writes or removals: nothing is read or written.
    CutShortAfter(u32),
}

/// Keeps texts in memory and counts what is written.
#[derive(Debug)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
    written: Cell<usize>,
}

impl MemoryStore {
    pub fn new() -> Self {
        Self {
            texts: RefCell::default(),
            fault: Cell::new(Fault::None),
            written: Cell::new(0),
        }
    }

    /// Switches a fault on, or all off.
    pub fn fault(&self, fault: Fault) {
        self.fault.set(fault);
    }

    /// The bytes written since it was last asked: texts with their keys.
    pub fn take_written(&self) -> usize {
        self.written.replace(0)
    }

    /// How many bytes it holds.
    pub fn size(&self) -> usize {
        let texts = self.texts.borrow();
        texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// Everything it holds.
    pub fn dump(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Keeps a text whatever the fault, as another program would.
    pub fn put(&self, key: &str, text: &str) {
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), text.to_owned());
    }

    fn answers(&self) -> Result<(), StoreError> {
        match self.fault.get() {
            Fault::Blocked | Fault::CutShortAfter(0) => Err(StoreError::Blocked),
            _ => Ok(()),
        }
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        // Reading after the last write is not possible either: the page is gone.
        self.answers()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.answers()?;
        match self.fault.get() {
            Fault::LosesWrites => return Ok(()),
            Fault::FullAfter(room) => {
                let held = self
                    .texts
                    .borrow()
                    .get(key)
                    .map_or(0, |old| key.len() + old.len());
                if self.size() - held + key.len() + text.len() > room {
                    return Err(StoreError::Full);
                }
            }
            Fault::CutShortAfter(left) => self.fault.set(Fault::CutShortAfter(left - 1)),
            Fault::None | Fault::Blocked => {}
        }
        self.written
            .set(self.written.get() + key.len() + text.len());
        self.put(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.answers()?;
        if let Fault::CutShortAfter(left) = self.fault.get() {
            self.fault.set(Fault::CutShortAfter(left - 1));
        }
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.answers()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
