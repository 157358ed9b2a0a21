//! The entries of a file by the keys that their author gave them.

use std::collections::{BTreeMap, HashMap};

use super::EntryId;

/// Each entry by its section and its key there.
#[derive(Debug, Default)]
pub struct Keys {
    sections: BTreeMap<&'static str, HashMap<String, EntryId>>,
}

impl Keys {
    /// Adds an entry.
    pub(crate) fn insert(&mut self, section: &'static str, key: String, entry: EntryId) {
        self.sections.entry(section).or_default().insert(key, entry);
    }

    /// The entry that has this key in this section.
    pub fn find(&self, section: &str, key: &str) -> Option<EntryId> {
        self.sections.get(section)?.get(key).copied()
    }

    /// The keys of a section, in any order.
    pub(crate) fn of(&self, section: &str) -> impl Iterator<Item = &str> {
        self.sections.get(section).into_iter().flat_map(|keys| keys.keys().map(String::as_str))
    }

    /// The first section, by name, that has an entry with this key.
    pub(crate) fn section_of(&self, key: &str) -> Option<&'static str> {
        self.sections.iter().find(|(_, keys)| keys.contains_key(key)).map(|(section, _)| *section)
    }
}
