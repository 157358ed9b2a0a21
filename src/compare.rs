//! The differences of two briefings as one list, in the words of the domain and not in lines of text.
//!
//! Entries are found again by their ids, or else by their names. Each field of an entry is compared by its
//! row in the list of fields, so that a new field is compared as well. What is said the same in another way
//! is no change, and what could not be read on one side is unknown there, not gone. It does not know how a
//! change is shown.

use crate::model::{Briefing, EntryField, EntryId, EntryKind};
use entry::changes_of_entry;
use flat::flat;
use pairs::Pairs;
use values::{FieldItems, Side, differ};

mod entry;
mod flat;
mod pairs;
mod units;
mod values;

/// One difference between an old and a new version.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The section of the entry; empty for what stands at the top of the file.
    pub section: &'static str,
    /// The key of the entry: the new one, or the old one if it is gone.
    pub key: String,
    /// The entry in the old version; none if it is new, and for the top of the file.
    pub old: Option<EntryId>,
    /// The entry in the new version; none if it is gone, and for the top of the file.
    pub new: Option<EntryId>,
    /// The sort of change.
    pub kind: ChangeKind,
    /// The words of the old version; none if it says nothing.
    pub was: Option<String>,
    /// The words of the new version; none if it says nothing.
    pub now: Option<String>,
}

/// Changes in groups of those of one entry, which follow each other; what stands at the top of the file is one.
pub(crate) fn by_entry(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|one, other| (one.old, one.new) == (other.old, other.new))
}

/// A sort of change.
#[derive(Clone, Copy, Debug)]
pub enum ChangeKind {
    /// The entry was not there before.
    New,
    /// The entry is not there any more.
    Gone,
    /// The entry has another id, and the same name.
    Renamed,
    /// A question has an answer now.
    Answered,
    /// A question has none any more.
    Reopened,
    /// An event that was scheduled is past, by the days of the two briefings.
    Past,
    /// The same sources are named with other places in them.
    Place,
    /// A field says something else.
    Field(&'static EntryField),
}

impl ChangeKind {
    /// The word for it in lists for programs: that of a field is its key.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.key,
            Self::Place => "place",
            Self::Past => "past",
            other => other.label(),
        }
    }

    /// The word for it on pages; that of a field is its label.
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Renamed => "renamed",
            Self::Answered => "answered",
            Self::Reopened => "reopened",
            Self::Past => "now past",
            Self::Place => "place in source",
            Self::Field(field) if field.label.is_empty() => field.key,
            Self::Field(field) => field.label,
        }
    }
}

impl PartialEq for ChangeKind {
    fn eq(&self, other: &Self) -> bool {
        self.word() == other.word()
    }
}

/// The differences between two versions, with what each entry of one is in the other.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    /// Every difference.
    pub(crate) changes: Vec<Change>,
    pairs: Pairs,
}

impl Comparison {
    /// Compares an old and a new version.
    pub(crate) fn of(old: &Briefing, new: &Briefing) -> Self {
        let pairs = Pairs::of(old, new);
        Self { changes: changes(old, new, &pairs), pairs }
    }

    /// An entry of the old version in the new one.
    pub(crate) fn new_of(&self, old: EntryId) -> Option<EntryId> {
        self.pairs.new_of(old)
    }

    /// An entry of the new version in the old one.
    pub(crate) fn old_of(&self, new: EntryId) -> Option<EntryId> {
        self.pairs.old_of(new)
    }
}

/// Every difference between an old and a new version: first the top of the file, then the sections in the
/// order of the format reference, each with its entries in the order of the new version, and behind them
/// those that are gone.
pub fn compare(old: &Briefing, new: &Briefing) -> Vec<Change> {
    Comparison::of(old, new).changes
}

fn changes(old: &Briefing, new: &Briefing, pairs: &Pairs) -> Vec<Change> {
    let sides = [Side::old(old), Side::new(new, old, pairs)];
    let mut changes = changes_of_top(&sides);
    for kind in EntryKind::ALL {
        for entry in new.entries().filter(|entry| entry.kind() == kind) {
            match pairs.old_of(entry) {
                Some(was) => changes_of_entry(&sides, [was, entry], &mut changes),
                None if old.left_out.may_have_entry(kind, new.key(entry).1) => {}
                None => changes.push(Change {
                    now: Some(flat(new.name(entry))),
                    ..change(new, None, Some(entry), ChangeKind::New)
                }),
            }
        }
        let gone = old.entries().filter(|entry| entry.kind() == kind && pairs.new_of(*entry).is_none());
        for entry in gone.filter(|entry| !new.left_out.may_have_entry(kind, old.key(*entry).1)) {
            changes.push(Change {
                was: Some(flat(old.name(entry))),
                ..change(old, Some(entry), None, ChangeKind::Gone)
            });
        }
    }
    changes
}

/// A change of an entry that is in this briefing, without what it was and is.
fn change(briefing: &Briefing, old: Option<EntryId>, new: Option<EntryId>, kind: ChangeKind) -> Change {
    let (section, key) = new.or(old).map_or(("", ""), |entry| briefing.key(entry));
    Change { section, key: key.to_owned(), old, new, kind, was: None, now: None }
}

/// The changes at the top of the file.
fn changes_of_top(sides: &[Side; 2]) -> Vec<Change> {
    let [old, new] = sides.each_ref().map(|side| side.briefing.top());
    let mut changes = Vec::new();
    for (field, value) in entry::both(old, new) {
        let said = [0, 1].map(|side| {
            value[side].as_ref().map_or_else(FieldItems::default, |value| sides[side].said(field, value))
        });
        let is_unknown = |side: usize| {
            said[side].is_nothing() && sides[side].briefing.left_out.may_have_field("", "", field.key)
        };
        if !is_unknown(0)
            && !is_unknown(1)
            && let Some((was, now)) = differ(&said)
        {
            changes.push(Change {
                was,
                now,
                ..change(sides[1].briefing, None, None, ChangeKind::Field(field))
            });
        }
    }
    changes
}

#[cfg(test)]
mod tests;
