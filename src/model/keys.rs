//! The entries of a file by the keys that their author gave them.

use std::collections::HashMap;

use super::{EntryId, EntryKind};

/// Each entry by its kind and its key.
#[derive(Debug, Default)]
pub struct Keys {
    /// In the order of the kinds.
    sections: [HashMap<String, EntryId>; EntryKind::COUNT],
}

impl Keys {
    pub(crate) fn insert(&mut self, key: String, entry: EntryId) {
        self.sections[entry.kind().index()].insert(key, entry);
    }

    /// The entry of this kind that has this key.
    pub fn find(&self, kind: EntryKind, key: &str) -> Option<EntryId> {
        self.sections[kind.index()].get(key).copied()
    }

    /// The keys of a kind of entry, in any order.
    pub(crate) fn of(&self, kind: EntryKind) -> impl Iterator<Item = &str> {
        self.sections[kind.index()].keys().map(String::as_str)
    }

    /// The first kind of which an entry has this key.
    pub(crate) fn kind_of(&self, key: &str) -> Option<EntryKind> {
        self.sections.iter().find_map(|keys| keys.get(key)).map(|entry| entry.kind())
    }
}
