//! What one version of a file says that another did not, counted and in words.

use crate::model::{Briefing, EntryId};
use crate::views;

/// How an entry can differ.
const HOW: [&str; 3] = ["changed", "new", "gone"];

/// What changed from one version of a file to the next.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Whether the file says something else of itself: its title, its day, its bottom line.
    pub(super) overview: bool,
    /// The entries of the new version that are new, or say something else.
    pub(super) entries: Vec<EntryId>,
    /// How many of each kind are changed, new and gone, by what the kind is called.
    kinds: Vec<(&'static str, [usize; HOW.len()])>,
}

impl Changes {
    /// Compares two versions, entry by entry.
    pub(super) fn between(old: &Briefing, new: &Briefing) -> Self {
        let mut changes = Self { overview: !says_the_same(old, new), ..Self::default() };
        for entry in new.entries() {
            let (section, key) = new.key(entry);
            let before = old.find(section, key).and_then(|before| old.prints.of(before));
            if before != new.prints.of(entry) {
                changes.count(entry, usize::from(before.is_none()));
                changes.entries.push(entry);
            }
        }
        for entry in old.entries() {
            let (section, key) = old.key(entry);
            if new.find(section, key).is_none() {
                changes.count(entry, 2);
            }
        }
        changes
    }

    fn count(&mut self, entry: EntryId, which: usize) {
        let kind = views::kind(entry);
        match self.kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, counts)) => counts[which] += 1,
            None => {
                let mut counts = [0; HOW.len()];
                counts[which] = 1;
                self.kinds.push((kind, counts));
            }
        }
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
        let counts = self.kinds.iter().map(move |(kind, counts)| (kind, counts[which]));
        counts.filter(|(_, count)| *count > 0).map(|(kind, count)| {
            let s = if count == 1 { "" } else { "s" };
            format!("{count} {kind}{s}")
        })
    }
}

fn says_the_same(old: &Briefing, new: &Briefing) -> bool {
    let said = |briefing: &Briefing| {
        let Briefing { title, as_of, bottom_line, story, topics, caveats, .. } = briefing;
        let texts = [title, bottom_line, story].map(Clone::clone);
        (texts, as_of.clone(), topics.clone(), caveats.clone())
    };
    said(old) == said(new)
}
