//! The reader's own marks and notes beside what the briefing says.

use std::collections::HashSet;
use std::rc::Rc;

use super::Reading;
use crate::app::notebook::{NoteRecord, Notebook, NotedFact};
use crate::model::EntryId;
use crate::views::{self, OwnNotes, Pane, in_order};

impl Reading {
    /// Shows these marks and notes.
    pub(in crate::app) fn take_notebook(&mut self, notebook: Notebook) {
        self.notebook = notebook;
        self.generation += 1;
    }

    /// Takes in a record.
    pub(in crate::app) fn note(&mut self, record: NoteRecord) {
        self.notebook.take(record);
        self.generation += 1;
    }

    /// A record on an entry that says nothing yet.
    pub(in crate::app) fn record(&self, entry: EntryId) -> NoteRecord {
        let fact = views::sentence(self.briefing(), entry).to_string();
        NoteRecord { id: self.briefing().id_of(entry), fact, mark: None, note: None }
    }

    /// The mark and the notes on an entry, if it has any.
    pub(in crate::app) fn noted(&self, entry: EntryId) -> Option<&NotedFact> {
        self.notebook.facts().find(|noted| noted.entry(self.briefing()) == Some(entry))
    }

    /// Every fact that is marked or has notes, in the order of the panes, with its entry; those that are gone
    /// at the end.
    pub(in crate::app) fn all_noted(&self) -> Vec<(Option<EntryId>, &NotedFact)> {
        let facts = self.notebook.facts();
        let mut all: Vec<_> = facts.map(|noted| (noted.entry(self.briefing()), noted)).collect();
        if !all.is_empty() {
            let order = in_order(self.briefing());
            let place = |entry: Option<EntryId>| order.iter().position(|other| Some(*other) == entry);
            all.sort_by_cached_key(|(entry, _)| place(*entry).unwrap_or(usize::MAX));
        }
        all
    }

    /// True if anything is marked or has notes.
    pub(in crate::app) fn has_notes(&self) -> bool {
        self.notebook.facts().next().is_some()
    }

    /// The rows whose entry, or one that has its page, is marked or has notes.
    pub(crate) fn noted_rows(&self) -> Rc<HashSet<Option<EntryId>>> {
        self.laid_out.noted.get_or(self.known(), || {
            let entries = self.notebook.facts().filter_map(|noted| noted.entry(self.briefing()));
            Rc::new(entries.map(|entry| Pane::row_of(self.briefing(), entry)).collect())
        })
    }

    /// The marks and notes of a row, for its page.
    pub(super) fn own_notes(&self, row: Option<EntryId>) -> Vec<OwnNotes> {
        let all = self.all_noted().into_iter();
        let own = all.filter_map(|(entry, noted)| {
            let entry = entry.filter(|entry| Pane::row_of(self.briefing(), *entry) == row)?;
            Some(OwnNotes { entry, is_marked: noted.is_marked, notes: noted.notes.clone() })
        });
        own.collect()
    }
}
