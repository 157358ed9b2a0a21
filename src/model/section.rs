//! Sections: the entries that ids count in.

use std::ops::Index;

use super::{Entry, Id};

/// The entries of one section, in file order.
#[derive(Debug)]
pub struct Section<T> {
    entries: Vec<Entry<T>>,
}

impl<T> Section<T> {
    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True if there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The ids, in file order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
        (0..self.entries.len()).map(Id::new)
    }

    /// The entries with their ids, in file order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id<T>, &Entry<T>)> {
        self.ids().zip(&self.entries)
    }
}

impl<T> Default for Section<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> From<Vec<Entry<T>>> for Section<T> {
    fn from(entries: Vec<Entry<T>>) -> Self {
        Self { entries }
    }
}

impl<T> Index<Id<T>> for Section<T> {
    type Output = Entry<T>;

    fn index(&self, id: Id<T>) -> &Entry<T> {
        &self.entries[id.index()]
    }
}
