//! The facts that the reader marked or wrote notes on.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::model::EntryId;
use crate::page::{Block, Page, Sign, Span, words};
use crate::search::Needle;
use crate::search::mark::split;
use crate::views::{self, ListRow};

/// The facts whose words or notes hold what was typed.
#[derive(Debug, Default)]
pub(super) struct NotedSource {
    needle: Option<Needle>,
    found: Vec<NotedRow>,
}

#[derive(Debug)]
struct NotedRow {
    /// None if the fact is gone.
    entry: Option<EntryId>,
    /// The fact in short; one that is gone, in the words that were kept.
    fact: String,
    is_marked: bool,
    notes: Vec<String>,
}

impl PickerSource for NotedSource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.needle = Needle::new(typed);
        let rows = app.reading().all_noted().into_iter().map(|(entry, noted)| NotedRow {
            entry,
            fact: entry.map_or_else(|| noted.fact.clone(), |entry| views::brief(app.briefing(), entry)),
            is_marked: noted.is_marked,
            notes: noted.notes.clone(),
        });
        let holds =
            |text: &String| self.needle.as_ref().is_none_or(|needle| !needle.find_in(text).is_empty());
        self.found = rows.filter(|row| std::iter::once(&row.fact).chain(&row.notes).any(holds)).collect();
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The kind of the fact or that it is gone, the fact, and the notes.
    fn row(&self, index: usize, _app: &App) -> ListRow {
        let NotedRow { entry, fact, is_marked, notes } = &self.found[index];
        let sign = if *is_marked { Sign::Marked.span() } else { Span::text(" ") };
        let mut line = vec![sign, Span::text(" ")];
        if !notes.is_empty() {
            line.extend([Span::text(notes.join(" · ")), Span::text("   ")]);
        }
        line.push(Span::text(fact.clone()));
        let shown = words(&line);
        let marks = self.needle.iter().flat_map(|needle| needle.find_in(&shown)).collect::<Vec<_>>();
        let lead = vec![Span::text(entry.map_or("gone", views::kind))];
        ListRow { lead, words: split(&line, &marks), ..ListRow::default() }
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        self.found[index].entry.map(|entry| Thing::Entry(Some(entry)))
    }

    /// The words that are left of a fact that is gone, and the notes on it.
    fn page(&self, index: usize) -> Option<Page> {
        let row = self.found.get(index).filter(|row| row.entry.is_none())?;
        let text = |indent, words: &String| Block::Text {
            indent,
            hang: indent,
            line: vec![Span::text(words.clone())],
        };
        let left = vec![Span::head("No longer in the file")];
        let heading = Block::title(left, vec![]);
        let notes = row.notes.iter().flat_map(|note| [Block::Gap, text(2, note)]);
        Some(Page { blocks: [heading, Block::Gap, text(0, &row.fact)].into_iter().chain(notes).collect() })
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(self.found[index].entry.map_or(Picked::Gone, Picked::Entry))
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no fact that you marked, and no note, has these words"
    }
}
