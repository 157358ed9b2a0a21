//! Entries to go to, by their names.

use super::source::{Picked, PickerSource, Thing};
use crate::app::{App, Request};
use crate::model::EntryId;
use crate::page::{Span, words};
use crate::search::mark::split;
use crate::search::{Query, Ranked};
use crate::views::{self, ListRow, Pane};

/// The entries that match the typed text, best first.
#[derive(Debug, Default)]
pub(super) struct EntrySource {
    query: Query,
    found: Vec<Ranked<EntryId>>,
}

impl PickerSource for EntrySource {
    fn look(&mut self, typed: &str, app: &App) -> Option<Request> {
        self.query = Query::new(typed);
        self.found = app.version().names().rank(&self.query);
        None
    }

    fn len(&self) -> usize {
        self.found.len()
    }

    /// The kind of the entry, its row as in its pane, and the matching name if that is another.
    fn row(&self, index: usize, app: &App) -> ListRow {
        let found = &self.found[index];
        let row = Pane::row(app.briefing(), Some(found.thing));
        let name = app.version().names().name(found);
        let shown = words(&row.words);
        let marks = self.query.marks(&shown);
        let mut words = split(&row.words, &marks);
        if shown != name.as_str() && marks.is_empty() && !self.query.is_blank() {
            words.push(Span::text("  "));
            words.extend(split(&[Span::text(name.clone())], &self.query.marks(name.as_str())));
        }
        ListRow {
            lead: vec![Span::text(views::kind(found.thing))],
            words,
            tail: row.tail,
            ..ListRow::default()
        }
    }

    fn thing(&self, index: usize, _app: &App) -> Option<Thing> {
        Some(Thing::Entry(Some(self.found[index].thing)))
    }

    fn pick(&self, index: usize, _app: &App) -> Option<Picked> {
        Some(Picked::Entry(self.found[index].thing))
    }

    fn nothing(&self) -> &'static str {
        "nothing found: no entry goes by such a name"
    }
}
