//! The other entries that belong to an entry: those that refer to it, by kind.

use std::collections::HashSet;

use crate::model::{Briefing, EntryId, Relation};

use super::words::kind;
use super::writer::Writer;

/// The entries that refer to `entry` in one of the ways `how`, each once, in the order of sections and of the file.
pub(super) fn to(briefing: &Briefing, entry: impl Into<EntryId>, how: &[Relation]) -> Vec<EntryId> {
    let mut from: Vec<EntryId> = Vec::new();
    for link in briefing.links().to(entry) {
        if how.contains(&link.how) && from.last() != Some(&link.from) {
            from.push(link.from);
        }
    }
    from
}

/// The entries with a text that mentions `entry`, and that refer to it in no other way.
pub(super) fn only_mentioning(briefing: &Briefing, entry: impl Into<EntryId>) -> Vec<EntryId> {
    let by_entry = briefing.links().to(entry).chunk_by(|link, next| link.from == next.from);
    let only = by_entry.filter(|links| links.iter().all(|link| link.how == Relation::Mentions));
    only.map(|links| links[0].from).collect()
}

impl Writer<'_> {
    /// Writes a part of the page that lists entries with their kinds; nothing if there are none.
    pub(super) fn list(&mut self, title: &'static str, entries: Vec<EntryId>) {
        if !entries.is_empty() {
            self.part(title);
            let rows: Vec<_> = entries.into_iter().map(|entry| (kind(entry), entry)).collect();
            self.links(&rows);
        }
    }

    /// Writes the entries that have to do with this one, those that name it under `see` among them, and the judgements that rest on it.
    pub(super) fn related(&mut self, entry: impl Into<EntryId>, mut entries: Vec<EntryId>) {
        let entry = entry.into();
        let seen = to(self.briefing, entry, &[Relation::See]);
        let known: HashSet<EntryId> = entries.iter().copied().collect();
        entries.extend(seen.into_iter().filter(|seen| !known.contains(seen)));
        entries.sort_by_key(|entry| entry.kind());
        self.list("Related", entries);
        self.list("Rests on it", to(self.briefing, entry, &[Relation::RestsOn]));
    }
}
