//! A line of the reader's own on a fact.

use super::source::{Picked, PickerSource, Thing};
use crate::app::notebook::NoteRecord;
use crate::app::{App, Request};
use crate::views::ListRow;

/// The fact that the line is on.
#[derive(Debug, Default)]
pub(super) struct NoteSource {
    /// The fact as it was when the prompt was opened: a save meanwhile may move the cursor.
    on: Option<NoteRecord>,
}

impl PickerSource for NoteSource {
    fn look(&mut self, _typed: &str, app: &App) -> Option<Request> {
        let reading = app.reading();
        self.on = self.on.take().or_else(|| reading.fact().map(|entry| reading.record(entry)));
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn row(&self, _index: usize, _app: &App) -> ListRow {
        ListRow::default()
    }

    fn thing(&self, _index: usize, _app: &App) -> Option<Thing> {
        None
    }

    fn take(&self, typed: &str) -> Option<Picked> {
        let note = typed.trim();
        let record = self.on.clone().filter(|_| !note.is_empty())?;
        Some(Picked::Note(NoteRecord { note: Some(note.to_owned()), ..record }))
    }

    fn pick(&self, _index: usize, _app: &App) -> Option<Picked> {
        None
    }

    fn is_waiting(&self) -> bool {
        true
    }

    fn nothing(&self) -> &'static str {
        "type a line of your own on this fact; it is kept beside the briefing, never in it"
    }

    fn stands_meanwhile(&self) -> bool {
        true
    }
}
