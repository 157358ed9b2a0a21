//! The changes between two versions of a file, counted and in words.

use crate::model::{Briefing, EntryId, EntryKind};

/// The file itself and every entry.
pub(super) fn things(briefing: &Briefing) -> impl Iterator<Item = Option<EntryId>> {
    std::iter::once(None).chain(briefing.entries().map(Some))
}

/// The kinds of change of an entry.
const HOW: [&str; 3] = ["changed", "new", "gone"];

#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Set if the title, the day, the bottom line or the like changed.
    overview: bool,
    /// The number of changed, new and gone entries of each kind.
    kinds: [[usize; HOW.len()]; EntryKind::COUNT],
}

impl Changes {
    /// Compares a version with an earlier one, for which `before` gives the fingerprint of an entry, or of the file itself,
    /// and `gone` the kinds of the entries that no longer exist.
    pub(super) fn between(
        before: impl Fn(Option<EntryId>) -> Option<u64>,
        gone: impl Iterator<Item = EntryKind>,
        new: &Briefing,
    ) -> Self {
        let mut changes = Self::default();
        for thing in things(new) {
            let was = before(thing);
            match thing {
                _ if was == Some(new.fingerprint(thing)) => {}
                Some(entry) => changes.kinds[entry.kind() as usize][usize::from(was.is_none())] += 1,
                None => changes.overview = true,
            }
        }
        gone.for_each(|kind| changes.kinds[kind as usize][2] += 1);
        changes
    }

    /// Compares two versions, entry by entry.
    pub(super) fn between_versions(old: &Briefing, new: &Briefing) -> Self {
        let in_other = |here: &Briefing, there: &Briefing, entry| {
            let (section, key) = here.key(entry);
            there.find(section, key)
        };
        let before = |thing: Option<EntryId>| match thing {
            None => Some(old.fingerprint(None)),
            Some(entry) => in_other(new, old, entry).map(|was| old.fingerprint(Some(was))),
        };
        let gone = old.entries().filter(|entry| in_other(old, new, *entry).is_none());
        Self::between(before, gone.map(EntryId::kind), new)
    }

    /// "changed: 2 positions, 1 figure; gone: 1 event"; none if nothing changed.
    pub(super) fn words(&self) -> Option<String> {
        let part = |(index, how): (usize, &str)| {
            let overview = (self.overview && index == 0).then(|| "the overview".to_owned());
            let counted: Vec<_> = overview.into_iter().chain(self.counted(index)).collect();
            (!counted.is_empty()).then(|| format!("{how}: {}", counted.join(", ")))
        };
        let parts: Vec<_> = HOW.into_iter().enumerate().filter_map(part).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    fn counted(&self, which: usize) -> impl Iterator<Item = String> {
        let counts =
            EntryKind::ALL.into_iter().map(move |kind| (kind.noun(), self.kinds[kind as usize][which]));
        counts.filter(|(_, count)| *count > 0).map(|(noun, count)| {
            let s = if count == 1 { "" } else { "s" };
            format!("{count} {noun}{s}")
        })
    }
}
