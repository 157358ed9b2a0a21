//! New and changed things: marked until visited, and reached by a key.
//!
//! A thing is an entry or, as `None`, the file's own head. It counts as read once the page of its row was in
//! sight.

use std::collections::HashMap;

use super::Reading;
use super::changes::things;
use super::place::Focus;
use super::remap::Remap;
use crate::app::Way;
use crate::model::{Briefing, EntryId};
use crate::page::Line;
use crate::views::Pane;

/// The things that were not read yet.
#[derive(Debug, Default)]
pub(super) struct Unread {
    /// Each row with something new or changed, with the first such thing in file order.
    rows: HashMap<Option<EntryId>, Option<EntryId>>,
    /// The fingerprint that each such thing had when last read; none if it did not exist.
    before: HashMap<Option<EntryId>, Option<u64>>,
}

impl Unread {
    /// The things that are new or changed since they had the fingerprints that `last_read` gives.
    pub(super) fn since(briefing: &Briefing, last_read: impl Fn(Option<EntryId>) -> Option<u64>) -> Self {
        let mut unread = Self::default();
        for thing in things(briefing) {
            let before = last_read(thing);
            if before != Some(briefing.fingerprint(thing)) {
                unread.before.insert(thing, before);
                unread.rows.entry(row_of(briefing, thing)).or_insert(thing);
            }
        }
        unread
    }

    /// The fingerprint that a thing had when last read; none if it did not exist.
    pub(super) fn last_read(&self, briefing: &Briefing, thing: Option<EntryId>) -> Option<u64> {
        self.before.get(&thing).copied().unwrap_or_else(|| Some(briefing.fingerprint(thing)))
    }

    /// The same for another version of the file.
    pub(super) fn remap(&self, remap: &Remap) -> Self {
        let (old, back) = (&remap.from.loaded.briefing, Remap { from: remap.to, to: remap.from });
        Self::since(&remap.to.loaded.briefing, |thing| match thing {
            None => self.last_read(old, None),
            Some(entry) => back.entry(entry).and_then(|was| self.last_read(old, Some(was))),
        })
    }

    /// The new and changed things.
    pub(super) fn things(&self) -> impl Iterator<Item = Option<EntryId>> {
        self.before.keys().copied()
    }

    /// The number of marked rows.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// True if the row is marked.
    pub(super) fn has(&self, row: Option<EntryId>) -> bool {
        self.rows.contains_key(&row)
    }

    fn visit(&mut self, briefing: &Briefing, row: Option<EntryId>) {
        if self.rows.remove(&row).is_some() {
            self.before.retain(|thing, _| row_of(briefing, *thing) != row);
        }
    }
}

fn row_of(briefing: &Briefing, thing: Option<EntryId>) -> Option<EntryId> {
    thing.and_then(|entry| Pane::row_of(briefing, entry))
}

impl Reading {
    /// True if any row is marked.
    pub(in crate::app) fn has_fresh_rows(&self) -> bool {
        self.file.unread.len() > 0
    }

    /// True if a row is marked as new or changed.
    pub(crate) fn is_fresh(&self, row: Option<EntryId>) -> bool {
        self.file.unread.has(row)
    }

    /// A marked row as it was when last read, "was deadlocked"; nothing if it read the same.
    pub(crate) fn was(&self, row: Option<EntryId>) -> Line {
        let change = self.file.changes.get(&row).filter(|_| self.is_fresh(row));
        change.map(|change| change.was(self.briefing(), row)).unwrap_or_default()
    }

    /// Marks the row whose page is in sight as visited.
    pub(in crate::app) fn visit(&mut self) {
        if matches!(self.focus, Focus::List | Focus::Page) {
            let row = self.rows().get(self.cursor().row).copied();
            if let Some(row) = row {
                self.file.unread.visit(&self.version.loaded.briefing, row);
            }
        }
    }

    /// Goes to the next marked row, or to the previous one, wrapping around; also to the row under the
    /// cursor, if nobody has visited it yet.
    pub(in crate::app) fn go_to_unread(&mut self, way: Way) {
        let here = (self.pane.index(), self.row_in_all(self.pane));
        let mut marked = Vec::new();
        for pane in Pane::ALL {
            for (index, row) in self.version.rows(pane).iter().enumerate() {
                marked.extend(self.file.unread.rows.get(row).map(|thing| ((pane.index(), index), *thing)));
            }
        }
        let next = match way {
            Way::On => marked.iter().find(|(place, _)| *place >= here).or(marked.first()),
            Way::Back => marked.iter().rev().find(|(place, _)| *place <= here).or(marked.last()),
        };
        match next {
            Some((_, Some(entry))) => self.follow(*entry),
            Some((_, None)) => self.go_to(None),
            None => {}
        }
    }
}
