//! A reader's own marks and notes on the facts of a briefing, by the ids that its author gave.
//!
//! A notebook is made of records and only grows: whoever takes a mark away adds a record that says so. It knows no file and no
//! screen.

use serde::{Deserialize, Serialize};

/// One thing that a reader did to a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRecord {
    /// The section and the id of the fact.
    pub id: String,
    /// The fact in a sentence, as it was then: what is left of it should it go. Empty in a record written by hand.
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

/// The marks and the notes on one briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    facts: Vec<NotedFact>,
}

impl Notebook {
    /// Takes in a record.
    pub fn take(&mut self, record: NoteRecord) {
        let NoteRecord { id, fact, mark, note } = record;
        let place = self.facts.iter().position(|noted| noted.id == id).unwrap_or_else(|| {
            self.facts.push(NotedFact { id, ..NotedFact::default() });
            self.facts.len() - 1
        });
        let noted = &mut self.facts[place];
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

    /// A fact by its id, if it is marked or has notes.
    pub fn of(&self, id: &str) -> Option<&NotedFact> {
        self.facts().find(|noted| noted.id == id)
    }
}

impl FromIterator<NoteRecord> for Notebook {
    fn from_iter<I: IntoIterator<Item = NoteRecord>>(records: I) -> Self {
        let mut notebook = Self::default();
        records.into_iter().for_each(|record| notebook.take(record));
        notebook
    }
}
