//! The other entries that belong to an entry: those that refer to it, by kind.

use std::collections::HashSet;

use crate::model::{Briefing, EntryId, Figure, Id, Relation};
use crate::page::{Line, Role, Span, Target};

use super::sourcing_gaps::told_by;
use super::told_apart::told_apart_behind_giver;
use super::words::{brief, kind};
use super::writer::{INDENT, Writer};

/// The entries that refer to `entry` in one of the ways `how`, each once, in the order of sections and of the
/// file.
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
    pub(super) fn list(&mut self, title: &'static str, entries: &[EntryId]) {
        if !entries.is_empty() {
            self.part(title);
            self.by_kind(INDENT, entries);
        }
    }

    /// Writes entries in a line each, behind their kinds.
    pub(super) fn by_kind(&mut self, indent: u16, entries: &[EntryId]) {
        for of_kind in entries.chunk_by(|one, next| kind(*one) == kind(*next)) {
            let lines = of_kind.iter().map(|entry| self.in_a_line(*entry)).collect();
            self.keyed(indent, kind(of_kind[0]), lines);
        }
    }

    /// An entry in a line with a link to it, and what is behind it.
    pub(super) fn in_a_line(&self, entry: EntryId) -> Line {
        let mut line = vec![Span::text(brief(self.briefing, entry)).to(Target::Entry(entry))];
        let behind = self.behind(entry);
        line.extend((!behind.is_empty()).then(|| Span::text(" ")));
        line.extend(behind);
        line
    }

    /// Who gives a figure or an event, with what else tells a figure from others of its label; who tells a
    /// position if not its holder; and of each whether it is doubtful.
    pub(super) fn behind(&self, entry: EntryId) -> Line {
        let Some(common) = self.briefing.common(entry) else { return Line::new() };
        let by = match entry {
            EntryId::Figure(id) => self.giver_apart(id),
            EntryId::Event(_) if !self.is_about_giver(common) => self.giver(common, false),
            EntryId::Position(id) if !self.is_about_giver(common) => told_by(self, id),
            _ => Line::new(),
        };
        // One link a line is enough.
        self.with_status(by, common).into_iter().map(Span::unlinked).collect()
    }

    /// Who gives a figure, and what else tells it from others of its label: "— Velm, as of 3 May 2031".
    pub(super) fn giver_apart(&self, id: Id<Figure>) -> Line {
        let figure = &self.briefing.figures[id];
        let mut line =
            if self.is_about_giver(&figure.common) { Line::new() } else { self.giver(&figure.common, false) };
        let apart = told_apart_behind_giver(self.briefing, figure);
        if !apart.is_empty() {
            line.push(Span::new(if line.is_empty() { "— " } else { ", " }, Role::From));
            line.push(Span::new(apart, Role::From));
        }
        line
    }

    /// Writes the entries that have to do with this one, those that name it under `see` among them, and the
    /// judgements that rest on it.
    pub(super) fn related(&mut self, entry: impl Into<EntryId>, mut entries: Vec<EntryId>) {
        let entry = entry.into();
        let seen = to(self.briefing, entry, &[Relation::See]);
        let known: HashSet<EntryId> = entries.iter().copied().collect();
        entries.extend(seen.into_iter().filter(|seen| !known.contains(seen)));
        entries.sort_by_key(|entry| entry.kind());
        self.list("Related", &entries);
        self.list("Rests on it", &to(self.briefing, entry, &[Relation::RestsOn]));
    }
}
