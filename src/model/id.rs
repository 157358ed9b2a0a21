//! Ids of entries, and references to them.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// The place of an entry in its section; only the section makes it, so it always leads to an entry.
pub struct Id<T> {
    index: u32,
    section: PhantomData<fn() -> T>,
}

/// A reference to an entry.
#[derive(Clone, Debug)]
pub enum Ref<T> {
    /// It leads to an entry.
    To(Id<T>),
    /// The file has no such entry; these are its words.
    Missing(String),
}

impl<T> Ref<T> {
    /// The entry, if there is one.
    pub fn id(&self) -> Option<Id<T>> {
        match self {
            Self::To(id) => Some(*id),
            Self::Missing(_) => None,
        }
    }

    /// A name of the entry, or the words of the file if there is no such entry.
    pub(crate) fn or_written(&self, name: impl FnOnce(Id<T>) -> String) -> String {
        match self {
            Self::To(id) => name(*id),
            Self::Missing(written) => written.clone(),
        }
    }

    /// The words of the file, if there is no such entry.
    pub fn written(&self) -> Option<&str> {
        match self {
            Self::To(_) => None,
            Self::Missing(written) => Some(written),
        }
    }
}

impl<T> Id<T> {
    /// The id of the entry at `index` of its section.
    pub(crate) fn new(index: usize) -> Self {
        let index = u32::try_from(index).expect("a file within the size limit has less than 2^32 entries");
        Self { index, section: PhantomData }
    }

    /// The entry's place in its section, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}
