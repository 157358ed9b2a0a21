//! The changes between two versions of a file, counted and in words.

use crate::compare::{Change, by_entry};
use crate::model::{Briefing, EntryId, EntryKind};
use crate::text::count;

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
    /// Compares a version with an earlier one, for which `before` gives the fingerprint of an entry, or of
    /// the file itself, and `gone` the kinds of the entries that no longer exist.
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

    /// The changes of a list, each entry counted once.
    pub(super) fn of(list: &[Change]) -> Self {
        let mut changes = Self::default();
        for of_entry in by_entry(list) {
            let how = match of_entry[0] {
                Change { old: None, new: None, .. } => {
                    changes.overview = true;
                    continue;
                }
                Change { old: Some(_), new: Some(_), .. } => 0,
                Change { old: None, .. } => 1,
                Change { new: None, .. } => 2,
            };
            let entry = of_entry[0].new.or(of_entry[0].old);
            if let Some(entry) = entry {
                changes.kinds[entry.kind() as usize][how] += 1;
            }
        }
        changes
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

    /// "4 changed, 2 new, 1 gone".
    pub(super) fn counts(&self) -> String {
        let number = |how: usize| {
            let entries: usize = self.kinds.iter().map(|kind| kind[how]).sum();
            entries + usize::from(self.overview && how == 0)
        };
        let counts = HOW.into_iter().enumerate().map(|(how, word)| (number(how), word));
        let counts =
            counts.filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}"));
        counts.collect::<Vec<_>>().join(", ")
    }

    fn counted(&self, which: usize) -> impl Iterator<Item = String> {
        let counts =
            EntryKind::ALL.into_iter().map(move |kind| (kind.noun(), self.kinds[kind as usize][which]));
        let some = counts.filter(|(_, number)| *number > 0);
        some.map(|(noun, number)| count(number, noun, &format!("{noun}s")))
    }
}
