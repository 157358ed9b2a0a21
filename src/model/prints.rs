//! Prints of entries: what tells whether an entry is as it was.

use super::{EntryId, EntryKind};

/// A number for each entry: the same in two readings of a file where its author wrote the same fields, in whatever order
/// and layout.
#[derive(Debug, Default)]
pub struct Prints {
    /// In the order of the kinds, and in each of the file.
    kinds: [Vec<u64>; EntryKind::COUNT],
}

impl Prints {
    /// Sets the prints of a kind of entry, in the order of its section.
    pub(crate) fn set(&mut self, kind: EntryKind, prints: Vec<u64>) {
        self.kinds[kind.index()] = prints;
    }

    /// The print of an entry.
    pub fn of(&self, entry: EntryId) -> Option<u64> {
        self.kinds[entry.kind().index()].get(entry.index()).copied()
    }
}
