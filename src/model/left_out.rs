//! Parts of a file that could not be read, so that nobody knows what they say.

use std::collections::HashSet;

use super::EntryKind;

/// The parts of a file that could not be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Set if nobody knows which they are.
    pub(crate) is_anything: bool,
    /// The sections that could not be read.
    pub(crate) sections: HashSet<EntryKind>,
    /// The entries that could not be read.
    pub(crate) entries: HashSet<(EntryKind, String)>,
    /// The fields that could not be read, each with the section and the key of its entry, which are empty for
    /// the top of the file; an empty field may be any.
    pub(crate) fields: HashSet<(&'static str, String, String)>,
    /// The words of the lost parts and of the headers above them.
    pub(crate) words: HashSet<String>,
    /// Set if a lost part is at the top of the file.
    pub(crate) is_top_lost: bool,
    /// Set if a source may be among it.
    pub(crate) has_sources: bool,
}

impl LeftOut {
    /// True if the whole file could be read.
    pub fn is_empty(&self) -> bool {
        let Self { is_anything, sections, entries, fields, words, is_top_lost, has_sources } = self;
        let is_known = sections.is_empty() && entries.is_empty() && fields.is_empty() && words.is_empty();
        is_known && !is_anything && !is_top_lost && !has_sources
    }

    /// True if the file may have an entry of this kind and key that is not in the briefing.
    pub fn may_have_entry(&self, kind: EntryKind, key: &str) -> bool {
        let group = group(kind, key);
        let is_failed = |(failed_kind, failed): &(EntryKind, String)| {
            *failed_kind == kind
                && (group == self::group(kind, failed) || holder(kind, key) == Some(failed.as_str()))
        };
        self.is_anything
            || self.sections.contains(&kind)
            || self.entries.iter().any(is_failed)
            || self.has_words_of(group)
    }

    /// True if the file may have a field of an entry that the entry does not have in the briefing.
    pub fn may_have_field(&self, section: &'static str, key: &str, field: &str) -> bool {
        let has = |field: &str| self.fields.contains(&(section, key.to_owned(), field.to_owned()));
        match section {
            _ if self.is_anything || has(field) || has("") => true,
            "" => self.is_top_lost,
            _ => self.has_words_of(group(EntryKind::Position, key)),
        }
    }

    fn has_words_of(&self, key: &str) -> bool {
        !self.words.is_empty() && key.split('.').all(|part| self.words.contains(part))
    }
}

/// The key without the number of a position among several.
fn group(kind: EntryKind, key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((group, number)) if kind == EntryKind::Position && group.contains('.') && is_number(number) => {
            group
        }
        _ => key,
    }
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The actor of a position, whose positions may be left out as a whole.
fn holder(kind: EntryKind, key: &str) -> Option<&str> {
    key.split_once('.').filter(|_| kind == EntryKind::Position).map(|(holder, _)| holder)
}
