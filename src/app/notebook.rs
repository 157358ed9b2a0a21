//! A reader's own marks and notes on the facts of a briefing, by the ids that its author gave.
//!
//! A notebook is made of records and only grows: whoever takes a mark away adds a record that says so. A
//! position in a list has a number for an id, which moves on when one is put in before it; so there the kept
//! words of the fact say which is meant. It knows no file and no screen.

use serde::{Deserialize, Serialize};

use crate::model::{Briefing, EntryId, EntryKind};
use crate::views;

/// One thing that a reader did to a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRecord {
    /// The section and the id of the fact.
    pub id: String,
    /// The fact in a sentence, as it was then: what is left of it should it go. Empty in a record written by
    /// hand.
    #[serde(default)]
    pub fact: String,
    /// Set if it is marked from now on, unset if no longer; none if that stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<bool>,
    /// A line of the reader's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A fact with its mark and its notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotedFact {
    /// Its section and its id.
    pub id: String,
    /// The fact in a sentence, as it was last.
    pub fact: String,
    /// True if it is marked.
    pub is_marked: bool,
    /// The reader's own lines, the earliest first.
    pub notes: Vec<String>,
}

impl NotedFact {
    /// Its entry; none if it is gone. In a list, where ids are numbers, it is the one with the words that
    /// were kept.
    pub fn entry(&self, briefing: &Briefing) -> Option<EntryId> {
        let entry = briefing.entry_of(&self.id);
        let list = numbered_list(&self.id).filter(|_| !self.fact.is_empty());
        let Some(list) = list else { return entry };
        let has_its_words = |entry: &EntryId| views::sentence(briefing, *entry).to_string() == self.fact;
        let is_listed = |entry: &EntryId| numbered_list(&briefing.id_of(*entry)) == Some(list);
        let others = briefing.positions.ids().map(EntryId::Position).filter(is_listed);
        entry.into_iter().chain(others).find(has_its_words)
    }

    /// True if a record is on this fact: it has the same id or, if that is a number in a list, the same words
    /// in the same list.
    fn is_meant_by(&self, record: &NoteRecord) -> bool {
        match numbered_list(&record.id) {
            Some(list) if !self.fact.is_empty() && !record.fact.is_empty() => {
                self.fact == record.fact && numbered_list(&self.id) == Some(list)
            }
            _ => self.id == record.id,
        }
    }
}

/// The id of a position without its number, if it is in a list.
fn numbered_list(id: &str) -> Option<&str> {
    let (list, number) = id.rsplit_once('.')?;
    let is_in_list = list.starts_with(EntryKind::Position.section()) && list.matches('.').count() == 2;
    (is_in_list && number.parse::<usize>().is_ok()).then_some(list)
}

/// The marks and the notes on one briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    facts: Vec<NotedFact>,
}

impl Notebook {
    /// Takes in a record.
    pub fn take(&mut self, record: NoteRecord) {
        let place = self.facts.iter().rposition(|noted| noted.is_meant_by(&record)).unwrap_or_else(|| {
            self.facts.push(NotedFact::default());
            self.facts.len() - 1
        });
        let NoteRecord { id, fact, mark, note } = record;
        let noted = &mut self.facts[place];
        noted.id = id;
        if !fact.is_empty() {
            noted.fact = fact;
        }
        noted.is_marked = mark.unwrap_or(noted.is_marked);
        noted.notes.extend(note);
    }

    /// The facts that are marked or have notes, in the order in which they came to that.
    pub fn facts(&self) -> impl Iterator<Item = &NotedFact> {
        self.facts.iter().filter(|noted| noted.is_marked || !noted.notes.is_empty())
    }
}

impl FromIterator<NoteRecord> for Notebook {
    fn from_iter<I: IntoIterator<Item = NoteRecord>>(records: I) -> Self {
        let mut notebook = Self::default();
        records.into_iter().for_each(|record| notebook.take(record));
        notebook
    }
}
