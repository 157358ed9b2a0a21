//! Ids, references, and the sections that ids count in.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;

use super::{Actor, Entry, EntryKind, Event, Figure, Issue, Position, Question, Source};

/// The place of an entry in its section; made only by the section, so it cannot miss.
pub struct Id<T> {
    index: u32,
    section: PhantomData<fn() -> T>,
}

/// An entry of any section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryId {
    /// A source.
    Source(Id<Source>),
    /// An actor.
    Actor(Id<Actor>),
    /// An issue.
    Issue(Id<Issue>),
    /// A position.
    Position(Id<Position>),
    /// A figure.
    Figure(Id<Figure>),
    /// An event.
    Event(Id<Event>),
    /// A question.
    Question(Id<Question>),
}

/// A reference to an entry.
#[derive(Clone, Debug)]
pub enum Ref<T> {
    /// It leads to an entry.
    To(Id<T>),
    /// The file has no such entry; this is what stands there.
    Missing(String),
}

/// The entries of one section, in file order.
#[derive(Debug)]
pub struct Section<T> {
    entries: Vec<Entry<T>>,
}

impl<T> Ref<T> {
    /// The entry, if there is one.
    pub fn id(&self) -> Option<Id<T>> {
        match self {
            Self::To(id) => Some(*id),
            Self::Missing(_) => None,
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

/// Turns the id in a section into an entry's id, and back where it is of that section.
macro_rules! entry_ids {
    ($($kind:ident),+) => {
        impl EntryId {
            /// The kind of the entry.
            pub fn kind(self) -> EntryKind {
                match self { $(Self::$kind(_) => EntryKind::$kind),+ }
            }

            /// The entry's place in its section, from 0.
            pub(super) fn index(self) -> usize {
                match self { $(Self::$kind(id) => id.index()),+ }
            }
        }

        $(impl From<Id<$kind>> for EntryId {
            fn from(id: Id<$kind>) -> Self {
                Self::$kind(id)
            }
        }

        impl TryFrom<EntryId> for Id<$kind> {
            type Error = EntryId;

            fn try_from(entry: EntryId) -> Result<Self, EntryId> {
                match entry {
                    EntryId::$kind(id) => Ok(id),
                    other => Err(other),
                }
            }
        })+
    };
}

entry_ids!(Source, Actor, Issue, Position, Figure, Event, Question);
